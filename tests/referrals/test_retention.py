import datetime as dt

import pytest
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.retention import delete_due, delete_on_request, look
from familyhelp.referrals.states import Helped, Outcome
from familyhelp.referrals.storage import deletion, trail
from familyhelp.referrals.storage.database import Database

DAY = dt.timedelta(days=1)


@pytest.fixture
def closed(box: Letterbox, worker: int, keys: Keys) -> str:
    """A request that was closed on the Monday, to be kept for ten days."""
    told = send(box)
    desk = Desk(box.cases, box.recipients, worker, MONDAY)
    desk.read(told.reference, keys.identity)
    desk.close(told.reference, Outcome.ADVICE, Helped.YES, retention=10)
    return told.reference


def test_a_closed_request_is_kept_to_its_day_and_no_longer(box: Letterbox, closed: str) -> None:
    assert delete_due(box.database, MONDAY + 9 * DAY) == ()
    assert box.cases.find(closed)
    assert delete_due(box.database, MONDAY + 10 * DAY) == (closed,)
    assert box.cases.find(closed) is None
    assert box.cases.events(closed) == []


def test_its_deletion_stays_in_the_trail_and_nothing_else_of_it(box: Letterbox, closed: str) -> None:
    delete_due(box.database, MONDAY + 10 * DAY)
    *_, line = trail.lines(box.database, closed)
    assert (line.entry.who, line.entry.action) == (None, "deleted")
    assert trail.verify(box.database).broken_at is None


def test_it_is_announced_a_week_before(box: Letterbox, closed: str) -> None:
    day = MONDAY.date() + 10 * DAY
    assert look(box.database, MONDAY.date() + 2 * DAY, 30).soon == ()
    found = look(box.database, MONDAY.date() + 3 * DAY, 30)
    assert (found.soon, found.due, found.gone_by) == (((closed, day),), (), MONDAY.date() + 33 * DAY)
    assert look(box.database, day, 30).due == (closed,)


def test_an_unread_or_an_open_request_is_never_deleted(box: Letterbox, worker: int, keys: Keys) -> None:
    unread, still_open = send(box), send(box)
    Desk(box.cases, box.recipients, worker, MONDAY).read(still_open.reference, keys.identity)
    assert delete_due(box.database, MONDAY + 10_000 * DAY) == ()
    assert box.cases.find(unread.reference)
    assert box.cases.find(still_open.reference)


def test_a_request_that_was_opened_again_is_kept(box: Letterbox, closed: str, worker: int) -> None:
    Desk(box.cases, box.recipients, worker, MONDAY + DAY).reopen(closed)
    assert delete_due(box.database, MONDAY + 10_000 * DAY) == ()


def test_what_is_opened_again_while_delivery_deletes_is_kept(
    box: Letterbox, closed: str, worker: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = deletion.due

    def listed_and_opened_again(database: Database, today: dt.date) -> tuple[str, ...]:
        found = listed(database, today)
        Desk(box.cases, box.recipients, worker, MONDAY + 90 * DAY).reopen(closed)
        return found

    monkeypatch.setattr(deletion, "due", listed_and_opened_again)
    assert delete_due(box.database, MONDAY + 90 * DAY) == ()
    assert box.cases.find(closed)


def test_a_family_may_have_its_request_deleted_at_once(box: Letterbox, worker: int) -> None:
    told = send(box)
    assert delete_on_request(box.database, told.reference, worker, "the family asked", MONDAY)
    assert box.cases.find(told.reference) is None
    (line,) = trail.lines(box.database, told.reference)
    assert (line.entry.who, line.entry.why) == (worker, "the family asked")
    assert not delete_on_request(box.database, told.reference, worker, "again", MONDAY)
    assert len(list(trail.lines(box.database))) == 1
