"""One database by its address: SQLite as safe as it can be made, or PostgreSQL."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from familyhelp.referrals.ports import UnavailableError

_PATIENCE = 10_000
"""How long, in milliseconds, a writer waits for the one before it."""

_PRAGMAS = (
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("secure_delete", "ON"),
    ("temp_store", "MEMORY"),
    ("trusted_schema", "OFF"),
)
"""FULL: a commit is on disk when it returns. secure_delete: what is deleted is overwritten with noughts. In memory: no
temporary file ever holds a row."""


_SETTINGS = f"-c synchronous_commit=on -c lock_timeout={_PATIENCE}"
"""The same on PostgreSQL, whatever its own settings say."""


class BadAddressError(ValueError):
    """The database's address cannot be used."""


class Database:
    """Transactions on one database. Any thread may use it.

    ``address`` is SQLAlchemy's: ``sqlite:///var/letterbox.db`` or ``postgresql://…``. Raises
    BadAddressError; nothing is opened yet.
    """

    def __init__(self, address: str, pool: int = 16) -> None:
        try:
            url = make_url(address)
        except ArgumentError as error:
            message = "FAMILYHELP_DATABASE is not the address of a database."
            raise BadAddressError(message) from error
        if url.drivername in {"postgresql", "postgres"}:
            url = url.set(drivername="postgresql+psycopg")
        if url.drivername not in {"sqlite", "postgresql+psycopg"} or not url.database:
            message = "The letterbox is kept in a SQLite file or in PostgreSQL; the address names neither."
            raise BadAddressError(message)
        self.url = url
        arguments = {"timeout": _PATIENCE / 1000} if self.is_sqlite else {"connect_timeout": 5, "options": _SETTINGS}
        # No SQL, and no values, in any message: they could be a family's.
        self.engine = create_engine(
            url, hide_parameters=True, pool_size=pool, pool_pre_ping=not self.is_sqlite, connect_args=arguments
        )
        self._writer = self.engine.execution_options(writes=True)
        self._line = threading.Lock()
        if self.is_sqlite:
            _make_safe(self.engine)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is a SQLite file."""
        return self.url.drivername == "sqlite"

    @property
    def file(self) -> Path:
        """The SQLite file."""
        return Path(self.url.database or "")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of one moment. Raises UnavailableError."""
        with _plainly(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction, on disk when the block ends, undone when it raises. Raises UnavailableError, IntegrityError.

        On SQLite, writers stand in line from the start (BEGIN IMMEDIATE): none finds out halfway that it must give up.
        """
        with _plainly(), self._turn(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def outside(self) -> Iterator[Connection]:
        """A connection outside any transaction, for upkeep. Raises UnavailableError.

        On SQLite it waits for nobody: upkeep waits with the writers' lock in its hand, and families behind it.
        """
        option = {"outside": True} if self.is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        with _plainly(), self.engine.connect() as opened:
            connection = opened.execution_options(**option)
            if not self.is_sqlite:
                yield connection
                return
            connection.exec_driver_sql("PRAGMA busy_timeout=0")
            try:
                yield connection
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout={_PATIENCE}")

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """SQLite lets one write at a time, and whoever finds it busy sleeps; our own threads stand in line instead."""
        if not self.is_sqlite:
            yield
            return
        if not self._line.acquire(timeout=_PATIENCE / 1000):
            message = "the line of writers does not move"
            raise UnavailableError(message)
        try:
            yield
        finally:
            self._line.release()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, NoConnectionError, sqlite3.Error) as error:
        # Only the kind of error is told: its text could quote a row.
        raise UnavailableError(type(getattr(error, "orig", None) or error).__name__) from None


def _make_safe(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        _keep_a_log(connection)
        for name, setting in _PRAGMAS:
            connection.execute(f"PRAGMA {name}={setting}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        opened = connection.connection.driver_connection
        if opened and "outside" not in options:
            opened.execute("BEGIN IMMEDIATE" if "writes" in options else "BEGIN")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Set the journal to WAL, which is done once in a file's life.

    Programs that start together on a new file meet here, and SQLite lets nobody wait where two could wait for ever
    (https://sqlite.org/c3ref/busy_handler.html): so we ask again, as long as a writer would.
    """
    until = time.monotonic() + _PATIENCE / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
