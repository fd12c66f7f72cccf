"""How our values are stored: moments in UTC, states and kinds by their names."""

import datetime as dt
from enum import Enum
from typing import Any

from sqlalchemy import DateTime, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[dt.datetime]):
    """A moment, always aware and in UTC; stored without its zone, which SQLite does not know."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """From ours to the database's."""
        return value and value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """From the database's to ours."""
        found: dt.datetime | None = value
        return found and found.replace(tzinfo=dt.UTC)


class Named(TypeDecorator[Enum]):
    """A member of an enum, stored by its value."""

    impl = String(32)
    cache_ok = True

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Enum | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """From ours to the database's."""
        return None if value is None else str(value.value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Enum | None:  # noqa: ARG002  SQLAlchemy's signature
        """From the database's to ours."""
        return None if value is None else self.kind(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """Short words without spaces, one after the other."""

    impl = String(400)
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """From ours to the database's."""
        return None if value is None else " ".join(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002  SQLAlchemy's signature
        """From the database's to ours."""
        return None if value is None else tuple(str(value).split())
