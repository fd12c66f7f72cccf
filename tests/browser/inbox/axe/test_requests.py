"""axe-core finds nothing on a request, whoever opens it."""

from sqlalchemy import update
from tests.browser import axe
from tests.browser.inbox.axe.conftest import Sits
from tests.browser.inbox.conftest import Inbox, act, press
from tests.browser.looking import Looks

from familyhelp.referrals.states import Role, State
from familyhelp.referrals.storage import tables
from familyhelp.web.inbox.wording import ACTIONS

pytestmark = axe.installed


def test_axe_finds_nothing_on_a_request(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    page = desk_of.manager()
    shared.send(phone="07700 900123")
    reference = shared.send(abuse=True, ways=("call", "text"), times="School hours", words="First.\n\nSecond.")
    here = f"{shared.address}/requests/{reference}/"
    page.goto(here)
    looks.clean(page)
    for what in ("contact", "note", "lead", "step", "hand-over", "close"):
        page.goto(here)
        page.locator("details.fh-do").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
        if what in {"lead", "step"}:
            page.locator(f"form[action$='/do/{what}/'] select").select_option(value="")
        page.locator(f"form[action$='/do/{what}/'] button").click()
        page.locator(".govuk-error-summary").wait_for()
        looks.clean(page)
    page.goto(here)
    act(page, str(ACTIONS["contact"]), lambda form: form.get_by_label("By text").check())
    act(page, str(ACTIONS["level"]), lambda form: form.locator("input[type=radio]").nth(1).check())
    act(page, str(ACTIONS["hand-over"]), lambda form: form.locator("input[name=number]").fill("EHM-1234"))
    act(page, str(ACTIONS["lead"]), lambda form: form.get_by_label("Lead person").select_option(label="Mo Manager"))
    act(page, str(ACTIONS["step"]), lambda form: form.get_by_label("Step").select_option(index=3))
    looks.clean(page)
    page.goto(f"{here}print/")
    looks.clean(page)
    for path, button in (("copy", "Take it as text"), ("delete", "Delete it for good")):
        page.goto(f"{here}{path}/")
        looks.clean(page)
        press(page, button)
        looks.clean(page)
    page.goto(here)
    act(
        page,
        str(ACTIONS["close"]),
        lambda form: form.get_by_label("Advice was enough").check(),
        lambda form: form.get_by_label("Yes", exact=True).check(),
    )
    looks.clean(page)
    page.locator("form[action$='/do/reopen/'] button").click()
    looks.clean(page)
    page.goto(f"{shared.address}/closed/")
    looks.clean(page)
    page.goto(f"{here}delete/")
    page.get_by_label("Why is it deleted?").fill("The family asked for it")
    page.get_by_label("Type its reference again").fill(reference)
    press(page, "Delete it for good")
    looks.clean(page)


def test_axe_finds_nothing_for_whoever_must_say_why(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    reference, closed = shared.send(name=(), ways=("i-will-contact",)), shared.send()
    reader, _ = desk_of("Robin Reader", Role.READER)
    reader.goto(f"{shared.address}/requests/{reference}/")
    looks.clean(reader)
    worker, me = desk_of("Wren Worker", Role.WORKER)
    desk = shared.office.desk(me.id)
    desk.set_lead(reference, me.id)
    with shared.office.box.database.writing() as connection:
        ended = update(tables.referrals).where(tables.referrals.c.reference == closed)
        connection.execute(ended.values(state=State.CLOSED))
    manager = desk_of.manager()
    for each in (reference, closed):
        manager.goto(f"{shared.address}/requests/{each}/")
        looks.clean(manager)
        press(manager, "Open it")
        looks.clean(manager)
    assert worker.goto(f"{shared.address}/requests/{reference}/")
    looks.clean(worker)
