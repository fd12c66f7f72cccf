"""Half-filled forms, sealed with a key that only the family's browser holds: here they are noise."""

import datetime as dt
import hashlib

from sqlalchemy import Connection, bindparam, delete, or_, select

from familyhelp.referrals.ports import Receipt
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.replacing import replacing

IDLE = dt.timedelta(hours=1)
"""After an idle hour a draft is forgotten."""


# Statements are written once: SQLAlchemy knows one that it has seen, and composing them anew costs more than the disk.
_DRAFT = tables.drafts.c
_COUNTED = {"preserve_rowcount": True}
_PUT = replacing(tables.drafts, or_(_DRAFT.sealed == bindparam("over"), _DRAFT.touched < bindparam("since")))
_GET = select(_DRAFT.sealed).where(_DRAFT.id == bindparam("name"), _DRAFT.touched >= bindparam("since"))


class SqlDrafts:
    """Drafts in a database. ``cookie`` is whatever the browser sends; only its hash is stored.

    Every method may raise UnavailableError.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, cookie: str, sealed: bytes, now: dt.datetime, over: bytes | None = None) -> bool:
        """Store a draft in the place of the one that was read, ``over``, or of none; see :func:`put`."""
        with self._database.writing() as connection:
            return put(connection, Receipt(cookie, sealed, now, over))

    def get(self, cookie: str, now: dt.datetime) -> bytes | None:
        """A draft that was touched within the last hour, or None."""
        with self._database.reading() as connection:
            return connection.execute(_GET, {"name": _name(cookie), "since": now - IDLE}).scalar_one_or_none()

    def wipe(self, cookie: str) -> None:
        """Forget a draft, if there is one."""
        with self._database.writing() as connection:
            connection.execute(delete(tables.drafts).where(tables.drafts.c.id == _name(cookie)))

    def sweep(self, now: dt.datetime) -> int:
        """Forget every draft that was left for an hour. How many there were."""
        with self._database.writing() as connection:
            return connection.execute(delete(tables.drafts).where(tables.drafts.c.touched < now - IDLE)).rowcount


def put(connection: Connection, receipt: Receipt) -> bool:
    """Store a draft within a transaction that writes.

    False when another stands there than the one that was read; it then stays: what came in between is not lost.
    """
    row = {"id": _name(receipt.name), "sealed": receipt.sealed, "touched": receipt.at}
    row |= {"over": receipt.over or b"", "since": receipt.at - IDLE}
    done = connection.execute(_PUT[connection.dialect.name], row, execution_options=_COUNTED)
    return done.rowcount == 1


def _name(cookie: str) -> str:
    return hashlib.sha256(cookie.encode()).hexdigest()
