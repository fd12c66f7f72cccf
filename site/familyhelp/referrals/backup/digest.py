"""What a database holds, as one number a table: two databases with the same numbers hold the same rows."""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from familyhelp.referrals.storage.tables import metadata

FLEETING = ("drafts",)
"""What is forgotten by itself within the hour, and must not outlive that in a backup."""

LASTING = tuple(name for name in sorted(metadata.tables) if name not in FLEETING)


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a table has, and the SHA-256 of them all."""

    rows: int
    sha256: str


def digest(connection: sqlite3.Connection) -> Mapping[str, Sum]:
    """The sums of all lasting tables that are there: an older version had fewer. Raises sqlite3.Error."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {table: _sum(connection, table) for table in LASTING if table in there}


def _sum(connection: sqlite3.Connection, table: str) -> Sum:
    rows, hashed = 0, hashlib.sha256()
    ordered = ", ".join(column.name for column in metadata.tables[table].primary_key.columns)
    for row in connection.execute(f"SELECT * FROM {table} ORDER BY {ordered}"):  # noqa: S608  our own tables' names
        hashed.update(repr(row).encode())
        rows += 1
    return Sum(rows, hashed.hexdigest())
