from tests.referrals.conftest import MONDAY

from familyhelp.referrals.storage import notes
from familyhelp.referrals.storage.database import Database


def test_the_last_note_counts(database: Database) -> None:
    assert notes.read(database, notes.ALARM) == ""
    notes.write(database, notes.ALARM, "one")
    notes.write(database, notes.ALARM, "two")
    assert notes.read(database, notes.ALARM) == "two"
    assert notes.read(database, notes.BACKUP) == ""


def test_a_moment_is_noted_to_the_microsecond(database: Database) -> None:
    assert notes.moment(database, notes.DELIVERY) is None
    notes.write(database, notes.DELIVERY, MONDAY.isoformat())
    assert notes.moment(database, notes.DELIVERY) == MONDAY


def test_only_what_is_still_noted_is_struck_out(database: Database) -> None:
    notes.write(database, notes.UNSWEPT, "two")
    notes.strike_out(database, notes.UNSWEPT, "one")
    assert notes.read(database, notes.UNSWEPT) == "two"
    notes.strike_out(database, notes.UNSWEPT, "two")
    assert notes.read(database, notes.UNSWEPT) == ""
