"""axe-core finds nothing on any page of the inbox, its errors included: on a phone and a desk, by day and by night."""

import datetime as dt

import pytest
from playwright.sync_api import Page
from tests.browser.inbox.conftest import Inbox, Person, act, enrol, press, unlock
from tests.browser.pages.test_axe import AXE, _findings

from familyhelp.referrals.states import Role

pytestmark = pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: run make install")
LONG_AGO = dt.timedelta(days=4)


def _clean(page: Page) -> None:
    assert _findings(page) == "", page.url
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} is wider than {width} px"


def test_axe_finds_nothing_on_the_way_in(inbox: Inbox, person: Person) -> None:
    page = person()
    for path in ("/", "/recover/", "/nowhere/"):
        page.goto(inbox.address + path)
        _clean(page)
    page.goto(f"{inbox.address}/recover/")
    press(page, "Sign in with a code")
    _clean(page)
    page.get_by_label("Recovery code").fill("CDFG-HJKL-MNPQ-RTVW")
    press(page, "Sign in with a code")
    _clean(page)
    page.goto(inbox.invite("Sam Manager", Role.MANAGER))
    _clean(page)
    press(page, "Make a passkey")
    page.get_by_role("heading", name="Your recovery codes").wait_for()
    _clean(page)


def test_axe_finds_nothing_in_the_inbox(inbox: Inbox, person: Person) -> None:
    page = person()
    for number in range(6):
        inbox.send(ago=LONG_AGO, phone=f"07700 90010{number}", topics=("school", "housing"))
    enrol(page, inbox.invite("Sam Manager", Role.MANAGER))
    page.goto(f"{inbox.address}/unlock/")
    _clean(page)
    page.get_by_label("The team's passphrase").fill("seven bad kingfishers")
    press(page, "Unlock")
    page.get_by_text("This is not the team's passphrase.").wait_for()
    _clean(page)
    unlock(page)
    for path in ("new", "overdue", "mine", "closed", "figures", "trail", "team", "devices"):
        page.goto(f"{inbox.address}/{path}/")
        _clean(page)
    page.get_by_role("button", name="Forget it").click()
    _clean(page)
    page.goto(f"{inbox.address}/team/")
    press(page, "Make a link")
    _clean(page)
    page.goto(f"{inbox.address}/new/")
    page.get_by_label("Reference, phone, email or name").fill("Amira")
    press(page, "Find")
    _clean(page)


def test_axe_finds_nothing_on_a_request(inbox: Inbox, person: Person) -> None:
    page = person()
    inbox.send(phone="07700 900123")
    reference = inbox.send(abuse=True, ways=("call", "text"), times="School hours", words="First.\n\nSecond.")
    enrol(page, inbox.invite("Sam Manager", Role.MANAGER))
    page.goto(f"{inbox.address}/unlock/")
    unlock(page)
    page.goto(f"{inbox.address}/requests/{reference}/")
    page.locator("details").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
    _clean(page)
    page.locator("details.fh-do").last.get_by_role("button").click()
    page.locator(".govuk-error-summary").wait_for()
    _clean(page)
    page.goto(f"{inbox.address}/requests/{reference}/")
    act(page, "Move to a step", lambda form: form.get_by_label("Step").select_option(index=3))
    _clean(page)
    for path in ("copy", "delete", "print"):
        page.goto(f"{inbox.address}/requests/{reference}/{path}/")
        _clean(page)
    page.goto(f"{inbox.address}/requests/{reference}/delete/")
    press(page, "Delete it for good")
    _clean(page)
    page.goto(f"{inbox.address}/requests/{reference}/")
    act(
        page,
        "Close this request",
        lambda form: form.get_by_label("Advice was enough").check(),
        lambda form: form.get_by_label("Yes", exact=True).check(),
    )
    _clean(page)
