import logging
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from tests.letterboxes import Cluster

from familyhelp.referrals.ports import UnavailableError
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import BadAddressError, Database

NOTE = {"name": "a", "said": "canary"}


def _notes(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.execute(select(tables.meta.c.said)).scalars())


def _write_twice(database: Database) -> None:
    with database.writing() as connection:
        for _ in range(2):
            connection.execute(insert(tables.meta).values(NOTE))


def test_what_is_written_is_there(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(insert(tables.meta).values(NOTE))
    assert _notes(database) == ["canary"]


def test_when_anything_goes_wrong_nothing_is_there(database: Database) -> None:
    with pytest.raises(IntegrityError):
        _write_twice(database)
    assert _notes(database) == []


@pytest.mark.parametrize(
    "address",
    ["", "nonsense", "mysql://localhost/x", "sqlite://", "sqlite:///", "postgresql://localhost", "https://example.org"],
)
def test_an_address_that_is_none_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(BadAddressError) as refused:
        Database(address)
    assert not address or address not in str(refused.value)


def test_a_sqlite_file_is_as_safe_as_it_can_be_made(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/letterbox.db")
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store", "trusted_schema")
    with database.reading() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked}
    database.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
    }


def test_postgresql_waits_for_the_disk_whatever_its_own_settings_say(postgres: Cluster) -> None:
    address = postgres.make()
    lax = Database(address)
    with lax.outside() as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {lax.url.database} SET synchronous_commit = off")
    lax.close()
    database = Database(address)
    with database.reading() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"
        assert connection.exec_driver_sql("SHOW lock_timeout").scalar_one() == "10s"
    database.close()


def test_a_database_that_is_not_there_is_unavailable(tmp_path: Path, postgres: Cluster) -> None:
    for address in (f"sqlite:///{tmp_path}/nowhere/x.db", postgres.address("there_is_none")):
        database = Database(address)
        with pytest.raises(UnavailableError), database.reading():
            pass
        with pytest.raises(UnavailableError), database.writing():
            pass
        database.close()


def test_no_error_and_no_log_repeats_what_was_written(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(IntegrityError) as told:
        _write_twice(database)
    with pytest.raises(UnavailableError) as unavailable, database.writing() as connection:
        connection.exec_driver_sql("SELECT 'canary' FROM there_is_none")
    assert "canary" not in str(told.value)
    assert "canary" not in str(unavailable.value)
    assert "canary" not in caplog.text
