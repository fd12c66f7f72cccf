"""How long requests are kept, and how they go."""

import datetime as dt
from dataclasses import dataclass

from familyhelp.referrals.ports import Entry
from familyhelp.referrals.storage import deletion
from familyhelp.referrals.storage.database import Database

WARNING = dt.timedelta(days=7)
"""So long before it is deleted, a request is announced."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is to be deleted now, and what within a week.

    The first backup after ``gone_by`` takes away the last one that may hold what is deleted today.
    """

    due: tuple[str, ...]
    soon: tuple[tuple[str, dt.date], ...]
    gone_by: dt.date


def look(database: Database, today: dt.date, backup_days: int) -> Kept:
    """What retention has to say today. Raises UnavailableError."""
    return Kept(
        due=deletion.due(database, today),
        soon=deletion.between(database, today, today + WARNING),
        gone_by=today + dt.timedelta(days=backup_days),
    )


def delete_due(database: Database, now: dt.datetime) -> tuple[str, ...]:
    """Delete what was closed long enough ago, never what nobody has read. The references that went.

    What somebody opens again meanwhile stays. Raises UnavailableError.
    """
    today = now.date()
    references = deletion.due(database, today)
    if not references:
        return ()
    return deletion.delete(
        database, references, Entry(None, "deleted", why="kept long enough"), now, deletion.ripe(today)
    )


def delete_on_request(database: Database, reference: str, who: int, why: str, now: dt.datetime) -> bool:
    """Delete one request at once, because the family asks. Whether there was one. Raises UnavailableError."""
    return bool(deletion.delete(database, (reference,), Entry(who, "deleted", why=why), now))
