import datetime as dt

import pytest
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.states import Helped, Outcome, State
from familyhelp.referrals.submit import Sent
from familyhelp.referrals.tracking import track

HOUR = dt.timedelta(hours=1)


def test_the_family_sees_where_its_request_is(box: Letterbox, sent: Sent) -> None:
    seen = track(sent.reference.lower(), sent.words.upper(), box.cases, MONDAY)
    assert seen is not None
    assert (seen.reference, seen.hub, seen.state) == (sent.reference, "north", State.RECEIVED)
    assert (seen.read, seen.contacted, seen.overdue, seen.lead) == (False, False, False, "")
    assert seen.due == sent.due


def test_the_family_sees_who_will_ring_and_what_was_done(box: Letterbox, sent: Sent, worker: int, keys: Keys) -> None:
    desk = Desk(box.cases, box.recipients, worker, MONDAY + HOUR)
    desk.read(sent.reference, keys.identity)
    desk.set_lead(sent.reference, worker)
    desk.contact(sent.reference, "text")
    desk.close(sent.reference, Outcome.ADVICE, Helped.YES)
    seen = track(sent.reference, sent.words, box.cases, MONDAY + 2 * HOUR)
    assert seen is not None
    assert (seen.read, seen.contacted, seen.lead, seen.state) == (True, True, "Wren Worker", State.CLOSED)
    assert seen.closed_on is not None
    assert seen.delete_on == seen.closed_on + dt.timedelta(days=90)


def test_the_family_is_told_when_nobody_has_been_in_touch_in_time(box: Letterbox, sent: Sent) -> None:
    on_time, late = (track(sent.reference, sent.words, box.cases, at) for at in (sent.due, sent.due + HOUR))
    assert on_time is not None
    assert late is not None
    assert (on_time.overdue, late.overdue) == (False, True)


def test_a_family_that_rings_itself_is_not_told_that_it_should_have_heard(
    box: Letterbox, worker: int, keys: Keys
) -> None:
    told = send(box, waits=True)
    Desk(box.cases, box.recipients, worker, MONDAY).read(told.reference, keys.identity)
    seen = track(told.reference, told.words, box.cases, told.due + HOUR)
    assert seen is not None
    assert (seen.waits, seen.overdue) == (True, False)


@pytest.mark.parametrize("typed", ["", "wrong words are here", "friend brown royal oak"])
def test_wrong_words_show_nothing(box: Letterbox, sent: Sent, typed: str) -> None:
    assert track(sent.reference, typed, box.cases, MONDAY) is None


@pytest.mark.parametrize("typed", ["", "CCCC-CCCC", "' OR 1=1 --", "\x00", "K" * 5000])
def test_an_unknown_reference_shows_nothing(box: Letterbox, sent: Sent, typed: str) -> None:
    assert track(typed, sent.words, box.cases, MONDAY) is None
