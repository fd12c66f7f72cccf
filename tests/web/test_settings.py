"""What a host may set."""

from pathlib import Path

from familyhelp import resources
from familyhelp.web.settings import Settings


def test_without_any_setting_the_content_is_here_and_the_index_in_var() -> None:
    settings = Settings.from_environment({})
    assert (settings.content, settings.var, settings.url) == (resources.default_content(), Path("var"), "")


def test_each_setting_comes_from_its_variable() -> None:
    settings = Settings.from_environment(
        {"FAMILYHELP_CONTENT": "/srv/dudley", "FAMILYHELP_VAR": "/tmp/x", "FAMILYHELP_URL": "https://help.example.org/"}  # noqa: S108  nothing is written there
    )
    assert settings == Settings(Path("/srv/dudley"), Path("/tmp/x"), "https://help.example.org")  # noqa: S108  the same


def test_an_empty_variable_is_as_good_as_none() -> None:
    empty = {"FAMILYHELP_CONTENT": "", "FAMILYHELP_VAR": "", "FAMILYHELP_URL": ""}
    assert Settings.from_environment(empty) == Settings.from_environment({})
