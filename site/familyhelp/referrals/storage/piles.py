"""How many requests lie in each pile of the inbox, counted without fetching one."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select

from familyhelp.referrals.states import State
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.leads import unled


@dataclass(frozen=True, slots=True)
class Piles:
    """What waits: nobody has read it, it is past its time, it is this person's, it is nobody's, it is open at all."""

    new: int
    overdue: int
    mine: int
    unled: int
    open: int


def count(database: Database, who: int, now: dt.datetime) -> Piles:
    """The piles as one member of staff sees them. Raises UnavailableError."""
    columns = tables.referrals.c
    late = undone() & (columns.due < now)
    query = select(
        func.count().filter(columns.first_read.is_(None)),
        func.count().filter(late),
        func.count().filter(columns.lead == who),
        func.count().filter(unled()),
        func.count(),
    ).where(columns.state != State.CLOSED)
    with database.reading() as connection:
        return Piles(*connection.execute(query).one())


def undone() -> ColumnElement[bool]:
    """What makes a request overdue once its time is past, as :meth:`familyhelp.referrals.referral.Referral.overdue`."""
    columns = tables.referrals.c
    return columns.first_contact.is_(None) & or_(columns.waits.is_(False), columns.first_read.is_(None))
