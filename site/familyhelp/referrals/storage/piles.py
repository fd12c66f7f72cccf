"""How many requests lie in each pile of the inbox, counted without fetching one."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select

from familyhelp.referrals.states import State
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database


@dataclass(frozen=True, slots=True)
class Piles:
    """What waits: nobody has read it, it is past its time, it is this person's, it is open at all."""

    new: int
    overdue: int
    mine: int
    open: int


def count(database: Database, who: int, now: dt.datetime) -> Piles:
    """The piles as one member of staff sees them. Raises UnavailableError."""
    columns = tables.referrals.c
    late = (columns.first_contact.is_(None)) & (columns.due < now)
    query = select(
        func.count().filter(columns.first_read.is_(None)),
        func.count().filter(late),
        func.count().filter(columns.lead == who),
        func.count(),
    ).where(columns.state != State.CLOSED)
    with database.reading() as connection:
        return Piles(*connection.execute(query).one())
