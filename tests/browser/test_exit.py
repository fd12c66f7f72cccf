"""Somebody who is watched can leave at once, and the page is not left behind."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

EXIT = "https://www.bbc.co.uk/weather"
PAGES = ["/", "/services/refuge-line/", "/pl/services/refuge-line/"]


def _bar(page: Page) -> None:
    page.locator(".fh-exit__link").click()


def _first_on_the_page(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def _shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [_bar, _first_on_the_page, _shift])
@pytest.mark.parametrize("path", PAGES)
def test_leaving_takes_the_pages_place_in_the_history(
    site: str, phone: Page, path: str, leave: Callable[[Page], None]
) -> None:
    phone.goto(site + path)
    leave(phone)
    expect(phone).to_have_url(EXIT)
    phone.go_back()
    assert phone.url == "about:blank", "Back must not show the page that was left"


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_the_exit_is_a_plain_link(site: str, opened: Callable[..., Page], path: str) -> None:
    page = opened(scripts=False)
    page.goto(site + path)
    page.locator(".fh-exit__link").click()
    expect(page).to_have_url(EXIT)


def test_the_neutral_site_is_not_told_where_somebody_came_from(live: str, phone: Page) -> None:
    phone.goto(f"{live}/services/refuge-line/")
    with phone.expect_request(EXIT) as asked:
        _bar(phone)
    assert "referer" not in asked.value.all_headers()


def test_typing_capitals_never_leaves(live: str, phone: Page) -> None:
    phone.goto(f"{live}/search/")
    phone.locator("#q").focus()
    for letter in "HELP":
        phone.keyboard.press(f"Shift+{letter}")
    expect(phone.locator("#q")).to_have_value("HELP")
    expect(phone).to_have_url(f"{live}/search/")


def test_the_exit_stays_in_reach_wherever_the_page_is_scrolled(live: str, phone: Page) -> None:
    phone.goto(f"{live}/topics/")
    for position in ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight"):
        phone.evaluate(f"window.scrollTo(0, {position})")
        expect(phone.locator(".fh-exit__link")).to_be_in_viewport(ratio=1)
