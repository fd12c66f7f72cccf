"""One page of every kind, looked at from every side."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
from playwright.sync_api import BrowserContext, Page

Context: TypeAlias = Callable[[bool], BrowserContext]
Listen: TypeAlias = Callable[[Page, list[str], set[str]], list[str]]
ADDRESSES = {
    "home": "/",
    "search": "/search/",
    "results": "/search/?q=baby+won%27t+sleep",
    "no results": "/search/?q=zzzzqqqq",
    "find help": "/find-help/",
    "one worry": "/find-help/f/",
    "a worry about safety": "/find-help/j/",
    "the first question": "/find-help/answers/",
    "a question": "/find-help/answers/?worry=f",
    "where": "/find-help/answers/?worry=f&skip=who&skip=age",
    "guided results": "/find-help/answers/?worry=t&worry=f&age=a1&where=SR5&skip=who&harder=h3",
    "several worries": "/find-help/several/",
    "topics": "/topics/",
    "topic": "/topics/crying-and-sleep/",
    "sensitive topic": "/topics/t2/",
    "services": "/services/",
    "service": "/services/city-library/",
    "sensitive service": "/services/refuge-line/",
    "hubs": "/hubs/",
    "hub": "/hubs/bunny-hill/",
    "hubs near": "/hubs/near/sr5/",
    "area": "/areas/washington/",
    "age": "/ages/0-2/",
    "page with steps": "/how-early-help-works/",
    "plan": "/plan/?s=cry-sis&s=city-library&h=rainbow",
    "empty plan": "/plan/",
    "safety": "/safety-on-this-phone/",
    "news": "/news/",
    "news item": "/news/2026-11-22-welcome/",
    "404": "/no-such-page/",
    "urgent help": "/urgent-help/",
    "ask for help": "/ask-for-help/",
    "Polish home": "/pl/",
    "Polish hub": "/pl/hubs/bunny-hill/",
}


@pytest.fixture(scope="session", params=list(ADDRESSES.values()), ids=list(ADDRESSES))
def address(request: pytest.FixtureRequest) -> str:
    """The path of one page of every kind, the one that is not there included."""
    return str(request.param)


@pytest.fixture(scope="session")
def visited(live: str, context: Context, listen: Listen, address: str) -> Iterator[Page]:
    """One page of every kind, fetched once for all the tests that look at it."""
    page = context(True).new_page()
    faults = listen(page, [], {ADDRESSES["404"]})
    page.goto(live + address)
    page.locator("details").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
    yield page
    page.close()
    assert faults == []


@pytest.fixture
def each_page(visited: Page) -> Page:
    """One page of every kind on a small phone by day, from its top, with all that opens open."""
    visited.set_viewport_size({"width": 320, "height": 640})
    visited.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    visited.evaluate("window.scrollTo(0, 0)")
    return visited
