"""No family is left with a lead person who is not there."""

import pytest
from sqlalchemy import update
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, employ, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import Filter
from familyhelp.referrals.states import Helped, Kind, Outcome, Role
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.storage.piles import count
from familyhelp.referrals.storage.team import Team


@pytest.fixture
def manager(box: Letterbox) -> int:
    """Mo, without whom there would be no manager."""
    mo = employ(box, "Mo Manager")
    with box.database.writing() as connection:
        connection.execute(update(tables.staff).where(tables.staff.c.id == mo).values(role=int(Role.MANAGER)))
    return mo


def _led(box: Letterbox, keys: Keys, by: int) -> tuple[str, str]:
    """Two requests that somebody leads, of which the second is closed."""
    desk = Desk(box.cases, box.recipients, by, MONDAY)
    first, closed = (send(box).reference for _ in range(2))
    for each in (first, closed):
        desk.read(each, keys.identity)
        desk.set_lead(each, by)
    desk.close(closed, Outcome.ADVICE, Helped.YES)
    return first, closed


@pytest.mark.parametrize("become", [(Role.WORKER, False), (Role.READER, True)])
def test_whoever_leaves_or_may_only_read_leads_nobody_any_more(
    box: Letterbox, keys: Keys, worker: int, manager: int, become: tuple[Role, bool]
) -> None:
    ours, closed = _led(box, keys, worker)
    others, _ = _led(box, keys, manager)
    assert count(box.database, worker, MONDAY).unled == 0
    assert Team(box.database).change(worker, *become, manager, MONDAY) == (ours,)
    leads = {each.reference: each.lead for each in box.cases.all()}
    assert (leads[ours], leads[others], leads[closed]) == (None, manager, worker)
    unled = {each.reference for each in box.cases.all(Filter(unled=True))}
    assert unled == {ours, closed}
    assert count(box.database, worker, MONDAY).unled == 1
    last = box.cases.events(ours)[-1]
    assert (last.kind, last.who, last.lead) == (Kind.LEAD, manager, None)
    lines = [(each.entry.who, each.entry.action, each.entry.why) for each in trail.lines(box.database, ours)]
    assert lines[-1] == (manager, "lead", "left")


def test_whoever_gets_another_role_and_may_work_keeps_their_families(
    box: Letterbox, keys: Keys, worker: int, manager: int
) -> None:
    ours, _ = _led(box, keys, worker)
    assert Team(box.database).change(worker, Role.MANAGER, True, manager, MONDAY) == ()
    assert ours in {each.reference for each in box.cases.all(Filter(lead=worker))}


def test_a_request_opened_again_after_its_lead_person_left_is_nobodys(
    box: Letterbox, keys: Keys, worker: int, manager: int
) -> None:
    _, closed = _led(box, keys, worker)
    _, kept = _led(box, keys, manager)
    Team(box.database).change(worker, Role.WORKER, False, manager, MONDAY)
    for each, lead in ((closed, None), (kept, manager)):
        Desk(box.cases, box.recipients, manager, MONDAY).reopen(each, "They rang again.")
        found = box.cases.find(each)
        assert found
        assert found.lead == lead


def test_a_family_is_never_told_the_name_of_somebody_who_left(box: Letterbox, worker: int, manager: int) -> None:
    Team(box.database).change(worker, Role.WORKER, False, manager, MONDAY)
    assert box.cases.name_of(worker) == ""
    assert box.cases.name_of(manager) == "Mo Manager"


def test_what_an_older_letterbox_left_with_somebody_who_is_gone_is_counted_too(
    box: Letterbox, keys: Keys, worker: int
) -> None:
    ours, _ = _led(box, keys, worker)
    with box.database.writing() as connection:
        connection.exec_driver_sql("UPDATE staff SET active = false")
    assert box.cases.find(ours).lead == worker  # type: ignore[union-attr]  # it was sent just now
    assert count(box.database, worker, MONDAY).unled == 1
