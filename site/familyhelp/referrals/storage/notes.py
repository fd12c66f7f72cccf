"""Small facts about the letterbox itself: when delivery last looked, what the last alarm said."""

import datetime as dt

from sqlalchemy import Connection, delete, select

from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.replacing import replacing

DELIVERY, ALARM, WARNED, BACKUP, UNSWEPT = "delivery", "alarm", "warned", "backup", "unswept"

_WRITE = replacing(tables.meta)


def write(database: Database, name: str, said: str) -> None:
    """Note something, in place of what was noted before. Raises UnavailableError."""
    with database.writing() as connection:
        put(connection, name, said)


def put(connection: Connection, name: str, said: str) -> None:
    """The same within a transaction that writes."""
    connection.execute(_WRITE[connection.dialect.name], {"name": name, "said": said})


def strike_out(database: Database, name: str, said: str) -> None:
    """Forget what was noted, unless something else was noted since. Raises UnavailableError."""
    with database.writing() as connection:
        connection.execute(delete(tables.meta).where(tables.meta.c.name == name, tables.meta.c.said == said))


def read(database: Database, name: str) -> str:
    """What was noted; empty when nothing was. Raises UnavailableError."""
    with database.reading() as connection:
        return (
            connection.execute(select(tables.meta.c.said).where(tables.meta.c.name == name)).scalar_one_or_none() or ""
        )


def moment(database: Database, name: str) -> dt.datetime | None:
    """The moment that was noted. Raises UnavailableError."""
    said = read(database, name)
    return dt.datetime.fromisoformat(said) if said else None
