"""axe-core finds nothing in the piles, the figures, the trail and the team."""

import datetime as dt

import pytest
from sqlalchemy import update
from tests.browser import axe
from tests.browser.inbox.axe.conftest import Sits, as_it_is, on_the_team, put
from tests.browser.inbox.conftest import Inbox, press
from tests.browser.looking import Looks
from tests.letterboxes import Keys, answers

from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import tables
from familyhelp.referrals.submit import Submission, new_key, submit

pytestmark = axe.installed
LONG_AGO = dt.timedelta(days=4)


def test_axe_finds_nothing_in_an_empty_inbox(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    page = desk_of.manager()
    for path in ("new", "overdue", "mine", "unled", "open", "closed", "figures", "devices"):
        page.goto(f"{shared.address}/{path}/")
        looks.clean(page)


def _send(inbox: Inbox, keys: Keys, *, waits: bool = False, **said: tuple[str, ...]) -> str:
    """A family wrote, and its letter was sealed to these keys."""
    submission = Submission({**answers(), **said}, "bunny-hill", "1", new_key(), urgent=True, waits=waits)
    return submit(submission, keys.recipients, inbox.office.box.arrivals, utc_now() - LONG_AGO).reference


def test_axe_finds_nothing_in_full_piles_and_figures(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    manager, me = desk_of("Mo Manager", Role.MANAGER)
    sent = [
        shared.send(ago=LONG_AGO, phone=f"07700 90010{number}", topics=("school", "housing")) for number in range(12)
    ]
    shared.send(ago=LONG_AGO, topics=("loss",))
    lost, rings_us, read = (_send(shared, Keys(), waits=waits) for waits in (False, True, True))
    desk = shared.office.desk(me.id)
    for reference in sent[:6]:
        desk.read(reference, shared.office.vault.identity)
        desk.contact(reference, "call")
        desk.set_lead(reference, me.id)
    with shared.office.box.database.writing() as connection:
        here = tables.referrals.c.reference == read
        connection.execute(update(tables.referrals).where(here).values(first_read=utc_now()))
    for path in ("new", "overdue", "mine", "unled", "open", "figures"):
        manager.goto(f"{shared.address}/{path}/")
        looks.clean(manager)
        assert (rings_us in manager.content()) is (path in {"new", "overdue", "unled", "open"})
    for reference in sent[6:]:
        desk.contact(reference, "call")
    manager.goto(f"{shared.address}/figures/")
    looks.clean(manager)
    manager.goto(f"{shared.address}/requests/{lost}/")
    looks.clean(manager)
    manager.goto(f"{shared.address}/new/")
    for wanted in ("", "Amira", "Nobody at all"):
        manager.locator("#wanted").fill(wanted)
        press(manager, "Find")
        looks.clean(manager)


def test_axe_finds_nothing_on_the_trail(
    shared: Inbox, desk_of: Sits, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, reference = desk_of.manager(), shared.send()
    page.goto(f"{shared.address}/requests/{reference}/")
    page.goto(f"{shared.address}/trail/")
    looks.clean(page)
    for wanted in (reference, "K7QF-M3TT"):
        page.goto(f"{shared.address}/trail/?reference={wanted}")
        looks.clean(page)
    monkeypatch.setattr("familyhelp.web.inbox.overseeing.MOST_LINES", 1)
    first = update(tables.audit).where(tables.audit.c.number == 1)
    with shared.office.box.database.writing() as connection:
        connection.execute(first.values(action="nothing"))
    page.goto(f"{shared.address}/trail/")
    looks.clean(page)


def test_axe_finds_nothing_where_the_team_is_looked_after(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    page, _ = desk_of.manager(), on_the_team(shared, "Robin Reader", Role.READER)
    left = on_the_team(shared, "Lee Leaver", Role.WORKER)
    shared.office.team.change(left.id, Role.WORKER, False, left.id, utc_now())
    page.goto(f"{shared.address}/team/")
    looks.clean(page)
    press(page, "Make a link")
    looks.clean(page)
    page.get_by_label("Name", exact=True).fill("New Person")
    page.get_by_label("Work email").fill("new@example.org")
    page.get_by_label("Worker: may read").check()
    press(page, "Make a link")
    looks.clean(page)
    page.goto(f"{shared.address}/team/")
    robins = ".fh-member:has-text('Robin Reader')"
    put(page, f"{robins} select", "")
    as_it_is(page, f"{robins} form")
    looks.clean(page)
    leads = on_the_team(shared, "Lou Leader", Role.WORKER)
    shared.office.desk(leads.id).set_lead(shared.send(), leads.id)
    page.goto(f"{shared.address}/team/")
    page.locator(".fh-member", has_text="Lou Leader").get_by_role("button", name="Remove").click()
    looks.clean(page)
    for each in shared.office.team.all():
        if each.role is Role.MANAGER and each.active and each.name != "Mo Manager":
            shared.office.team.change(each.id, Role.WORKER, False, each.id, utc_now())
    page.goto(f"{shared.address}/team/")
    page.locator(".fh-member", has_text="Mo Manager").get_by_role("button", name="Remove").click()
    looks.clean(page)
