"""The piles, and what stands on top."""

import pytest
from tests.web.inbox.team import Colleague, Inbox

from familyhelp.referrals.states import State
from familyhelp.web.inbox.wording import BOXES


def _references(here: Colleague, name: str) -> list[str]:
    return [each.split()[0] for each in here.get(f"/{name}/").said("tbody th")]


def test_new_ones_are_those_nobody_has_read(inbox: Inbox, worker: Colleague) -> None:
    first, second = inbox.send(), inbox.send()
    worker.get(f"/requests/{first}/")
    assert _references(worker, "new") == [second]


def test_overdue_ones_are_those_nobody_was_in_touch_with(inbox: Inbox, worker: Colleague) -> None:
    first, second = inbox.send(), inbox.send()
    worker.act(second, "contact", way="call")
    assert _references(worker, "overdue") == []
    inbox.clock.goes_on(days=2)
    worker.come_in()
    assert _references(worker, "overdue") == [first]


def test_nobody_is_told_to_ring_a_family_that_rings_us_itself(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send(ways="i-will-contact")
    assert worker.get("/open/").said("tbody td")[1] == "Read it by 24 November 2026, 9am; they get in touch"
    inbox.clock.goes_on(days=2)
    worker.come_in()
    assert _references(worker, "overdue") == [reference]
    assert "They get in touch" in worker.get(f"/requests/{reference}/").text
    assert _references(worker, "overdue") == []
    assert worker.get("/open/").said("tbody td")[1] == "They get in touch"


def test_mine_are_those_i_lead(inbox: Inbox, worker: Colleague, manager: Colleague) -> None:
    first, _ = inbox.send(), inbox.send()
    worker.act(first, "lead", lead=str(worker.id))
    assert _references(worker, "mine") == [first]
    assert _references(manager, "mine") == []
    assert len(_references(manager, "open")) == 2


def test_nobodys_are_those_without_a_lead_person_who_is_here(
    inbox: Inbox, worker: Colleague, manager: Colleague
) -> None:
    led, unled = inbox.send(), inbox.send()
    worker.act(led, "lead", lead=str(worker.id))
    assert _references(manager, "unled") == [unled]
    manager.post(f"/team/{worker.id}/", 200, role="2", do="remove")
    assert _references(manager, "unled") == sorted([led, unled])


def test_closed_ones_leave_the_other_piles(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    worker.get(f"/requests/{reference}/")
    worker.act(reference, "close", outcome="advice", helped="yes")
    assert _references(worker, "closed") == [reference]
    assert _references(worker, "open") == []
    assert worker.get("/closed/").said("tbody td")[-1] == "21 February 2027"


def test_whoever_may_be_in_danger_stands_first(inbox: Inbox, worker: Colleague) -> None:
    long_ago = inbox.send()
    inbox.clock.goes_on(days=1)
    worker.come_in()
    afraid = inbox.send(abuse=True)
    assert _references(worker, "new") == [afraid, long_ago]
    assert "May be about abuse" in worker.get("/new/").text


@pytest.mark.parametrize("name", BOXES)
def test_an_empty_pile_says_what_that_means(worker: Colleague, name: str) -> None:
    page = worker.get(f"/{name}/")
    assert not page.has("table")
    assert page.said(".fh-lead")


def test_a_pile_can_be_seen_while_the_letters_are_locked_and_tells_no_name(inbox: Inbox) -> None:
    reference = inbox.send(name="Amira Testperson")
    worker = inbox.colleague(unlocked=False)
    page = worker.get("/new/")
    assert reference in page.text
    assert "Amira" not in page.html


def test_a_pile_says_where_each_one_is(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send(hub="hilltop")
    worker.act(reference, "step", step=State.CONVERSATION.value)
    worker.act(reference, "lead", lead=str(worker.id))
    row = worker.get("/open/").said("tbody tr")[0]
    assert "Hilltop" in row
    assert "Wren Worker" in row
