import dataclasses
import datetime as dt

import pytest
from sqlalchemy import update
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, employ, send

from familyhelp.referrals.casework import Desk, NotNowError, UnknownError
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.sealing import CannotOpenError
from familyhelp.referrals.states import Helped, Kind, Level, Outcome, State
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.submit import Sent

PRIVATE = "Something nobody else may read"


@pytest.fixture
def desk(box: Letterbox, worker: int) -> Desk:
    return Desk(box.cases, box.recipients, worker, MONDAY + dt.timedelta(hours=1))


def test_a_worker_reads_what_the_parent_wrote(desk: Desk, sent: Sent, keys: Keys) -> None:
    case = desk.read(sent.reference, keys.identity)
    assert case.letter.one("name") == "Amira Testperson"
    assert case.letter.reference == sent.reference
    assert case.referral.first_read == desk.now
    assert [each.event.kind for each in case.chronology] == [Kind.RECEIVED, Kind.READ]


def test_only_the_first_look_is_the_first_time_it_was_read(desk: Desk, sent: Sent, keys: Keys) -> None:
    desk.read(sent.reference, keys.identity)
    later = dataclasses.replace(desk, now=desk.now + dt.timedelta(days=1))
    case = later.read(sent.reference, keys.identity, why="asked by the family")
    assert case.referral.first_read == desk.now
    assert [each.event.kind for each in case.chronology] == [Kind.RECEIVED, Kind.READ]


def test_every_look_leaves_a_line_in_the_trail(desk: Desk, sent: Sent, keys: Keys, box: Letterbox) -> None:
    desk.read(sent.reference, keys.identity, why="new")
    desk.read(sent.reference, keys.identity, why="duty check")
    left = [(each.entry.who, each.entry.action, each.entry.why) for each in trail.lines(box.database, sent.reference)]
    assert left == [(desk.who, "read", "new"), (desk.who, "read", "duty check")]


def test_the_whole_path_from_letter_to_closing_stands_in_the_chronology(
    desk: Desk, sent: Sent, keys: Keys, box: Letterbox
) -> None:
    reference, lead = sent.reference, employ(box, "Robin Lead")
    desk.read(reference, keys.identity)
    desk.contact(reference, "call", PRIVATE)
    desk.note(reference, PRIVATE)
    desk.set_level(reference, Level.TWO)
    desk.set_level(reference, Level.THREE, PRIVATE)
    desk.set_lead(reference, lead)
    desk.move(reference, State.ASSESSMENT)
    desk.hand_over(reference, "EH-4711")
    desk.close(reference, Outcome.EARLY_HELP, Helped.PARTLY, words=PRIVATE)
    case = desk.read(reference, keys.identity)
    assert [each.event.kind for each in case.chronology] == [
        Kind.RECEIVED,
        Kind.READ,
        Kind.CONTACT,
        Kind.NOTE,
        Kind.LEVEL,
        Kind.LEVEL,
        Kind.LEAD,
        Kind.STATE,
        Kind.HANDED_OVER,
        Kind.CLOSED,
    ]
    assert case.level is Level.THREE
    assert case.case_number == "EH-4711"
    assert case.last(Kind.NOTE) == {"words": PRIVATE}
    assert case.last(Kind.CLOSED) == {"outcome": "early-help", "helped": "partly", "words": PRIVATE}
    assert case.referral.lead == lead
    assert case.referral.handed_over
    assert case.referral.first_contact == desk.now
    assert case.referral.state is State.CLOSED
    assert case.referral.closed_on == dt.date(2026, 11, 23)
    assert case.referral.delete_on == dt.date(2027, 2, 21)


def test_what_staff_write_is_nowhere_in_clear(desk: Desk, sent: Sent, keys: Keys, box: Letterbox) -> None:
    desk.read(sent.reference, keys.identity)
    desk.note(sent.reference, PRIVATE)
    desk.close(sent.reference, Outcome.ADVICE, Helped.NO, words=PRIVATE)
    stored = [each.sealed for each in box.cases.events(sent.reference)]
    assert all(PRIVATE.encode() not in each for each in stored)
    assert PRIVATE not in repr(desk.read(sent.reference, keys.identity))
    assert "Amira" not in repr(desk.read(sent.reference, keys.identity))


def test_a_note_moved_to_another_request_does_not_open_there(
    desk: Desk, sent: Sent, keys: Keys, box: Letterbox
) -> None:
    desk.note(sent.reference, PRIVATE)
    stolen = box.cases.events(sent.reference)[-1]
    other = send(box)
    with box.database.writing() as connection:
        here = tables.events.c.number == stolen.number
        connection.execute(update(tables.events).where(here).values(reference=other.reference))
    with pytest.raises(CannotOpenError):
        desk.read(other.reference, keys.identity)


def test_a_request_that_nobody_read_cannot_be_closed(desk: Desk, sent: Sent) -> None:
    with pytest.raises(NotNowError):
        desk.close(sent.reference, Outcome.ADVICE, Helped.YES)


def test_a_closed_request_stays_closed_until_it_is_opened_again(desk: Desk, sent: Sent, keys: Keys) -> None:
    desk.read(sent.reference, keys.identity)
    with pytest.raises(NotNowError):
        desk.reopen(sent.reference)
    desk.close(sent.reference, Outcome.ADVICE, Helped.YES)
    with pytest.raises(NotNowError):
        desk.close(sent.reference, Outcome.ADVICE, Helped.YES)
    with pytest.raises(NotNowError):
        desk.move(sent.reference, State.PLAN)
    desk.reopen(sent.reference, "They rang again")
    reopened = desk.read(sent.reference, keys.identity).referral
    assert (reopened.state, reopened.closed_on, reopened.delete_on) == (State.CONVERSATION, None, None)


@pytest.mark.parametrize("state", [State.RECEIVED, State.CLOSED])
def test_a_request_moves_only_to_one_of_the_nine_steps(desk: Desk, sent: Sent, state: State) -> None:
    with pytest.raises(NotNowError):
        desk.move(sent.reference, state)


def test_a_request_that_is_not_there_is_said_to_be_unknown(desk: Desk, keys: Keys) -> None:
    with pytest.raises(UnknownError):
        desk.read("CCCC-CCCC", keys.identity)
    with pytest.raises(UnknownError):
        desk.set_lead("CCCC-CCCC", desk.who)
    with pytest.raises(UnknownError):
        desk.note("CCCC-CCCC", "A note")
