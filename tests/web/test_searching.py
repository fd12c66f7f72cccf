"""From the address of a results page to what a family is looking for."""

import json
from collections.abc import Callable
from urllib.parse import quote_plus

import pytest
from flask import request
from hypothesis import given
from hypothesis import strategies as st
from tests.auditing import Page
from tests.conftest import ROOT, Visit

from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Way
from familyhelp.search.results import Results
from familyhelp.web.searching import LONGEST_QUESTION, MOST_PAGES, Found, asked, query, without_postcode

Ask = Callable[[str], tuple[Needs | None, int]]
HOMES: list[tuple[str, str]] = json.loads((ROOT / "tests" / "search" / "homes.json").read_text(encoding="utf-8"))
"""What families type, and what of it may stand in an address; the scripts' tests read the same."""


@pytest.fixture(scope="module")
def ask(anytown: Visit) -> Ask:
    """What a query string asks for."""

    def read(question: str) -> tuple[Needs | None, int]:
        with anytown.app.test_request_context(f"/search/{question}"):
            anytown.app.preprocess_request()
            return asked(request.args)

    return read


FULL = Needs(
    words="cannot sleep & cry",
    topics=("baby-groups", "urgent-help"),
    ages=(AgeBand.PREGNANCY, AgeBand.FROM_0_TO_2),
    areas=("riverside",),
    hubs=("hilltop",),
    ways=(Way.PHONE,),
    prices=(Price.FREE,),
    nearest=True,
)


def test_an_address_can_be_shared(ask: Ask) -> None:
    assert ask(query(FULL, 3)) == (FULL, 3)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200), st.sets(st.sampled_from(Way)))
def test_any_words_come_back_as_they_were(ask: Ask, words: str, ways: set[Way]) -> None:
    needs = Needs(words=words.strip(), ways=tuple(ways))
    assert ask(query(needs)) == ((needs, 1) if needs != Needs() else (None, 1))


@pytest.mark.parametrize(("typed", "kept"), HOMES)
def test_however_a_home_is_typed_only_its_district_may_stand_in_an_address(typed: str, kept: str) -> None:
    assert without_postcode(typed) == kept


@given(st.text(st.sampled_from("aSR5٤４Ｗ ._-\u200b\u0301²é"), max_size=40) | st.text(max_size=40))
def test_what_was_cut_once_needs_no_second_cut(words: str) -> None:
    assert without_postcode(without_postcode(words)) == without_postcode(words)


@pytest.mark.parametrize("question", ["", "?q=", "?q=+++", "?page=2", "?topic=none&age=x&way=y&cost=z"])
def test_an_address_that_asks_for_nothing_is_the_search_page(ask: Ask, question: str) -> None:
    assert ask(question) == (None, 1)


@pytest.mark.parametrize("page", ["0", "-1", "x", "1e3", "²", "٣", "", " 1", "1.5"])
def test_a_page_that_is_no_number_is_the_first(ask: Ask, page: str) -> None:
    assert ask(f"?q=a&page={quote_plus(page)}")[1] == 1


@pytest.mark.parametrize("page", ["51", "999999", "9" * 5000])
def test_no_page_is_further_than_the_last(ask: Ask, page: str) -> None:
    assert ask(f"?q=a&page={page}")[1] == MOST_PAGES


def test_a_very_long_question_is_cut(ask: Ask) -> None:
    needs, _page = ask("?q=" + "baby+" * 1000)
    assert needs
    assert len(needs.words) <= LONGEST_QUESTION


@pytest.mark.parametrize(("total", "pages"), [(0, 0), (1, 1), (20, 1), (21, 2), (10_000, MOST_PAGES)])
def test_pages_are_counted(total: int, pages: int) -> None:
    assert Found(Results(total, ()), 1).pages == pages


HOSTILE = [
    "%00", "%ff%fe", "%f0%9f%92%a9", "%27+OR+1=1--", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "%7B%7B7*7%7D%7D",
    "..%2f..%2fetc%2fpasswd", "*", "***+*", "a*+b*+c*", "%28%28%28", "%22", "%5B%5D", "AND", "NOT+NOT", "a:b:c", "-",
    "%5C", "%25", "%2B", "+", "%0d%0aSet-Cookie:x=1", "%E2%80%AE%D8%A7", "a" * 290, "%26%23x0%3B", "q" + "%CC%81" * 90,
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_strange_words_are_words_and_nothing_else(page: Callable[..., Page], words: str) -> None:
    found = page(f"/search/?q={words}")
    assert not found.has("main script")
    assert "49" not in found.attribute("#q", "value")


def test_words_are_repeated_only_as_words(page: Callable[..., Page]) -> None:
    found = page("/search/?q=%22%3E%3Cb%20id=x%3Ecolic")
    assert found.attribute("#q", "value") == '"><b id=x>colic'
    assert not found.has("#x")


@pytest.mark.parametrize("pairs", ["topic=" + "&topic=".join(["baby-groups"] * 500), "way=phone&" * 500, "&" * 3000])
def test_an_address_that_says_things_many_times_is_as_good_as_once(anytown: Visit, pairs: str) -> None:
    assert anytown.client.get(f"/search/?q=baby&{pairs}").status_code == 200
