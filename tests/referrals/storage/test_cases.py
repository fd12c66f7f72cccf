import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, employ, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import Change, Entry, Filter, UnavailableError
from familyhelp.referrals.referral import Event
from familyhelp.referrals.states import Helped, Kind, Outcome, State
from familyhelp.referrals.storage import trail

DAY = dt.timedelta(days=1)


def _found(box: Letterbox, wanted: Filter) -> list[str]:
    return [each.reference for each in box.cases.all(wanted)]


def test_the_longest_waiting_come_first_and_abuse_before_all(box: Letterbox) -> None:
    second, third = send(box, MONDAY), send(box, MONDAY + DAY)
    first = send(box, MONDAY, abuse=True)
    assert _found(box, Filter()) == [first.reference, second.reference, third.reference]


def test_requests_are_listed_by_what_is_known_in_clear(box: Letterbox, worker: int, keys: Keys) -> None:
    mine, unread, closed = send(box), send(box, hub="south"), send(box)
    desk = Desk(box.cases, box.recipients, worker, MONDAY)
    for each in (mine, closed):
        desk.read(each.reference, keys.identity)
    desk.set_lead(mine.reference, worker)
    desk.contact(mine.reference, "call")
    desk.move(mine.reference, State.PLAN)
    desk.close(closed.reference, Outcome.ADVICE, Helped.YES)
    assert _found(box, Filter(lead=worker)) == [mine.reference]
    assert _found(box, Filter(lead=employ(box, "Robin Lead"))) == []
    assert _found(box, Filter(hub="south")) == [unread.reference]
    assert _found(box, Filter(unread=True)) == [unread.reference]
    assert _found(box, Filter(states=(State.PLAN,))) == [mine.reference]
    assert set(_found(box, Filter(states=(State.PLAN, State.CLOSED)))) == {mine.reference, closed.reference}
    assert _found(box, Filter(overdue_at=MONDAY + 2 * DAY)) == [unread.reference]
    assert _found(box, Filter(overdue_at=MONDAY)) == []


def test_what_happens_once_happens_once_however_many_begin_it_together(box: Letterbox, worker: int) -> None:
    sent, other = send(box), employ(box, "Robin Second")
    together = threading.Barrier(2)

    def read(who: int) -> None:
        entry = Entry(who, "read", sent.reference)
        change = Change(Event(sent.reference, Kind.READ, MONDAY, who), entry, {"first_read": MONDAY}, "first_read")
        together.wait()
        box.cases.record(change)

    with ThreadPoolExecutor(2) as readers:
        list(readers.map(read, (worker, other)))
    assert [each.kind for each in box.cases.events(sent.reference)] == [Kind.RECEIVED, Kind.READ]
    assert {each.entry.who for each in trail.lines(box.database, sent.reference)} == {worker, other}


def test_a_change_to_a_request_that_is_not_there_leaves_no_line_in_the_trail(box: Letterbox) -> None:
    change = Change(Event("CCCC-CCCC", Kind.NOTE, MONDAY), Entry(1, "note", "CCCC-CCCC"))
    with pytest.raises(KeyError):
        box.cases.record(change)
    assert list(trail.lines(box.database)) == []


def test_a_request_that_is_not_there_is_none(box: Letterbox) -> None:
    assert box.cases.find("CCCC-CCCC") is None
    assert box.cases.events("CCCC-CCCC") == []


def test_names_of_staff(box: Letterbox, worker: int) -> None:
    assert box.cases.name_of(worker) == "Wren Worker"
    assert box.cases.name_of(worker + 1) == ""


def test_an_event_and_its_line_in_the_trail_happen_together_or_not_at_all(box: Letterbox, worker: int) -> None:
    sent = send(box)
    with box.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE audit RENAME TO elsewhere")
    with pytest.raises(UnavailableError):
        Desk(box.cases, box.recipients, worker, MONDAY).note(sent.reference, "A note that nobody could answer for")
    assert [each.kind for each in box.cases.events(sent.reference)] == [Kind.RECEIVED]
