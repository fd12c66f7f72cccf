import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, update
from tests.referrals.conftest import MONDAY

from familyhelp.referrals.ports import Entry
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.storage.database import Database

MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def five(database: Database) -> Database:
    for number in range(5):
        with database.writing() as connection:
            trail.add(connection, Entry(1, "read", "CCCC-CCCC", f"reason {number}"), MONDAY + number * MINUTE)
    return database


def test_a_trail_that_nobody_touched_is_as_it_was_written(five: Database) -> None:
    found = trail.verify(five)
    assert (found.lines, found.broken_at) == (5, None)
    assert trail.verify(five, found.head) == found


def test_an_empty_trail_is_sound(database: Database) -> None:
    assert trail.verify(database) == trail.Verified(0, trail.START)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("who", 2),
        ("who", None),
        ("action", "note"),
        ("reference", "DDDD-DDDD"),
        ("why", ""),
        ("at", MONDAY),
        ("hash", "f" * 64),
        ("number", 77),
    ],
)
def test_any_change_to_a_line_is_found(five: Database, column: str, value: object) -> None:
    with five.writing() as connection:
        connection.execute(update(tables.audit).where(tables.audit.c.number == 3).values({column: value}))
    assert trail.verify(five).broken_at == 3


def test_a_line_taken_out_is_found(five: Database) -> None:
    with five.writing() as connection:
        connection.execute(delete(tables.audit).where(tables.audit.c.number == 2))
    assert trail.verify(five).broken_at == 2


def test_a_trail_cut_short_or_written_anew_is_found_with_a_hash_that_was_noted(five: Database) -> None:
    head = trail.verify(five).head
    with five.writing() as connection:
        connection.execute(delete(tables.audit).where(tables.audit.c.number > 3))
    assert trail.verify(five).broken_at is None
    assert trail.verify(five, head).broken_at == 4


def test_a_noted_hash_stays_good_as_the_trail_grows(five: Database) -> None:
    head = trail.verify(five).head
    with five.writing() as connection:
        trail.add(connection, Entry(None, "deleted", "CCCC-CCCC"), MONDAY)
    assert trail.verify(five, head).broken_at is None


def test_the_lines_about_one_request(five: Database) -> None:
    with five.writing() as connection:
        trail.add(connection, Entry(2, "export", "DDDD-DDDD", "asked by the family"), MONDAY)
    (line,) = trail.lines(five, "DDDD-DDDD")
    assert (line.number, line.entry.who, line.entry.action, line.entry.why) == (6, 2, "export", "asked by the family")


def test_many_at_once_make_one_unbroken_trail(database: Database) -> None:
    def leave(number: int) -> None:
        with database.writing() as connection:
            trail.add(connection, Entry(number, "read"), MONDAY)

    with ThreadPoolExecutor(8) as staff:
        list(staff.map(leave, range(40)))
    found = trail.verify(database)
    assert (found.lines, found.broken_at) == (40, None)
