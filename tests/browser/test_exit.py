"""Somebody who is watched can leave at once from every kind of page, and the page is not left behind."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.back import back

EXIT = "https://www.bbc.co.uk/weather"
BLANK = "about:blank"
PAGES = {
    "home": "/",
    "search": "/search/",
    "results": "/search/?q=scared&area=washington",
    "sensitive topic": "/topics/t2/",
    "sensitive service": "/services/refuge-line/",
    "in Polish": "/pl/services/refuge-line/",
    "service": "/services/city-library/",
    "hub": "/hubs/rainbow/",
    "questions": "/find-help/",
    "asking for help": "/ask-for-help/",
    "urgent help": "/urgent-help/",
    "plan": "/plan/?s=city-library",
    "words": "/safety-on-this-phone/",
    "area": "/areas/washington/",
    "nothing there": "/no-such-page/",
}
HERE = ["/", "/services/refuge-line/", "/search/?q=bardzo+si%C4%99+boj%C4%99"]


@pytest.fixture(params=list(PAGES.values()), ids=list(PAGES))
def path(request: pytest.FixtureRequest, absent: set[str]) -> str:
    """A page of every kind."""
    absent.add(PAGES["nothing there"])
    return str(request.param)


def _bar(page: Page) -> None:
    page.locator(".fh-exit a:visible").click()


def _first_on_the_page(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def _shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


def _from_home(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}/hubs/")
    page.goto(site + path)


def test_one_tap_leaves_every_page_and_back_shows_the_page_before(site: str, phone: Page, path: str) -> None:
    _from_home(phone, site, path)
    _bar(phone)
    expect(phone).to_have_url(EXIT)
    back(phone)
    expect(phone).to_have_url(f"{site}/hubs/")


def test_without_scripts_one_tap_leaves_every_live_page_and_back_shows_the_page_before(
    live: str, opened: Callable[..., Page], path: str
) -> None:
    page = opened(scripts=False)
    _from_home(page, live, path)
    _bar(page)
    expect(page).to_have_url(EXIT)
    back(page)
    assert page.url == f"{live}/hubs/"


def test_without_scripts_one_tap_leaves_every_page_of_a_plain_host(
    frozen: str, opened: Callable[..., Page], path: str
) -> None:
    page = opened(scripts=False)
    page.goto(frozen + path)
    _bar(page)
    expect(page).to_have_url(EXIT)


@pytest.mark.parametrize("leave", [_first_on_the_page, _shift])
@pytest.mark.parametrize("path", HERE)
def test_the_keyboard_leaves_as_well(site: str, phone: Page, path: str, leave: Callable[[Page], None]) -> None:
    phone.goto(site + path)
    leave(phone)
    expect(phone).to_have_url(EXIT)
    back(phone)
    assert phone.url == BLANK, "Back must not show the page that was left"


@pytest.mark.parametrize("path", HERE)
def test_without_scripts_the_first_link_that_a_keyboard_meets_leaves_as_well(
    live: str, opened: Callable[..., Page], path: str
) -> None:
    page = opened(scripts=False)
    page.goto(live + path)
    _first_on_the_page(page)
    expect(page).to_have_url(EXIT)
    back(page)
    assert page.url == BLANK


def test_the_page_is_blank_before_the_neutral_site_answers(live: str, phone: Page) -> None:
    phone.goto(f"{live}/services/refuge-line/")
    shown = phone.evaluate(
        """() => {
            document.querySelector(".fh-exit a").click();
            return [document.body.checkVisibility(), document.title];
        }"""
    )
    assert shown == [False, "…"]
    expect(phone).to_have_url(EXIT)


def test_a_reader_who_jumped_within_the_page_leaves_it_whole(site: str, phone: Page) -> None:
    _from_home(phone, site, "/services/refuge-line/")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")  # skip to main content
    expect(phone).to_have_url(f"{site}/services/refuge-line/#main")
    _bar(phone)
    expect(phone).to_have_url(EXIT)
    back(phone)
    expect(phone).to_have_url(f"{site}/hubs/")


def test_back_never_shows_a_private_page_that_was_looked_at_before_leaving(site: str, phone: Page) -> None:
    _from_home(phone, site, "/topics/t2/")
    phone.goto(f"{site}/services/refuge-line/")
    _bar(phone)
    expect(phone).to_have_url(EXIT)
    back(phone)
    expect(phone).to_have_url(EXIT)
    back(phone)
    expect(phone).to_have_url(f"{site}/hubs/")


def test_whoever_comes_again_of_their_own_will_sees_the_page_and_back_works(site: str, phone: Page) -> None:
    phone.goto(f"{site}/topics/t2/")
    _bar(phone)
    expect(phone).to_have_url(EXIT)
    phone.goto(f"{site}/topics/t2/")
    phone.goto(f"{site}/hubs/")
    back(phone)
    expect(phone.locator("h1")).to_be_visible()
    expect(phone).to_have_url(f"{site}/topics/t2/")


def test_words_that_were_typed_are_not_there_on_a_later_visit(site: str, phone: Page) -> None:
    phone.goto(f"{site}/search/")
    phone.locator("#q").fill("he hurts me")
    _bar(phone)
    expect(phone).to_have_url(EXIT)
    phone.goto(f"{site}/search/")
    expect(phone.locator("#q")).to_have_value("")


def test_the_neutral_site_is_not_told_where_somebody_came_from(live: str, any_phone: Page) -> None:
    any_phone.goto(f"{live}/services/refuge-line/")
    with any_phone.expect_request(EXIT) as asked:
        _bar(any_phone)
    assert "referer" not in asked.value.all_headers()


def test_a_host_that_does_not_see_where_a_request_comes_from_is_left_by_the_plain_link(
    live: str, opened: Callable[..., Page]
) -> None:
    page = opened(scripts=False)
    page.route("**/exit.css", lambda route: route.fulfill(body="/* no referrer */", content_type="text/css"))
    page.goto(f"{live}/services/refuge-line/")
    assert page.locator(".fh-exit a:visible").get_attribute("href") == EXIT


def test_typing_capitals_never_leaves(live: str, phone: Page) -> None:
    phone.goto(f"{live}/search/")
    phone.locator("#q").focus()
    for letter in "HELP":
        phone.keyboard.press(f"Shift+{letter}")
    expect(phone.locator("#q")).to_have_value("HELP")
    expect(phone).to_have_url(f"{live}/search/")


def test_the_exit_stays_in_reach_wherever_the_page_is_scrolled(live: str, any_phone: Page) -> None:
    any_phone.goto(f"{live}/topics/")
    for position in ("Home", "PageDown", "End"):
        any_phone.keyboard.press(position)
        expect(any_phone.locator(".fh-exit a:visible")).to_be_in_viewport(ratio=1)
