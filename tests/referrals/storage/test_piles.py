"""The numbers in the inbox' menu."""

import datetime as dt

from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, employ, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.states import Helped, Outcome
from familyhelp.referrals.storage.piles import Piles, count


def test_an_empty_letterbox_has_empty_piles(box: Letterbox, worker: int) -> None:
    assert count(box.database, worker, MONDAY) == Piles(0, 0, 0, 0, 0)


def test_each_request_is_in_every_pile_it_belongs_to(box: Letterbox, worker: int, keys: Keys) -> None:
    ours = Desk(box.cases, box.recipients, worker, MONDAY)
    _unread, mine, done = (send(box).reference for _ in range(3))
    for each in (mine, done):
        ours.read(each, keys.identity)
        ours.set_lead(each, worker)
    ours.contact(mine, "call")
    ours.close(done, Outcome.ADVICE, Helped.YES)
    assert count(box.database, worker, MONDAY) == Piles(new=1, overdue=0, mine=1, unled=1, open=2)
    late = MONDAY + dt.timedelta(days=2)
    assert count(box.database, worker, late) == Piles(new=1, overdue=1, mine=1, unled=1, open=2)
    assert count(box.database, employ(box, "Ola Other"), late).mine == 0


def test_a_family_that_rings_itself_is_overdue_only_until_somebody_has_read_it(
    box: Letterbox, worker: int, keys: Keys
) -> None:
    told = send(box, waits=True)
    late = MONDAY + dt.timedelta(days=2)
    assert count(box.database, worker, late).overdue == 1
    Desk(box.cases, box.recipients, worker, MONDAY).read(told.reference, keys.identity)
    assert count(box.database, worker, late).overdue == 0
