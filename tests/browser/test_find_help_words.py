"""The guided questions' script says what the live site says, and finds what the server's engine finds."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect
from tests.questionnaire.shared_cases import SHOWN, Case, outcome, read
from tests.questionnaire.shared_cases import town as made_up

Open: TypeAlias = Callable[..., Page]
ANSWERS = "/find-help/answers/"
SAID = "?worry=f&worry=t&who=m1&age=a1&age=a4&where=SR5&harder=h3"
WORDS = """() => document.querySelector("main").innerText.replace(/\\s+/g, " ").trim()"""


@pytest.mark.parametrize("lang", ["", "/pl"])
@pytest.mark.parametrize(
    "said", [SAID, "?worry=b&skip=who&skip=age&skip=where&skip=harder", "?worry=q&who=c1", "?worry=t"]
)
def test_the_script_says_what_the_live_site_says_word_for_word(
    live: str, frozen: str, desk: Page, said: str, lang: str
) -> None:
    def shown(page: Page, site: str) -> Page:
        page.goto(f"{site}{lang}{ANSWERS}{said}")
        page.locator(".fh-found, .fh-ask__count").first.wait_for()
        expect(page.locator("main > [data-guide]")).to_have_count(0)  # then the script has done its work
        page.locator("details").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
        return page

    script = shown(desk, frozen)
    server = shown(desk.context.new_page(), live)
    if not _say_the_same(script, server):  # something may have closed in the meantime
        shown(script, frozen)
        shown(server, live)
        _say_the_same(script, server)
    assert script.evaluate(WORDS) == server.evaluate(WORDS)


def _say_the_same(one: Page, other: Page) -> bool:
    """Whether two pages have the same words, once what scripts add to them has come."""
    for _ in range(20):
        if one.evaluate(WORDS) == other.evaluate(WORDS):
            return True
        one.wait_for_timeout(250)
    return False


MORNING = dt.datetime(2026, 11, 24, 10, 30)  # noqa: DTZ001  naive local time, which is Greenwich's in November
OPEN = [each for each in read() if not each.outcome["private"] and each.answers]


def _finished(case: Case) -> Case:
    """The same family on that morning, who skips whatever is left."""
    questionnaire = made_up().questionnaire
    assert questionnaire
    skipped = tuple(("skip", each.key) for each in questionnaire.questions)
    return replace(case, answers=(*case.answers, *skipped), at=MORNING)


@pytest.mark.parametrize("case", OPEN[:: len(OPEN) // 20][:20], ids=lambda case: case.name)
def test_a_browser_shows_what_the_servers_engine_shows(town: str, opened: Open, case: Case) -> None:
    finished = _finished(case)
    wanted = outcome(finished)
    page = opened()
    page.clock.set_fixed_time(MORNING.replace(tzinfo=dt.UTC))
    page.goto(f"{town}{ANSWERS}?{urlencode(finished.answers)}")
    page.locator(".fh-found").wait_for()
    links = page.locator("[data-hits] .fh-card__name a").evaluate_all("(all) => all.map((each) => each.pathname)")
    assert [each.split("/")[-2] for each in links][:SHOWN] == wanted["shown"]
    assert page.locator(".fh-count").get_attribute("data-count-all") == str(wanted["count"])
    groups = page.locator("[data-left-out]").evaluate_all(
        "(all) => Object.fromEntries(all.map(({dataset}) => [dataset.leftOut, Number(dataset.count)]))"
    )
    assert groups == wanted["left_out"]
    assert page.locator("[data-nearest-hub]").get_attribute("data-nearest-hub") == wanted["hub"]
