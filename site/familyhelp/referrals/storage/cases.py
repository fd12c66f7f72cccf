"""The requests in the database, for those who work on them."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import Select, insert, select, update

from familyhelp.referrals.ports import Change, Entry, Filter
from familyhelp.referrals.referral import Event, Referral
from familyhelp.referrals.states import State
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.leads import unled
from familyhelp.referrals.storage.piles import undone
from familyhelp.referrals.storage.rows import event_of, event_row, referral_of


class SqlCases:
    """Requests in a database. Every method may raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, reference: str) -> Referral | None:
        """A request, or None."""
        with self._database.reading() as connection:
            row = connection.execute(_one(reference)).one_or_none()
        return referral_of(row) if row else None

    def all(self, wanted: Filter = Filter()) -> Sequence[Referral]:  # noqa: B008  a frozen value
        """Requests, the longest waiting first."""
        with self._database.reading() as connection:
            return [referral_of(row) for row in connection.execute(_query(wanted))]

    def events(self, reference: str) -> Sequence[Event]:
        """A request's chronology, oldest first."""
        query = select(tables.events).where(tables.events.c.reference == reference).order_by(tables.events.c.number)
        with self._database.reading() as connection:
            return [event_of(row) for row in connection.execute(query)]

    def record(self, change: Change) -> None:
        """Add an event, set its columns and leave its line in the trail, all or nothing. Raises KeyError."""
        event = change.event
        with self._database.writing() as connection:
            trail.stand_in_line(connection)
            found = connection.execute(_one(event.reference)).one_or_none()
            if found is None:
                raise KeyError(event.reference)
            if not change.once or getattr(found, change.once) is None:
                connection.execute(insert(tables.events).values(event_row(event)))
                if change.columns:
                    here = tables.referrals.c.reference == event.reference
                    connection.execute(update(tables.referrals).where(here).values(dict(change.columns)))
            trail.add(connection, change.entry, event.at)

    def note(self, entry: Entry, at: dt.datetime) -> None:
        """Leave a line in the trail that changes nothing else."""
        with self._database.writing() as connection:
            trail.add(connection, entry, at)

    def name_of(self, staff: int) -> str:
        """The name of a member of staff; empty when there is none, or they have left."""
        query = select(tables.staff.c.name).where(tables.staff.c.id == staff, tables.staff.c.active)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none() or ""


def _one(reference: str) -> Select[tuple[object, ...]]:
    return select(tables.referrals).where(tables.referrals.c.reference == reference)


def _query(wanted: Filter) -> Select[tuple[object, ...]]:
    columns = tables.referrals.c
    query = select(tables.referrals).order_by(columns.due, columns.reference)
    if wanted.states:
        query = query.where(columns.state.in_(wanted.states))
    if wanted.lead is not None:
        query = query.where(columns.lead == wanted.lead)
    if wanted.unled:
        query = query.where(unled())
    if wanted.hub:
        query = query.where(columns.hub == wanted.hub)
    if wanted.unread:
        query = query.where(columns.first_read.is_(None))
    if wanted.overdue_at is not None:
        query = query.where(columns.due < wanted.overdue_at, undone(), columns.state != State.CLOSED)
    return query
