"""Coming in with a passkey, in a real browser."""

from playwright.sync_api import Browser, expect
from tests.browser.inbox.conftest import Inbox, Person, enrol, press, sign_in

from familyhelp.referrals.states import Role


def test_somebody_joins_signs_out_and_comes_back(inbox: Inbox, person: Person) -> None:
    page = person()
    enrol(page, inbox.invite("Sam Manager", Role.MANAGER))
    press(page, "Sign out")
    page.goto(f"{inbox.address}/new/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    sign_in(page, inbox)
    expect(page.get_by_role("heading", level=1)).to_have_text("New")
    cookies = {each["name"]: each for each in page.context.cookies()}
    assert set(cookies) == {"__Host-inbox"}
    assert cookies["__Host-inbox"]["httpOnly"]
    assert cookies["__Host-inbox"]["secure"]


def test_somebody_without_a_passkey_stays_outside(inbox: Inbox, person: Person) -> None:
    enrol(person(), inbox.invite("Sam Manager", Role.MANAGER))
    stranger = person()
    stranger.goto(f"{inbox.address}/")
    press(stranger, "Sign in with your passkey")
    expect(stranger.get_by_text("Your device did not answer. Try again.")).to_be_visible()
    stranger.goto(f"{inbox.address}/new/")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_second_device_is_added_and_the_same_one_is_not(inbox: Inbox, person: Person) -> None:
    page = person()
    enrol(page, inbox.invite("Sam Manager", Role.MANAGER))
    page.goto(f"{inbox.address}/devices/")
    expect(page.locator("tbody tr")).to_have_count(1)
    press(page, "Make a passkey")
    expect(page.get_by_text("Your device did not answer. Try again.")).to_be_visible()


def test_without_scripts_the_page_says_what_a_passkey_needs(inbox: Inbox, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{inbox.address}/")
    expect(page.locator("noscript p")).to_be_visible()
    context.close()
