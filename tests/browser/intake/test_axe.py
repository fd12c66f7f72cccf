"""axe-core finds nothing on any page of the form, its errors included: on a phone and a desk, by day and by night."""

import pytest
from playwright.sync_api import Page
from tests.browser.intake.conftest import begin, press
from tests.browser.pages.test_axe import AXE, _findings

pytestmark = pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: run make install")


def _clean(page: Page) -> None:
    assert _findings(page) == ""
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} is wider than {width} px"


def test_axe_finds_nothing_on_any_screen(form: str, phone: Page) -> None:
    phone.context.clear_cookies()
    phone.goto(f"{form}/")
    _clean(phone)
    press(phone, "Start now")
    for screen in ("who", "reach", "home", "help", "about"):
        phone.goto(f"{form}/{screen}/")
        _clean(phone)
    for path in ("/check/", "/look/", "/privacy/", "/nope/"):
        phone.goto(form + path)
        _clean(phone)


def test_axe_finds_nothing_where_something_must_be_put_right(form: str, phone: Page) -> None:
    begin(phone, form)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Ring me").check()
    phone.get_by_label("Email me").check()
    phone.get_by_label("Which number is safe?").fill("12")
    press(phone, "Continue")
    _clean(phone)
    phone.goto(f"{form}/home/")
    phone.get_by_label("Your postcode").fill("by the sea")
    press(phone, "Continue")
    _clean(phone)
    phone.goto(f"{form}/check/")
    press(phone, "Send")
    _clean(phone)
    phone.goto(f"{form}/look/")
    press(phone, "Show me")
    _clean(phone)


def test_axe_finds_nothing_at_the_end_and_where_danger_was_heard(form: str, phone: Page) -> None:
    begin(phone, form)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Do none of these").check()
    press(phone, "Continue")
    phone.goto(f"{form}/home/")
    phone.get_by_label("Your postcode").fill("SR5 4BW")
    press(phone, "Show my nearest hub")
    _clean(phone)
    phone.goto(f"{form}/help/")
    phone.get_by_label("In your own words: what is going on?").fill("my partner scares me")
    press(phone, "Continue")
    _clean(phone)
    press(phone, "Skip this")
    _clean(phone)
    phone.get_by_label("Yes, the team may read this").check()
    press(phone, "Send")
    _clean(phone)
    reference = phone.locator(".fh-keep__reference").inner_text()
    words = phone.locator(".fh-keep__words").inner_text()
    phone.goto(f"{form}/look/")
    phone.get_by_label("Your reference").fill(reference)
    phone.get_by_label("Your four words").fill(words)
    press(phone, "Show me")
    _clean(phone)


def test_axe_finds_nothing_in_polish(form: str, phone: Page) -> None:
    phone.goto(f"{form}/pl/")
    _clean(phone)
