"""Deleting, so that nothing is left: rows, the pages they stood on, and the write-ahead log."""

import datetime as dt
import logging
import time
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, and_, select, true
from sqlalchemy import delete as delete_rows

from familyhelp.referrals.ports import Entry, UnavailableError
from familyhelp.referrals.states import State
from familyhelp.referrals.storage import notes, tables, trail
from familyhelp.referrals.storage.database import Database

_TRIES, _PAUSE = 10, 0.1
_HOLDING = ("referrals", "events", "outbox", "idempotency")

_ANY = true()
_log = logging.getLogger(__name__)


def ripe(today: dt.date) -> ColumnElement[bool]:
    """Whether a request's day has come: closed, read, and kept long enough."""
    return and_(_closed(), tables.referrals.c.delete_on <= today)


def due(database: Database, today: dt.date) -> tuple[str, ...]:
    """The references whose day has come."""
    return tuple(reference for reference, _ in _listed(database, ripe(today)))


def between(database: Database, after: dt.date, until: dt.date) -> tuple[tuple[str, dt.date], ...]:
    """The references whose day comes after one day and until another, with that day."""
    day = tables.referrals.c.delete_on
    return _listed(database, and_(_closed(), day > after, day <= until))


def delete(
    database: Database, references: Sequence[str], entry: Entry, at: dt.datetime, only: ColumnElement[bool] = _ANY
) -> tuple[str, ...]:
    """Delete requests with all that belongs to them, where ``only`` holds of them now; the trail says so of each.

    The references of those that went. Raises UnavailableError: then nothing was deleted. What is left of them in the
    database's log goes with :func:`sweep`; where that cannot be done at once, delivery does it.
    """
    columns = tables.referrals.c
    with database.writing() as connection:
        trail.stand_in_line(connection)
        doomed = delete_rows(tables.referrals).where(columns.reference.in_(references), only)
        gone = tuple(sorted(connection.execute(doomed.returning(columns.reference)).scalars(), key=references.index))
        for reference in gone:
            trail.add(connection, replace(entry, reference=reference), at)
        if gone:
            notes.put(connection, notes.UNSWEPT, at.isoformat())
    if gone:
        try:
            sweep(database)
        except UnavailableError as error:
            _log.warning("Of what was deleted a trace is left for now, which delivery will remove: %s", error)
    return gone


def sweep(database: Database) -> None:
    """Leave nothing of deleted rows behind. Raises UnavailableError when readers would not let go.

    On SQLite the pages were overwritten (secure_delete) and the write-ahead log is emptied; on PostgreSQL the
    tables are vacuumed, and the server's own log lets go of the rest when it is recycled.
    """
    if database.is_sqlite:
        _empty_log(database)
        return
    with database.outside() as connection:
        for table in _HOLDING:
            connection.exec_driver_sql(f"VACUUM {table}")


def sweep_again(database: Database) -> None:
    """Make sure that nothing is left of what was deleted since the last time. Raises UnavailableError."""
    since = notes.read(database, notes.UNSWEPT)
    if since:
        try:
            sweep(database)
        except UnavailableError:
            return  # the health says so when it goes on
        notes.strike_out(database, notes.UNSWEPT, since)


def _closed() -> ColumnElement[bool]:
    # A request that nobody read cannot be closed; should one be, it stays all the same.
    return and_(tables.referrals.c.state == State.CLOSED, tables.referrals.c.first_read.is_not(None))


def _listed(database: Database, when: ColumnElement[bool]) -> tuple[tuple[str, dt.date], ...]:
    columns = tables.referrals.c
    query = select(columns.reference, columns.delete_on).where(when).order_by(columns.delete_on)
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
