"""The disk is full: families are told "not sent", nothing is half there, and with room again it goes on by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.letterboxes import Keys, answers
from tests.referrals.conftest import MONDAY
from tests.referrals.strength.ledger import may_mount, run

from familyhelp.referrals.casework import opened
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import NotKeptError
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare
from familyhelp.referrals.submit import Submission, new_key, submit

SMALL = 2 * 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    if not may_mount():
        pytest.skip("only root may mount a small disk")
    place = tmp_path / "small"
    place.mkdir()
    run("mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", place)
    yield place
    run("umount", place)


def _submission(key: str) -> Submission:
    return Submission(answers(), hub="north", form="1", key=key)


def _send_until_full(box: Letterbox, most: int = 2000) -> tuple[dict[str, str], str]:
    """The references that were told, by their keys, and the key of the request that was refused."""
    told: dict[str, str] = {}
    for _ in range(most):
        key = new_key()
        try:
            told[key] = submit(_submission(key), box.recipients, box.arrivals, MONDAY).reference
        except NotKeptError:
            return told, key
    pytest.fail("the disk never was full")


def _full(box: Letterbox, keys: Keys, make_room: object) -> None:
    told, refused = _send_until_full(box)
    assert told
    assert not callable(make_room) or make_room() is None
    there = {each.reference for each in box.cases.all()}
    assert there == set(told.values()), "what was told is there, and nothing else"
    again = submit(_submission(refused), box.recipients, box.arrivals, MONDAY)
    assert {each.reference for each in box.cases.all()} == there | {again.reference}
    for each in box.cases.all():
        assert opened(box.cases, each, keys.identity).letter.one("name") == "Amira Testperson"


def test_a_full_disk_takes_nothing_it_cannot_keep_and_recovers_by_itself(small_disk: Path, keys: Keys) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"0" * (SMALL // 3))
    database = Database(f"sqlite:///{small_disk}/letterbox.db")
    prepare(database)
    _full(Letterbox(database, keys.recipients), keys, ballast.unlink)
    database.close()


def test_a_database_that_may_not_grow_takes_nothing_it_cannot_keep(tmp_path: Path, keys: Keys) -> None:
    database = Database(f"sqlite:///{tmp_path}/letterbox.db", pool=1)
    prepare(database)
    box = Letterbox(database, keys.recipients)
    with database.outside() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=120")

    def make_room() -> None:
        with database.outside() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=100000")

    _full(box, keys, make_room)
    database.close()
