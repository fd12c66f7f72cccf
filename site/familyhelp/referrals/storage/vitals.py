"""What of the letterbox's health is to be seen in its database."""

import datetime as dt
import shutil

from sqlalchemy import select

from familyhelp.referrals.health import Unsent, Vitals
from familyhelp.referrals.ports import Filter
from familyhelp.referrals.storage import notes, tables
from familyhelp.referrals.storage.cases import SqlCases
from familyhelp.referrals.storage.database import Database


def look(database: Database, now: dt.datetime) -> Vitals:
    """Look at everything that can make an alarm. Raises UnavailableError."""
    overdue = SqlCases(database).all(Filter(overdue_at=now))
    return Vitals(
        unread=tuple(each.reference for each in overdue if each.unread),
        unanswered=tuple(each.reference for each in overdue),
        unsent=_unsent(database),
        delivery=notes.moment(database, notes.DELIVERY),
        free=shutil.disk_usage(database.file.parent).free if database.is_sqlite else None,
        unswept=notes.moment(database, notes.UNSWEPT),
    )


def _unsent(database: Database) -> tuple[Unsent, ...]:
    box = tables.outbox.c
    query = select(box.reference, box.made, box.attempts, box.refused, box.why).where(box.sent.is_(None))
    with database.reading() as connection:
        return tuple(Unsent(*row) for row in connection.execute(query.order_by(box.number)))
