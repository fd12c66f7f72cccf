"""Making a backup of a SQLite letterbox while it is in use, and proving that it can be restored."""

import datetime as dt
import os
import re
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from familyhelp.referrals.backup.digest import FLEETING, Sum, digest
from familyhelp.referrals.storage import notes
from familyhelp.referrals.storage.database import Database

_NAME = "letterbox-%Y%m%dT%H%M%SZ.db"
_WRITTEN = re.compile(r"letterbox-\d{8}T\d{6}Z\.db")


class BrokenBackupError(Exception):
    """The copy is damaged, or is not what it was copied from. It must not be counted on."""


class NotSqliteError(Exception):
    """The letterbox is in PostgreSQL, whose own programs make its backups."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was restored once to try it. ``expired`` are the older ones that were deleted."""

    path: Path
    sums: Mapping[str, Sum]
    expired: tuple[Path, ...]


def back_up(database: Database, folder: Path, now: dt.datetime, days: int) -> Backup:
    """Copy the letterbox into a folder, try the copy, and delete backups older than so many days.

    Drafts stay out. Raises NotSqliteError, BrokenBackupError, OSError, sqlite3.Error.
    """
    if not database.is_sqlite:
        without = " ".join(f"--exclude-table-data={each}" for each in FLEETING)
        message = f"PostgreSQL makes its own backups: pg_dump --format=custom {without} --file=letterbox.dump"
        raise NotSqliteError(message)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / now.strftime(_NAME)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as beside:
        copy = Path(beside) / "copy.db"
        sums = _copy(database.file, copy)
        with closing(sqlite3.connect(Path(beside) / "restored.db")) as restored:
            with closing(sqlite3.connect(copy)) as source:
                source.backup(restored)
            if checked(restored) != sums:
                message = "The backup does not hold what the letterbox holds."
                raise BrokenBackupError(message)
        settle(copy, target)
    notes.write(database, notes.BACKUP, now.isoformat())
    return Backup(target, sums, _expire(folder, now - dt.timedelta(days=days)))


def checked(connection: sqlite3.Connection) -> Mapping[str, Sum]:
    """The sums of a database that SQLite finds sound. Raises BrokenBackupError."""
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        stray = connection.execute("PRAGMA foreign_key_check").fetchone()
        sums = digest(connection)
    except sqlite3.DatabaseError:
        sound, stray, sums = False, None, {}
    if not sound or stray or "referrals" not in sums:
        message = "The file is damaged, or is not a letterbox."
        raise BrokenBackupError(message)
    return sums


def _copy(source: Path, target: Path) -> Mapping[str, Sum]:
    """Copy one moment of a database in use; the sums of that moment."""
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        target.chmod(0o600)
        original.execute("BEGIN")  # one view for the sums and the copy
        sums = digest(original)
        original.backup(copy)
        original.rollback()
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("PRAGMA secure_delete=ON")
        for table in FLEETING:
            copy.execute(f"DELETE FROM {table}")  # noqa: S608  our own tables' names
        copy.commit()
        copy.execute("VACUUM")
    return sums


def settle(copy: Path, target: Path) -> None:
    """Give a file its name once all of it is on the disk."""
    for path in (copy, copy.parent):
        handle = os.open(path, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    copy.replace(target)
    handle = os.open(target.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def _expire(folder: Path, before: dt.datetime) -> tuple[Path, ...]:
    oldest = before.strftime(_NAME)
    old = [each for each in sorted(folder.iterdir()) if _WRITTEN.fullmatch(each.name) and each.name < oldest]
    for each in old:
        each.unlink()
    return tuple(old)
