"""What the commands for the letterbox share: its settings, and its errors in words."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from familyhelp.cli.saying import plainly
from familyhelp.referrals.backup.copying import BrokenBackupError, NotSqliteError
from familyhelp.referrals.keys.recipients import BrokenRecipientsError, TooFewRecipientsError
from familyhelp.referrals.ports import UnavailableError
from familyhelp.referrals.settings import BadSettingError, LetterboxSettings
from familyhelp.referrals.storage.database import BadAddressError, Database
from familyhelp.referrals.storage.schema import NoTablesError, OldSchemaError, expect, prepare

_SAY_THEMSELVES = (
    BadAddressError,
    BadSettingError,
    BrokenBackupError,
    BrokenRecipientsError,
    NoTablesError,
    NotSqliteError,
    OldSchemaError,
    TooFewRecipientsError,
)


@contextmanager
def letterbox_plainly() -> Iterator[None]:
    """Turn what people can put right into words and exit status 1. No word of a family is ever in an error."""
    try:
        with plainly():
            yield
    except _SAY_THEMSELVES as error:
        raise click.ClickException(str(error)) from None
    except (UnavailableError, sqlite3.Error) as error:
        message = f"The letterbox's database cannot be used ({error}). Does it run, and is there room on its disk?"
        raise click.ClickException(message) from None


def settings_now() -> LetterboxSettings:
    """The settings of this process."""
    with letterbox_plainly():
        return LetterboxSettings.from_environment()


@contextmanager
def database_of(settings: LetterboxSettings, *, make: bool = False) -> Iterator[Database]:
    """The letterbox's database, with its tables as they should be; errors inside the block are told in words.

    One that is not there is refused, unless it may be made: who looks after a letterbox must not be shown an empty one
    because a setting is missing.
    """
    with letterbox_plainly():
        database = Database(settings.database)
        try:
            (prepare if make else expect)(database)
            yield database
        finally:
            database.close()


def now() -> dt.datetime:
    """This moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def passphrase(prompt: str, file: Path | None, *, confirm: bool = False) -> str:
    """A passphrase from the first line of a file, or typed unseen."""
    if file is not None:
        with plainly():
            return file.read_text(encoding="utf-8").split("\n", maxsplit=1)[0]
    typed: str = click.prompt(prompt, hide_input=True, confirmation_prompt=confirm)
    return typed
