"""Every page fits: a small screen, large words, a thumb, paper, the dark, and a reader's own colours."""

import pytest
from playwright.sync_api import Page, expect

TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
        .filter((each) => each.getBoundingClientRect().right > width + 1)
        .slice(0, 5)
        .map((each) => `${each.tagName} ${each.className}: ${each.textContent.trim().slice(0, 40)}`);
}"""
BUTTONS = (
    "button, input, summary, .govuk-button, .fh-tile__link, .fh-call, .fh-exit__link, .fh-districts a, .fh-letters a, "
    ".fh-nav a, .fh-languages a, .fh-reach__way, .fh-header__name, .fh-search__button, .fh-urgent__number, "
    ".fh-filter__choice"
)
TOO_SMALL = """(selector) => [...document.querySelectorAll(selector)]
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([each, box]) => each.checkVisibility() && box.width > 0 && (box.height < 43.9 || box.width < 43.9))
    .map(([each, box]) => `${each.className || each.tagName} ${each.textContent.trim().slice(0, 30)}: `
        + `${box.width.toFixed(0)} by ${box.height.toFixed(0)}`)"""


def test_nothing_is_cut_off_on_the_smallest_phone(each_page: Page) -> None:
    assert each_page.evaluate(TOO_WIDE) == []


def test_words_twice_as_large_still_fit(each_page: Page) -> None:
    each_page.set_viewport_size({"width": 1280, "height": 900})
    size = "(each) => parseFloat(getComputedStyle(each).fontSize)"
    before = each_page.locator("h1").evaluate(size)
    each_page.evaluate("document.documentElement.style.fontSize = '200%'")
    try:
        assert each_page.locator("h1").evaluate(size) >= 1.5 * before
        assert each_page.evaluate(TOO_WIDE) == []
    finally:
        each_page.evaluate("document.documentElement.style.fontSize = ''")


def test_a_thumb_can_hit_every_button(each_page: Page) -> None:
    assert each_page.evaluate(TOO_SMALL, BUTTONS) == []


def test_at_the_end_of_a_page_the_exit_covers_nothing(each_page: Page) -> None:
    each_page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    last, bar = each_page.locator(".fh-footer__small").last.bounding_box(), each_page.locator(".fh-exit").bounding_box()
    assert last
    assert bar
    assert last["y"] + last["height"] <= bar["y"]


@pytest.mark.parametrize("path", ["/services/cry-sis/", "/hubs/bunny-hill/", "/"])
def test_on_paper_there_are_words_and_numbers_and_no_controls(site: str, desk: Page, path: str) -> None:
    desk.goto(site + path)
    desk.emulate_media(media="print")
    for control in desk.locator("nav, button, input, .fh-exit, .govuk-skip-link, .fh-search").all():
        if (
            control.locator("xpath=ancestor-or-self::main").count()
            and control.evaluate("(each) => each.tagName") == "NAV"
        ):
            continue  # links to further help are words too
        expect(control).to_be_hidden()
    expect(desk.locator("h1")).to_be_visible()
    expect(desk.locator("main a[href^='tel:']").first).to_be_visible()


def _ground(page: Page) -> str:
    return str(page.locator("body").evaluate("(each) => getComputedStyle(each).backgroundColor"))


def test_in_the_dark_every_page_is_dark(each_page: Page) -> None:
    assert _ground(each_page) == "rgb(255, 250, 244)"
    each_page.emulate_media(color_scheme="dark")
    assert _ground(each_page) == "rgb(20, 24, 31)"


def test_a_readers_own_colours_rule(each_page: Page) -> None:
    each_page.emulate_media(forced_colors="active", color_scheme="dark")
    assert _ground(each_page) == "rgb(0, 0, 0)"
    expect(each_page.locator("h1")).to_be_visible()
    bare = """(all) => all
        .filter((each) => parseFloat(getComputedStyle(each).borderTopWidth) < 1)
        .map((each) => each.className)"""
    buttons = ".fh-call:visible, .fh-exit__link:visible, .fh-search__button:visible"
    assert each_page.locator(buttons).evaluate_all(bare) == []


def test_nothing_moves_by_itself(each_page: Page) -> None:
    moving = "() => document.getAnimations().length"
    assert each_page.evaluate(moving) == 0
