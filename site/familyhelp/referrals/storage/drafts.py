"""Half-filled forms, sealed with a key that only the family's browser holds: here they are noise."""

import datetime as dt
import hashlib

from sqlalchemy import delete, insert, select, update

from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database

IDLE = dt.timedelta(hours=1)
"""After an idle hour a draft is forgotten."""


class SqlDrafts:
    """Drafts in a database. ``cookie`` is whatever the browser sends; only its hash is stored.

    Every method may raise UnavailableError.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, cookie: str, sealed: bytes, now: dt.datetime) -> None:
        """Store or replace a draft."""
        name = _name(cookie)
        with self._database.writing() as connection:
            here = update(tables.drafts).where(tables.drafts.c.id == name)
            if not connection.execute(here.values(sealed=sealed, touched=now)).rowcount:
                connection.execute(insert(tables.drafts).values(id=name, sealed=sealed, touched=now))

    def get(self, cookie: str, now: dt.datetime) -> bytes | None:
        """A draft that was touched within the last hour, or None."""
        fresh = tables.drafts.c.touched >= now - IDLE
        query = select(tables.drafts.c.sealed).where(tables.drafts.c.id == _name(cookie), fresh)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none()

    def wipe(self, cookie: str) -> None:
        """Forget a draft, if there is one."""
        with self._database.writing() as connection:
            connection.execute(delete(tables.drafts).where(tables.drafts.c.id == _name(cookie)))

    def sweep(self, now: dt.datetime) -> int:
        """Forget every draft that was left for an hour. How many there were."""
        with self._database.writing() as connection:
            return connection.execute(delete(tables.drafts).where(tables.drafts.c.touched < now - IDLE)).rowcount


def _name(cookie: str) -> str:
    return hashlib.sha256(cookie.encode()).hexdigest()
