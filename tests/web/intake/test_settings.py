"""What a host may set for the form."""

from pathlib import Path

import pytest

from familyhelp.referrals.settings import BadSettingError
from familyhelp.web.intake.settings import IntakeSettings
from familyhelp.web.settings import Settings

SECRET = "s" * 32


def test_each_setting_comes_from_its_variable(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(f"{SECRET}\n", encoding="utf-8")
    found = IntakeSettings.from_environment(
        Settings(),
        {"FAMILYHELP_SECRET_FILE": str(tmp_path / "secret"), "FAMILYHELP_PROXIES": "1", "FAMILYHELP_DEMO": "1"},
    )
    assert (found.secret, found.proxies, found.letterbox.demo) == (SECRET, 1, True)


@pytest.mark.parametrize("environment", [{}, {"FAMILYHELP_SECRET": "short"}, {"FAMILYHELP_SECRET": ""}])
def test_without_a_secret_nobody_can_guess_there_is_no_form(environment: dict[str, str]) -> None:
    with pytest.raises(BadSettingError, match="32 characters"):
        IntakeSettings.from_environment(Settings(), environment)


@pytest.mark.parametrize("proxies", ["one", "-1", "1.5", "٣"])
def test_what_is_no_number_is_told(proxies: str) -> None:
    with pytest.raises(BadSettingError, match="FAMILYHELP_PROXIES"):
        IntakeSettings.from_environment(Settings(), {"FAMILYHELP_SECRET": SECRET, "FAMILYHELP_PROXIES": proxies})


def test_the_secret_never_shows_itself() -> None:
    assert SECRET not in repr(IntakeSettings.from_environment(Settings(), {"FAMILYHELP_SECRET": SECRET}))


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(OSError, match="nowhere"):
        IntakeSettings.from_environment(Settings(), {"FAMILYHELP_SECRET_FILE": "/nowhere"})
