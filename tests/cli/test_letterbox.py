from pathlib import Path

import click
import pytest

from familyhelp.cli.letterbox import database_of, letterbox_plainly, now, passphrase, settings_now
from familyhelp.referrals.ports import UnavailableError
from familyhelp.referrals.settings import LetterboxSettings


@pytest.mark.parametrize(
    "address", ["nonsense", "mysql://x/y", "sqlite:////proc/nowhere/x.db", "postgresql:///x?host=/nowhere"]
)
def test_a_database_that_cannot_be_used_is_told_in_words(address: str) -> None:
    with pytest.raises(click.ClickException), database_of(LetterboxSettings(address)):
        pass


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAMILYHELP_RETENTION_DAYS", "soon")
    with pytest.raises(click.ClickException, match="RETENTION_DAYS"):
        settings_now()


def test_a_secret_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAMILYHELP_DATABASE_FILE", "/nowhere/secret")
    with pytest.raises(click.ClickException, match="/nowhere/secret"):
        settings_now()


def test_a_database_that_goes_away_is_told_in_words() -> None:
    with pytest.raises(click.ClickException, match="cannot be used"), letterbox_plainly():
        raise UnavailableError


def test_a_passphrase_is_the_first_line_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "phrase"
    file.write_text("four words drawn by lot\nand a note\n", encoding="utf-8")
    assert passphrase("?", file) == "four words drawn by lot"


def test_now_is_in_utc() -> None:
    assert str(now().tzinfo) == "UTC"
