"""Putting a backup in the letterbox's place."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from familyhelp.referrals.backup.copying import BrokenBackupError, NotSqliteError, checked
from familyhelp.referrals.backup.digest import Sum
from familyhelp.referrals.storage.database import Database


class InUseError(Exception):
    """A program still has the letterbox open."""


class OccupiedError(Exception):
    """There is a letterbox already, and nobody said that it may be replaced."""


def restore(
    backup: Path, database: Database, now: dt.datetime, *, replace: bool = False
) -> tuple[Mapping[str, Sum], Path | None]:
    """Put a backup where the letterbox is kept. What it holds, and where the letterbox that was there now lies.

    Raises BrokenBackupError, InUseError, OccupiedError, NotSqliteError, OSError. Then nothing was changed.
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
    sums = _copy(backup, fresh)
    try:
        aside = _put_aside(target, now) if target.exists() else None
    except InUseError:
        fresh.unlink()
        raise
    fresh.replace(target)
    return sums, aside


def _copy(backup: Path, fresh: Path) -> Mapping[str, Sum]:
    try:
        shutil.copyfile(backup, fresh)
        fresh.chmod(0o600)
        with closing(sqlite3.connect(fresh)) as connection:
            return checked(connection)
    except (BrokenBackupError, OSError):
        fresh.unlink(missing_ok=True)
        raise


def _put_aside(target: Path, now: dt.datetime) -> Path:
    """Rename the letterbox that is there, its log drawn in first, which SQLite does only for its last user."""
    try:
        with closing(sqlite3.connect(target, timeout=0)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise InUseError(str(target)) from error
    aside = target.with_name(f"{target.name}.before-{now:%Y%m%dT%H%M%SZ}")
    target.rename(aside)
    return aside
