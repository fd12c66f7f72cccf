import dataclasses
import datetime as dt

from tests.referrals.conftest import MONDAY

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.referral import Case, Event, Opened, Referral
from familyhelp.referrals.states import Kind, Level, State

NEW = Referral(
    "CCCC-CCCC", "1", "north", False, False, MONDAY, MONDAY + dt.timedelta(days=1), ("a",), b"sealed", "hash"
)
LATE = NEW.due + dt.timedelta(seconds=1)


def _case(*opened: tuple[Kind, dict[str, str]]) -> Case:
    chronology = tuple(Opened(Event("CCCC-CCCC", kind, MONDAY), detail) for kind, detail in opened)
    return Case(NEW, Letter("CCCC-CCCC", "1", ("a",), MONDAY, {}), chronology)


def test_it_is_overdue_only_after_its_time_and_while_nobody_was_in_touch() -> None:
    assert not NEW.overdue(NEW.due)
    assert NEW.overdue(LATE)
    assert not dataclasses.replace(NEW, first_contact=MONDAY).overdue(LATE)
    assert not dataclasses.replace(NEW, state=State.CLOSED).overdue(LATE)


def test_a_family_that_rings_us_itself_is_overdue_only_while_nobody_has_read_it() -> None:
    waits = dataclasses.replace(NEW, waits=True)
    assert waits.overdue(LATE)
    assert not dataclasses.replace(waits, first_read=MONDAY).overdue(LATE)


def test_it_is_unread_until_somebody_opens_it() -> None:
    assert NEW.unread
    assert not dataclasses.replace(NEW, first_read=MONDAY).unread


def test_the_newest_level_counts() -> None:
    case = _case((Kind.LEVEL, {"level": "2"}), (Kind.NOTE, {"words": "x"}), (Kind.LEVEL, {"level": "4"}))
    assert case.level is Level.FOUR


def test_without_events_there_is_no_level_and_no_number() -> None:
    assert (_case().level, _case().case_number, _case().last(Kind.NOTE)) == (None, "", {})
    assert _case((Kind.HANDED_OVER, {"number": "EH-1"})).case_number == "EH-1"


def test_nothing_private_shows_in_a_traceback() -> None:
    assert "sealed'" not in repr(NEW)
    assert "private" not in repr(_case((Kind.NOTE, {"words": "private"})))
