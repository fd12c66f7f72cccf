"""Filters add one choice or take it away, say how much is left, and never lead to nothing."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import pytest
from tests.auditing import Page, words
from tests.conftest import Visit

Fetch = Callable[..., Page]


def _choices(page: Page) -> dict[str, tuple[int, str, bool]]:
    """Each choice: what it says, how many services it would show, its address, whether it is picked."""
    made = {}
    for node in page.all(".fh-filter__choice[href]"):  # without: the pattern that the browser's own search fills
        said = re.fullmatch(r"(?:Take away: )?(.*) \((\d+)\)", words(node))
        assert said
        made[said[1]] = (int(said[2]), str(node.attrs["href"]), "Take away" in words(node))
    return made


def _services(page: Page) -> set[str]:
    return {link for link in page.links if re.fullmatch(r"/services/[^/]+/", link)}


STARTS = ["/search/?q=baby", "/search/?topic=urgent-help", "/search/?q=food", "/search/?way=phone"]


@pytest.mark.parametrize("start", STARTS)
def test_a_choice_shows_as_many_services_as_it_says(page: Fetch, start: str) -> None:
    choices = _choices(page(start))
    assert choices
    for label, (count, href, picked) in choices.items():
        if not picked and not any(other for _c, _h, other in choices.values()):
            assert len(_services(page(href))) == count, label


@pytest.mark.parametrize("start", STARTS)
def test_no_choice_leads_to_nothing_two_steps_deep(page: Fetch, start: str) -> None:
    seen: set[str] = set()
    for _count, href, _picked in _choices(page(start)).values():
        for _further, deeper, _also in _choices(page(href)).values():
            if deeper not in seen and len(seen) < 25:
                seen.add(deeper)
                target = page(deeper)
                assert target.has(".fh-card") or not urlsplit(deeper).query, deeper
    assert seen


def test_a_choice_can_be_taken_away_again(page: Fetch) -> None:
    start = "/search/?q=baby"
    _count, href, _picked = _choices(page(start))["Free"]
    assert ("cost", "free") in parse_qsl(urlsplit(href).query)
    _count, back, picked = _choices(page(href))["Free"]
    assert picked
    assert back == start


def test_the_words_are_kept_through_every_choice(page: Fetch) -> None:
    hrefs = [href for _count, href, _picked in _choices(page("/search/?q=baby+sleep")).values()]
    assert hrefs
    assert all(("q", "baby sleep") in parse_qsl(urlsplit(href).query) for href in hrefs)


def test_a_picked_choice_opens_the_filters(page: Fetch) -> None:
    assert "open" in page("/search/?q=baby&cost=free").one("details.fh-filters").attrs
    assert "open" not in page("/search/?q=baby").one("details.fh-filters").attrs


def test_search_engines_are_asked_not_to_follow_filters(page: Fetch) -> None:
    found = page("/search/?q=baby")
    assert {node.attrs["rel"] for node in found.all(".fh-filter__choice")} == {"nofollow"}
    assert found.attribute('meta[name="robots"]', "content") == "noindex"


def test_a_picked_choice_with_nothing_left_can_still_be_taken_away(page: Fetch) -> None:
    found = page("/search/?q=toys&cost=free&age=16-18&way=post")
    assert [label for label, (_count, _href, picked) in _choices(found).items() if picked]


def test_filters_in_polish_stay_in_polish(page: Fetch) -> None:
    hrefs = [str(node.attrs["href"]) for node in page("/pl/search/?q=baby").all(".fh-filter__choice")]
    assert hrefs
    assert all(href.startswith("/pl/search/?") for href in hrefs)


def test_long_results_have_pages_that_show_everything_once(sunderland: Visit) -> None:
    first = sunderland.page("/search/?way=phone")
    total = int(words(first.one(".fh-count")).split()[0])
    assert total > 20
    shown: list[str] = []
    found: Page | None = first
    while found:
        shown += [str(node.attrs["href"]) for node in found.all("main .fh-card h2 a")]
        onward = found.all('a[rel="next"]')
        found = sunderland.page(str(onward[0].attrs["href"])) if onward else None
    assert len(shown) == len(set(shown)) == total


def test_a_page_after_the_last_still_helps(sunderland: Visit) -> None:
    assert sunderland.page("/search/?q=baby&page=50").has(".fh-talk")
