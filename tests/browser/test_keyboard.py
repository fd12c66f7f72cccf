"""Everything can be done with the keys alone, and one always sees where one is."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("path", ["/", "/services/refuge-line/", "/pl/hubs/bunny-hill/"])
def test_tab_meets_the_skip_link_first_and_the_exit_second(site: str, any_phone: Page, path: str) -> None:
    any_phone.goto(site + path)
    any_phone.keyboard.press("Tab")
    skip = any_phone.locator(":focus")
    expect(skip).to_have_attribute("href", "#main")
    expect(skip).to_be_in_viewport(ratio=1)
    any_phone.keyboard.press("Tab")
    leave = any_phone.locator(":focus")
    expect(leave).to_have_text(re.compile("^(Exit this page now|Opuść tę stronę teraz)$"))
    expect(leave).to_be_in_viewport(ratio=1)


def test_the_skip_link_leads_past_the_menu(site: str, any_phone: Page) -> None:
    any_phone.goto(f"{site}/hubs/")
    any_phone.keyboard.press("Tab")
    any_phone.keyboard.press("Enter")
    expect(any_phone.locator("#main")).to_be_focused()
    any_phone.keyboard.press("Tab")
    assert any_phone.locator("main :focus").count() == 1


def test_a_search_needs_no_mouse(live: str, any_phone: Page) -> None:
    page = any_phone
    page.goto(f"{live}/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("#q:focus").count():
            break
    page.keyboard.type("colic")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=colic$"))
    expect(page.locator(".fh-card").first).to_be_visible()


def test_a_group_of_topics_opens_with_the_keys(site: str, any_phone: Page) -> None:
    any_phone.goto(f"{site}/")
    any_phone.locator("summary", has_text="Health").first.focus()
    any_phone.keyboard.press("Enter")
    expect(any_phone.locator("details[open]", has_text="Health").locator(".fh-tile__link").first).to_be_visible()
