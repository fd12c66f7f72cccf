from pathlib import Path

import pytest
from tests.cli.conftest import Run

from familyhelp.cli.options import settings_for


def test_content_is_read_from_the_folder_of_that_name(run: Run) -> None:
    assert run("check").exit_code == 0


def test_inside_a_sites_own_folder_no_option_is_needed(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place / "content")
    assert "0 problems" in run("check").output


def test_another_folder_can_be_named_or_set(run: Run, place: Path) -> None:
    (place / "content").rename(place / "anytown")
    assert run("check", "--content", "anytown").exit_code == 0
    assert run("check", env={"FAMILYHELP_CONTENT": "anytown"}).exit_code == 0


@pytest.mark.parametrize("command", ["check", "serve", "freeze", "stale", "schema"])
@pytest.mark.parametrize("folder", ["nowhere", "content/site.yaml", "../" * 40 + "x", "x" * 5000])
def test_a_folder_that_is_not_there_is_said_in_words(run: Run, command: str, folder: str) -> None:
    told = run(command, "--content", folder)
    assert told.exit_code == 2
    assert "there is no folder" in told.output


def test_a_folder_without_a_site_is_said_in_words(run: Run, place: Path) -> None:
    (place / "empty").mkdir()
    told = run("freeze", "--content", "empty")
    assert told.exit_code == 1
    assert "there is no site.yaml" in told.output


def test_the_address_given_stands_before_the_one_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAMILYHELP_URL", "https://one.example.org/")
    assert settings_for(Path("content")).url == "https://one.example.org"
    assert settings_for(Path("content"), "https://two.example.org/").url == "https://two.example.org"
