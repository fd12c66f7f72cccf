"""The notices that wait in the database."""

import datetime as dt

from sqlalchemy import Update, or_, select, update

from familyhelp.referrals.ports import Waiting
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database


class SqlOutbox:
    """Notices in a database. Several workers may take from it. Every method may raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, now: dt.datetime, hold: dt.timedelta) -> Waiting | None:
        """The next notice that is due, urgent ones first; None when there is none.

        It is held: if the worker dies, the notice is due again after ``hold``. One that was never tried is due
        whatever the form's clock said: that of another machine may be ahead.
        """
        box, about = tables.outbox.c, tables.referrals.c
        query = (
            select(box.number, box.reference, box.attempts, about.hub, about.urgent, about.abuse)
            .join_from(tables.outbox, tables.referrals)
            .where(box.sent.is_(None), box.refused.is_(False), or_(box.attempts == 0, box.next_try <= now))
            .order_by(about.urgent.desc(), about.abuse.desc(), box.next_try, box.number)
            .limit(1)
            .with_for_update(of=tables.outbox, skip_locked=True)
        )
        with self._database.writing() as connection:
            row = connection.execute(query).one_or_none()
            if row is None:
                return None
            held = {"next_try": now + hold, "attempts": row.attempts + 1}
            connection.execute(_at(row.number).values(held))
        return Waiting(row.number, row.reference, row.hub, row.urgent, row.abuse, row.attempts + 1)

    def sent(self, number: int, at: dt.datetime) -> None:
        """It was handed to the mail server."""
        with self._database.writing() as connection:
            connection.execute(_at(number).values(sent=at, next_try=None, why=""))

    def failed(self, number: int, why: str, again: dt.datetime | None) -> None:
        """It was not; try again at a time, or never when the mail server refused it for good."""
        with self._database.writing() as connection:
            connection.execute(_at(number).values(next_try=again, refused=again is None, why=why[:200]))

    def again(self, now: dt.datetime) -> int:
        """Let every notice that waits or was refused be tried at once. How many there are."""
        waiting = update(tables.outbox).where(tables.outbox.c.sent.is_(None))
        with self._database.writing() as connection:
            return connection.execute(waiting.values(next_try=now, refused=False)).rowcount


def _at(number: int) -> Update:
    return update(tables.outbox).where(tables.outbox.c.number == number)
