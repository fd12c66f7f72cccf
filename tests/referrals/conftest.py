"""Letterboxes in both kinds of database, and the people who use them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert
from tests.letterboxes import Cluster, Keys, answers, cluster

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import migrate, prepare
from familyhelp.referrals.submit import Sent, Submission, new_key, submit

MONDAY = dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.UTC)
"""A working morning."""


@pytest.fixture(scope="session")
def keys() -> Keys:
    return Keys()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    with cluster() as here:
        yield here


@pytest.fixture(scope="session")
def template(postgres: Cluster) -> str:
    """A database with our tables, of which each test gets a copy."""
    address = postgres.make()
    database = Database(address)
    migrate(database)
    database.close()
    return database.url.database or ""


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/letterbox.db"
    made: str = request.getfixturevalue("postgres").make(request.getfixturevalue("template"))
    return made


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    here = Database(address)
    prepare(here)
    yield here
    here.close()


@pytest.fixture
def box(database: Database, keys: Keys) -> Letterbox:
    """A letterbox, once in SQLite and once in PostgreSQL."""
    return Letterbox(database, keys.recipients)


@pytest.fixture
def sent(box: Letterbox) -> Sent:
    """An invented parent's request, sent on a Monday morning."""
    return send(box)


@pytest.fixture
def worker(box: Letterbox) -> int:
    """A hub worker's staff id."""
    return employ(box, "Wren Worker")


def send(box: Letterbox, now: dt.datetime = MONDAY, *, abuse: bool = False, waits: bool = False, **more: str) -> Sent:
    """Send a request at a moment."""
    hub = more.pop("hub", "north")
    submission = Submission(answers(**more), hub=hub, form="1", key=new_key(), urgent=abuse, abuse=abuse, waits=waits)
    return submit(submission, box.recipients, box.arrivals, now)


def employ(box: Letterbox, name: str) -> int:
    """Give somebody work; the staff id."""
    email = f"{name.replace(' ', '.').lower()}@example.org"
    row = {"name": name, "email": email, "role": Role.WORKER.value, "active": True, "made": MONDAY}
    with box.database.writing() as connection:
        made = connection.execute(insert(tables.staff).values(row)).inserted_primary_key
    assert made
    number: int = made[0]
    return number
