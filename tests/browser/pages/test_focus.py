"""One always sees where one is, and nothing hides behind the exit."""

from typing import Any

from playwright.sync_api import Page

STOP = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const exit = document.querySelector(".fh-exit__link");
    const bar = exit.getBoundingClientRect().top;
    const named = (at.getAttribute("aria-label") || at.innerText || at.id).trim().slice(0, 40);
    return {
        name: named,
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        shown: box.width > 1 && box.height > 1 && box.top >= -1 && box.left >= -1 && box.right <= innerWidth + 1,
        covered: at !== exit && box.bottom > bar + 1 && box.height < bar,
    };
}"""


def _stops(page: Page, most: int = 40) -> list[dict[str, Any]]:
    """Every place where Tab stops, in order, as far as it leads or until there are many."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops


def test_one_always_sees_where_one_is(each_page: Page) -> None:
    each_page.reload()
    stops = _stops(each_page)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if not stop["ring"]] == []
    assert [stop["name"] for stop in stops if not stop["shown"]] == []
    assert [stop["name"] for stop in stops if stop["covered"]] == []
