"""Deleting, so that nothing is left: rows, the pages they stood on, and the write-ahead log."""

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy import delete as delete_rows

from familyhelp.referrals.ports import Entry, UnavailableError
from familyhelp.referrals.states import State
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.storage.database import Database

_TRIES, _PAUSE = 50, 0.1
_HOLDING = ("referrals", "events", "outbox", "idempotency")


def due(database: Database, today: dt.date) -> tuple[str, ...]:
    """The references whose day has come: closed, read, and kept long enough."""
    return tuple(reference for reference, _ in _listed(database, tables.referrals.c.delete_on <= today))


def between(database: Database, after: dt.date, until: dt.date) -> tuple[tuple[str, dt.date], ...]:
    """The references whose day comes after one day and until another, with that day."""
    day = tables.referrals.c.delete_on
    return _listed(database, and_(day > after, day <= until))


def delete(database: Database, references: Sequence[str], entry: Entry, at: dt.datetime) -> int:
    """Delete requests with all that belongs to them; the trail says so of each. How many there were.

    On SQLite the pages are overwritten (secure_delete) and the write-ahead log is emptied; on PostgreSQL the
    tables are vacuumed, and the server's own log lets go of the rest when it is recycled. Raises UnavailableError.
    """
    gone = 0
    with database.writing() as connection:
        for reference in references:
            here = tables.referrals.c.reference == reference
            if connection.execute(delete_rows(tables.referrals).where(here)).rowcount:
                trail.add(connection, replace(entry, reference=reference), at)
                gone += 1
    sweep(database)
    return gone


def sweep(database: Database) -> None:
    """Leave nothing of deleted rows behind. Raises UnavailableError when readers would not let go."""
    if database.is_sqlite:
        _empty_log(database)
        return
    with database.outside() as connection:
        for table in _HOLDING:
            connection.exec_driver_sql(f"VACUUM {table}")


def _listed(database: Database, when: ColumnElement[bool]) -> tuple[tuple[str, dt.date], ...]:
    columns = tables.referrals.c
    # A request that nobody read cannot be closed; should one be, it stays all the same.
    safe = and_(columns.state == State.CLOSED, columns.first_read.is_not(None))
    query = select(columns.reference, columns.delete_on).where(when, safe).order_by(columns.delete_on)
    with database.reading() as connection:
        return tuple((row.reference, row.delete_on) for row in connection.execute(query))


def _empty_log(database: Database) -> None:
    for _ in range(_TRIES):
        with database.outside() as connection:
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        if not busy:
            return
        time.sleep(_PAUSE)
    message = "something reads the database without pause, so its log cannot be emptied"
    raise UnavailableError(message)
