"""A parent asks for help on a small phone, with scripts and without."""

import re

from playwright.sync_api import Page, expect
from tests.browser.back import back
from tests.browser.conftest import EXIT
from tests.browser.intake.conftest import begin, press


def test_a_parent_writes_changes_something_sends_and_looks(form: str, any_phone: Page, requests: list[str]) -> None:
    page = any_phone
    begin(page, form)
    page.get_by_label("My family").check()
    press(page, "Continue")
    page.get_by_label("What should we call you?").fill("Zebrafinch")
    page.get_by_label("Text me").check()
    page.get_by_label("Which number is safe?").fill("12")
    press(page, "Continue")
    expect(page.locator(".govuk-error-summary")).to_contain_text("Enter a phone number, like 01632 960001")
    page.get_by_label("Which number is safe?").fill("07700 900123")
    press(page, "Continue")
    page.get_by_label("Your postcode").fill("SR5 4BW")
    press(page, "Show my nearest hub")
    expect(page.locator(".fh-ask--hub label").first).to_have_text(re.compile("Bunny Hill"))
    page.get_by_label("Coalfield Family Hub").check()
    press(page, "Continue")
    page.get_by_label("In your own words: what is going on?").fill("I am worn out.")
    press(page, "Continue")
    press(page, "Skip this")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    page.locator('a[href="/help/"]').click()
    expect(page.get_by_label("In your own words: what is going on?")).to_have_value("I am worn out.")
    page.get_by_label("In your own words: what is going on?").fill("I am worn out. Nights are hard.")
    press(page, "Keep and go to your answers")
    expect(page.locator("main")).to_contain_text("Nights are hard.")
    page.get_by_label("Yes, the team may read this").check()
    press(page, "Send")
    reference = page.locator(".fh-keep__reference").inner_text()
    words = page.locator(".fh-keep__words").inner_text()
    page.locator("main").get_by_role("link", name="Where is my request?").click()
    page.get_by_label("Your reference").fill(reference)
    page.get_by_label("Your four words").fill(words)
    press(page, "Show me")
    expect(page.locator("main")).to_contain_text("We have your request.")
    expect(page.locator("main")).to_contain_text("Coalfield Family Hub")
    for said in ("Zebrafinch", "07700", "SR5", "worn", reference, words.split()[0]):
        assert not any(said in address for address in requests), f"{said} stands in an address"


def test_a_number_is_asked_for_only_where_it_is_needed(form: str, any_phone: Page) -> None:
    begin(any_phone, form)
    any_phone.goto(f"{form}/reach/")
    number = any_phone.get_by_label("Which number is safe?")
    expect(number).to_be_hidden()
    any_phone.get_by_label("Ring me").check()
    expect(number).to_be_visible()
    any_phone.get_by_label("Ring me").uncheck()
    expect(number).to_be_hidden()


def test_enter_in_a_field_goes_on_and_never_back(form: str, any_phone: Page) -> None:
    begin(any_phone, form)
    any_phone.goto(f"{form}/about/")
    any_phone.get_by_label("Which language do you speak at home?").press("Enter")
    any_phone.wait_for_url(f"{form}/check/")


def test_back_in_the_browser_keeps_what_was_written(form: str, any_phone: Page) -> None:
    begin(any_phone, form)
    any_phone.get_by_label("My family").check()
    press(any_phone, "Continue")
    back(any_phone)
    expect(any_phone.get_by_label("My family")).to_be_checked()


def test_exit_wipes_what_was_written_and_back_does_not_bring_it_back(form: str, any_phone: Page) -> None:
    page = any_phone
    begin(page, form)
    page.goto(f"{form}/help/")
    page.get_by_label("In your own words: what is going on?").fill("Zebrafinch")
    press(page, "Continue")
    back(page)
    expect(page.get_by_label("In your own words: what is going on?")).to_have_value("Zebrafinch")
    page.locator(".fh-exit").get_by_role("link", name="Exit this page").click()
    page.wait_for_url(EXIT)
    back(page)
    assert "Zebrafinch" not in page.content()
    page.goto(f"{form}/help/")
    assert page.url == f"{form}/"
    assert not [each for each in page.context.cookies() if each["value"] and each["name"] == "__Host-draft"]


def test_nothing_is_kept_in_the_browser_but_the_key(form: str, phone: Page) -> None:
    begin(phone, form)
    phone.goto(f"{form}/help/")
    phone.get_by_label("In your own words: what is going on?").fill("Zebrafinch")
    press(phone, "Continue")
    kept = phone.evaluate(
        "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, history.state,"
        " await indexedDB.databases(), await caches.keys(), document.cookie])"
    )
    assert kept == '[{},{},null,[],[],""]'


def test_words_that_mean_danger_show_whom_to_ring_and_never_stand_in_the_way(form: str, any_phone: Page) -> None:
    begin(any_phone, form)
    any_phone.goto(f"{form}/help/")
    any_phone.get_by_label("In your own words: what is going on?").fill("my partner scares me")
    press(any_phone, "Continue")
    assert any_phone.url == f"{form}/about/"
    expect(any_phone.locator(".fh-urgent").first).to_be_visible()
    press(any_phone, "Skip this")
    assert any_phone.url == f"{form}/check/"


def test_another_language_or_page_never_empties_the_screen(form: str, any_phone: Page) -> None:
    begin(any_phone, form)
    any_phone.goto(f"{form}/help/")
    any_phone.locator("#words").fill("A long story")
    press(any_phone, "polski")
    expect(any_phone).to_have_url(f"{form}/pl/help/")
    expect(any_phone.locator("#words")).to_have_value("A long story")
    press(any_phone, "English")
    any_phone.locator("#words").fill("A longer story")
    press(any_phone, "What we do with what you write")
    expect(any_phone).to_have_url(f"{form}/privacy/")
    back(any_phone)
    expect(any_phone.locator("#words")).to_have_value("A longer story")


def test_what_a_second_window_adds_after_sending_is_kept_and_not_said_to_be_sent(form: str, any_phone: Page) -> None:
    begin(any_phone, form)
    any_phone.goto(f"{form}/reach/")
    any_phone.get_by_label("Do none of these").check()
    press(any_phone, "Continue")
    second = any_phone.context.new_page()
    second.goto(f"{form}/help/")
    any_phone.goto(f"{form}/check/")
    any_phone.get_by_label("Yes, the team may read this").check()
    press(any_phone, "Send")
    expect(any_phone.locator("main")).to_contain_text("We do not ring, text or write to you")
    expect(any_phone.locator("main")).not_to_contain_text("If nobody is in touch by then")
    second.locator("#words").fill("And he hits me")
    press(second, "Continue")
    expect(second.get_by_role("heading", level=1)).to_have_text("This was not added to your request")
    press(second, "Start another request with this")
    expect(second).to_have_url(f"{form}/who/")
    second.goto(f"{form}/help/")
    expect(second.locator("#words")).to_have_value("And he hits me")
