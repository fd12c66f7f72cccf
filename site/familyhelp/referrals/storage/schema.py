"""Whether a database has our tables as they are now, and how it gets them."""

from contextlib import suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from familyhelp.referrals.storage.database import Database

_LOCK = 0x66616D69
"""Names the lock that keeps two machines from making the tables at once; see also the trail's."""


class OldSchemaError(Exception):
    """The tables are of another version of this program: run “familyhelp referrals migrate”."""


class NoTablesError(Exception):
    """There is no letterbox at that address yet, or it is not the address of the one that is meant."""


def current(database: Database) -> str:
    """The version of a database's tables; empty when it has none. Raises UnavailableError."""
    with database.reading() as connection:
        return MigrationContext.configure(connection).get_current_revision() or ""


def newest() -> str:
    """The version that this program works with."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def versions() -> tuple[str, ...]:
    """Every version there ever was, oldest first."""
    return tuple(reversed([each.revision for each in ScriptDirectory.from_config(_config()).walk_revisions()]))


def migrate(database: Database, to: str = "head") -> None:
    """Bring the tables to a version, in one transaction. Raises UnavailableError."""
    _make_room(database)
    config = _config()
    with database.writing() as connection:
        if not database.is_sqlite:  # SQLite's writers stand in line as it is
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def prepare(database: Database) -> None:
    """Make the tables in an empty database; refuse one of another version.

    Raises OldSchemaError, UnavailableError.
    """
    _make_room(database)
    if _is_empty(database):
        migrate(database)
    expect(database)


def expect(database: Database) -> None:
    """Refuse a database without tables, or with those of another version, and change nothing.

    Raises NoTablesError, OldSchemaError, UnavailableError.
    """
    if (database.is_sqlite and not database.file.is_file()) or _is_empty(database):
        where = str(database.file.absolute()) if database.is_sqlite else "the address in FAMILYHELP_DATABASE"
        message = (
            f"There is no letterbox at {where}. Set FAMILYHELP_DATABASE, or FAMILYHELP_DATABASE_FILE, as it is set"
            " for the form. If nothing was ever started, start the form first."
        )
        raise NoTablesError(message)
    if current(database) != newest():
        message = "The letterbox has tables of another version. Make a backup, then run “familyhelp referrals migrate”."
        raise OldSchemaError(message)


def _is_empty(database: Database) -> bool:
    with database.reading() as connection:
        return not inspect(connection).get_table_names()


def _make_room(database: Database) -> None:
    """A folder and a file that nobody else on this machine reads. What SQLite puts beside the file is as private."""
    if database.is_sqlite:
        with suppress(FileExistsError):
            database.file.parent.mkdir(parents=True, mode=0o700)
        database.file.touch(mode=0o600)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
