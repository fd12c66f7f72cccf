"""The trail of who did what: each line carries a hash of itself and of the line before it."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, text

from familyhelp.referrals.ports import Entry
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database

START = "0" * 64
_LOCK = 0x66616D68
"""Any number that our own code uses for nothing else: it names the lock on PostgreSQL's side."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the trail."""

    number: int
    at: dt.datetime
    entry: Entry
    hash: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What a look at the whole trail found. ``broken_at`` is the first line that is not as it was written.

    Write ``head`` down elsewhere now and then: with it, even a trail cut short or written anew is found out.
    """

    lines: int
    head: str
    broken_at: int | None = None


def stand_in_line(connection: Connection) -> None:
    """Let nobody else write into the trail until this transaction ends, as SQLite's writers do anyway.

    What is looked up afterwards stays as it is. Whoever means to change something calls this before anything else:
    then no two transactions wait for each other's rows.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def add(connection: Connection, entry: Entry, at: dt.datetime) -> None:
    """Add a line within a transaction that writes. Two writers at once get two numbers."""
    stand_in_line(connection)
    last = connection.execute(
        select(tables.audit.c.number, tables.audit.c.hash).order_by(tables.audit.c.number.desc()).limit(1)
    ).one_or_none()
    number, before = (last.number + 1, last.hash) if last else (1, START)
    row = {"at": at, "who": entry.who, "action": entry.action, "reference": entry.reference, "why": entry.why}
    hashed = _hash(before, number, at, entry)
    connection.execute(insert(tables.audit).values(number=number, hash=hashed, **row))


def verify(database: Database, head: str = "") -> Verified:
    """Go over the whole trail. With ``head``, as noted at another time, the trail must contain it too.

    Raises UnavailableError.
    """
    expected, count, before, seen = 1, 0, START, not head
    for line in lines(database):
        if line.number != expected or line.hash != _hash(before, line.number, line.at, line.entry):
            return Verified(count, before, broken_at=expected)
        before, expected, count = line.hash, expected + 1, count + 1
        seen = seen or line.hash == head
    return Verified(count, before, broken_at=None if seen else expected)


def lines(database: Database, reference: str = "") -> Iterator[Line]:
    """The trail, or the part of it about one reference, oldest first."""
    query = select(tables.audit).order_by(tables.audit.c.number)
    if reference:
        query = query.where(tables.audit.c.reference == reference)
    with database.reading() as connection:
        for row in connection.execute(query):
            yield Line(row.number, row.at, Entry(row.who, row.action, row.reference, row.why), row.hash)


def _hash(before: str, number: int, at: dt.datetime, entry: Entry) -> str:
    parts = [before, number, at.astimezone(dt.UTC).isoformat(), entry.who, entry.action, entry.reference, entry.why]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
