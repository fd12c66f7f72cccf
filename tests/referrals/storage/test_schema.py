import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from tests.letterboxes import Cluster, Keys
from tests.referrals.conftest import send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import UnavailableError
from familyhelp.referrals.storage import database
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import (
    NoTablesError,
    OldSchemaError,
    current,
    expect,
    migrate,
    newest,
    prepare,
    versions,
)
from familyhelp.referrals.storage.tables import metadata


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest) -> Database:
    """A database without any table."""
    if request.param == "sqlite":
        return Database(f"sqlite:///{request.getfixturevalue('tmp_path')}/letterbox.db")
    postgres: Cluster = request.getfixturevalue("postgres")
    return Database(postgres.make())


def test_the_steps_make_exactly_the_tables_that_the_program_knows(empty: Database) -> None:
    migrate(empty)
    with empty.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    empty.close()


@pytest.mark.parametrize("version", versions())
def test_a_letterbox_of_any_earlier_version_becomes_one_of_today(empty: Database, version: str, keys: Keys) -> None:
    migrate(empty, version)
    assert current(empty) == version
    migrate(empty)
    assert current(empty) == newest()
    box = Letterbox(empty, keys.recipients)
    assert box.cases.find(send(box).reference)
    empty.close()


def test_what_was_kept_before_a_step_is_there_after_it(empty: Database, keys: Keys) -> None:
    migrate(empty, "0001")
    row = {
        "reference": "CCCC-CCCC", "form": "1", "hub": "north", "urgent": False, "abuse": False, "key_ids": "a b",
        "received": "2026-11-23 09:00:00", "due": "2026-11-24 09:00:00", "sealed": b"sealed", "words_hash": "hash",
        "state": "received", "handed_over": False,
    }  # fmt: skip
    said = f"INSERT INTO referrals ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})"  # noqa: S608  our own names
    with empty.writing() as connection:
        connection.execute(text(said), row)
    migrate(empty)
    found = Letterbox(empty, keys.recipients).cases.find("CCCC-CCCC")
    assert found is not None
    assert (found.sealed, found.key_ids, found.waits) == (b"sealed", ("a", "b"), False)
    empty.close()


def test_an_empty_database_is_made_ready_and_a_ready_one_left_alone(empty: Database) -> None:
    assert current(empty) == ""
    prepare(empty)
    prepare(empty)
    assert current(empty) == newest()
    empty.close()


def test_who_looks_after_a_letterbox_makes_none(empty: Database) -> None:
    for _ in range(2):
        with pytest.raises(NoTablesError, match="FAMILYHELP_DATABASE"):
            expect(empty)
    if empty.is_sqlite:
        assert not empty.file.exists()
        empty.file.touch()
        with pytest.raises(NoTablesError):
            expect(empty)
    prepare(empty)
    expect(empty)
    empty.close()


def test_a_database_of_another_version_is_refused(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    for refusing in (prepare, expect):
        with pytest.raises(OldSchemaError, match="migrate"):
            refusing(database)


def test_a_database_with_strange_tables_is_refused(empty: Database) -> None:
    with empty.writing() as connection:
        connection.execute(text("CREATE TABLE somebody_elses (x INTEGER)"))
    with pytest.raises(OldSchemaError):
        prepare(empty)
    empty.close()


def test_programs_that_start_together_make_the_tables_once(empty: Database) -> None:
    programs = [Database(empty.url.render_as_string(hide_password=False)) for _ in range(6)]
    with ThreadPoolExecutor(len(programs)) as starting:
        list(starting.map(prepare, programs))
    assert current(empty) == newest()
    for each in (empty, *programs):
        each.close()


def test_a_program_that_starts_while_another_writes_waits_its_turn(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "letterbox.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    ends = threading.Timer(0.3, other.rollback)
    ends.start()
    late = Database(f"sqlite:///{tmp_path}/letterbox.db")
    prepare(late)
    assert current(late) == newest()
    late.close()
    ends.join()
    other.close()


def test_a_file_that_another_program_never_lets_go_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 50)
    other = sqlite3.connect(tmp_path / "letterbox.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UnavailableError):
        prepare(Database(f"sqlite:///{tmp_path}/letterbox.db"))
    other.close()
