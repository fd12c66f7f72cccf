"""Putting a backup in the letterbox's place."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from familyhelp.referrals.backup.copying import BrokenBackupError, NotSqliteError, checked, settle
from familyhelp.referrals.backup.digest import Sum
from familyhelp.referrals.storage.database import Database

_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class InUseError(Exception):
    """A program still has the letterbox open."""


class OccupiedError(Exception):
    """There is a letterbox already, and nobody said that it may be replaced."""


def restore(
    backup: Path, database: Database, now: dt.datetime, *, replace: bool = False
) -> tuple[Mapping[str, Sum], tuple[Path, ...]]:
    """Put a backup where the letterbox is kept. What it holds, and where that which was there before now lies.

    Raises InUseError, OccupiedError, NotSqliteError, OSError, BrokenBackupError. What was there is never lost.
    """
    if not database.is_sqlite:
        message = (
            "PostgreSQL restores its own backups: pg_restore --clean --if-exists --single-transaction letterbox.dump"
        )
        raise NotSqliteError(message)
    target = database.file
    if target.exists() and not replace:
        raise OccupiedError(str(target))
    fresh = target.with_name(f".{target.name}.restored")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(backup, fresh)
        fresh.chmod(0o600)
        sums = _sums(fresh)
        aside = _put_aside(target, now)
        settle(fresh, target)
    finally:
        fresh.unlink(missing_ok=True)
    if _sums(target) != sums:
        message = f"{target} is not what the backup holds: a program has written to it. Stop all three, and try again."
        raise BrokenBackupError(message)
    return sums, aside


def _sums(file: Path) -> Mapping[str, Sum]:
    with closing(sqlite3.connect(file)) as connection:
        return checked(connection)


def _put_aside(target: Path, now: dt.datetime) -> tuple[Path, ...]:
    """Rename what is there: the letterbox, and a log that it left or that is left of it.

    Such a log would be played into whatever stands beside it.
    """
    if target.exists():
        _draw_in_log(target)
    there = [each for end in ("", "-wal", "-shm") if (each := target.with_name(target.name + end)).exists()]
    before = f"{target.name}.before-{now:%Y%m%dT%H%M%SZ}"
    return tuple(each.rename(target.with_name(before + each.name.removeprefix(target.name))) for each in there)


def _draw_in_log(target: Path) -> None:
    """Bring the log into the file, which SQLite does only for its last user. A damaged file stays as it is."""
    try:
        with closing(sqlite3.connect(target, timeout=0)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _IN_USE:
            raise InUseError(str(target)) from error
