"""Find help by answering questions: the same help live and on plain files, with scripts and without."""

import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.back import back

from familyhelp.content.loader import load
from familyhelp.web import guided_pages

Open: TypeAlias = Callable[..., Page]
CONTENT = Path(__file__).parents[2] / "content"
ANSWERS = "/find-help/answers/"
SAID = "?worry=f&worry=t&who=m1&age=a1&age=a4&where=SR5&harder=h3"
LINK = re.compile(r'href="(/[^"#?]*)')
PRIVATE, UNSEEN = "j", "h5"
"""The codes of the answers about safety."""
KEPT = """async () => JSON.stringify({
    local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie, state: history.state,
    databases: indexedDB.databases ? await indexedDB.databases() : [], caches: await caches.keys(),
    title: document.title,
})"""


def _tick(page: Page, *codes: str) -> None:
    for code in codes:
        page.locator(f".fh-choice__input[value={code}]").check()


def _next(page: Page) -> None:
    page.get_by_role("button", name="Next").click()


def _heading(page: Page, words: str) -> None:
    expect(page.locator("main h1")).to_have_text(words)


# --- Without scripts, on plain files ---------------------------------------------------------------------------------


def _fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310  our own server on this machine
        return str(answer.read().decode())


def _crawled(site: str, start: str) -> dict[str, str]:
    """Every page below the start that links lead to, with its HTML."""
    found: dict[str, str] = {}
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = _fetch(site + path)
            waiting += [each for each in LINK.findall(found[path]) if each.startswith(start)]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["", "/pl"])
def test_links_alone_lead_to_every_page_of_results_and_none_is_a_dead_end(frozen: str, lang: str) -> None:
    directory = load(CONTENT).directory
    assert directory
    crawled = _crawled(frozen, f"{lang}/find-help/")
    wanted = {
        "/".join((lang, "find-help", *values.values(), ""))
        for pages in (guided_pages.worries, guided_pages.ages, guided_pages.areas)
        for values in pages(directory)
    }
    assert len(wanted) > 1000
    assert wanted <= set(crawled)
    for path in wanted:
        html = crawled[path]
        main = html[html.index("<main") : html.index("</main>")]
        assert re.search(r'class="fh-card__name"><a href="[^"]*/services/[^"]+"', main), f"{path} names no service"
        assert re.search(r'href="tel:(?!999")', main), f"{path} has no number"
        assert re.search(r"data-nearest-hub", main), f"{path} has no hub"
    for path in {link for html in crawled.values() for link in LINK.findall(html)} - set(crawled):
        assert _fetch(frozen + path), f"{path} leads nowhere"


def test_on_plain_files_without_scripts_several_worries_lead_to_one_at_a_time(frozen: str, opened: Open) -> None:
    page = opened(scripts=False)
    page.goto(frozen + ANSWERS)
    _tick(page, "f", "t")
    _next(page)
    _heading(page, "One worry at a time, please")
    page.get_by_role("link", name="Money and bills").click()
    expect(page.locator(".fh-card__name").first).to_be_visible()


# --- All questions, live without scripts and in the browser's own engine ---------------------------------------------


@pytest.fixture(params=["live, no scripts", "live", "frozen"])
def asked(request: pytest.FixtureRequest, opened: Open) -> tuple[Page, str]:
    """A phone, and a site that can put several worries together."""
    site: str = request.getfixturevalue(request.param.split(",")[0])
    return opened(scripts="no scripts" not in request.param), site


def test_a_parent_answers_five_questions_and_changes_the_first_later_answers_stay(asked: tuple[Page, str]) -> None:
    page, site = asked
    page.goto(site + ANSWERS)
    _tick(page, "f", "t")
    _next(page)
    _heading(page, "Who is the help for?")
    expect(page.locator(".fh-ask__progress")).to_have_text("Question 2 of 5. You can skip any.")
    expect(page.locator(".fh-ask__count")).to_contain_text("services so far")
    page.get_by_role("button", name="Skip this question").click()
    _heading(page, "How old are the children?")
    _tick(page, "a1")
    _next(page)
    _heading(page, "Where do you live?")
    page.locator("#postcode").fill("sr5 4bw")
    _next(page)
    _heading(page, "Is anything making it harder?")
    page.get_by_role("button", name="Show results now").click()
    _heading(page, "Help for you")
    assert page.url == f"{site}{ANSWERS}?worry=f&worry=t&skip=who&age=a1&where=SR5&skip=harder"
    page.locator("button[name=change][value=worry]").click()
    _heading(page, "What is worrying you?")
    expect(page.locator(".fh-choice__input:checked")).to_have_count(2)
    page.locator(".fh-choice__input[value=f]").uncheck()
    _next(page)
    _heading(page, "Help for you")
    assert page.url == f"{site}{ANSWERS}?worry=t&skip=who&age=a1&where=SR5&skip=harder"
    expect(page.locator(".fh-answers__list")).to_contain_text("Under 1")
    expect(page.locator(".fh-answers__list")).to_contain_text("SR5")


@pytest.mark.parametrize("where", ["live", "frozen"])
def test_a_tick_before_the_script_has_arrived_is_not_lost(
    where: str, request: pytest.FixtureRequest, opened: Open
) -> None:
    page, site = opened(), request.getfixturevalue(where)
    waiting: list[Route] = []
    page.route("**/dist/js/guide*", lambda route: waiting.append(route))  # noqa: PLW0108  Playwright marks what it calls
    page.goto(site + ANSWERS, wait_until="domcontentloaded")
    _tick(page, "f")
    expect(page.locator(".fh-choice__input[value=f]")).to_be_focused()
    while not waiting:
        page.wait_for_timeout(50)
    page.unroute("**/dist/js/guide*")
    for each in waiting:
        each.continue_()
    expect(page.locator("[data-guide]")).to_have_count(0)  # the script has taken the page over
    expect(page.locator(".fh-choice__input[value=f]")).to_be_focused()
    _tick(page, "t")
    _next(page)
    _heading(page, "Who is the help for?")
    assert page.url.endswith("?worry=f&worry=t")


def test_back_leads_to_the_question_before_as_it_was_answered(asked: tuple[Page, str]) -> None:
    page, site = asked
    page.goto(f"{site}{ANSWERS}?worry=f&who=m1")
    _heading(page, "How old are the children?")
    page.get_by_role("button", name="Back").click()
    _heading(page, "Who is the help for?")
    expect(page.locator(".fh-choice__input[value=m1]")).to_be_checked()


def test_a_postcode_that_is_not_known_is_asked_for_again(asked: tuple[Page, str]) -> None:
    page, site = asked
    page.goto(f"{site}{ANSWERS}?worry=f&skip=who&skip=age")
    page.locator("#postcode").fill("ZZ1 1ZZ")
    _next(page)
    expect(page.locator(".fh-ask__problem")).to_be_visible()
    assert "ZZ1" not in page.url
    page.get_by_label("Washington").check()
    page.locator("#postcode").fill("")
    _next(page)
    _heading(page, "Is anything making it harder?")


def test_a_part_of_town_picked_after_a_postcode_counts(asked: tuple[Page, str]) -> None:
    page, site = asked
    page.goto(f"{site}{ANSWERS}?worry=f&skip=who&skip=age&where=SR5&skip=harder")
    page.locator("button[name=change][value=where]").click()
    _heading(page, "Where do you live?")
    expect(page.locator("#postcode")).to_have_value("SR5")
    page.get_by_label("Washington").check()
    _next(page)
    expect(page.locator(".fh-answers__list")).to_contain_text("Washington")
    expect(page.locator(".fh-answers__list")).not_to_contain_text("SR5")
    page.locator("button[name=change][value=where]").click()
    _heading(page, "Where do you live?")
    page.locator("#postcode").fill("SR5")
    _next(page)
    expect(page.locator(".fh-answers__list")).to_contain_text("SR5")


def test_back_finds_the_question_again_after_a_postcode_that_is_not_known(asked: tuple[Page, str]) -> None:
    page, site = asked
    page.goto(f"{site}{ANSWERS}?worry=f&skip=who&skip=age")
    page.locator("#postcode").fill("ZZ1 1ZZ")
    _next(page)
    expect(page.locator(".fh-ask__problem")).to_be_visible()
    page.get_by_role("link", name="Urgent help").first.click()
    expect(page).to_have_url(f"{site}/urgent-help/")
    back(page)
    _heading(page, "Where do you live?")


def test_in_another_language_the_answers_are_the_same(asked: tuple[Page, str]) -> None:
    page, site = asked
    page.goto(f"{site}{ANSWERS}{SAID}")
    count = page.locator(".fh-count").get_attribute("data-count-all")
    page.get_by_role("link", name="polski").click()
    expect(page.locator(".fh-count")).to_have_attribute("data-count-all", count or "none")
    assert page.url == f"{site}/pl{ANSWERS}{SAID}"


def test_in_the_browser_back_and_forward_lead_through_the_questions(frozen: str, phone: Page) -> None:
    phone.goto(frozen + ANSWERS)
    _tick(phone, "f")
    _next(phone)
    _heading(phone, "Who is the help for?")
    back(phone)
    _heading(phone, "What is worrying you?")
    expect(phone.locator(".fh-choice__input:checked")).to_have_count(0)
    phone.go_forward()
    _heading(phone, "Who is the help for?")


def test_results_are_in_the_first_view_of_a_phone(site: str, phone: Page) -> None:
    for path in ("/find-help/f/", "/find-help/t/a1/", f"{ANSWERS}{SAID}"):
        phone.goto(site + path)
        name = phone.locator(".fh-card__name").first
        expect(name).to_be_visible()
        box, bar = name.bounding_box(), phone.locator(".fh-exit").bounding_box()
        assert box
        assert bar
        assert box["y"] + box["height"] <= bar["y"], path


# --- Somebody whose phone is watched ---------------------------------------------------------------------------------


def test_what_concerns_safety_is_in_no_address(asked: tuple[Page, str], requests: list[str]) -> None:
    page, site = asked
    _tell_of_danger(page, site)
    assert page.url == site + ANSWERS
    assert [each for each in requests if re.search(rf"[?&](worry={PRIVATE}|harder={UNSEEN})", each)] == []
    assert page.context.cookies() == []
    assert page.title().startswith("Help for you – ")


@pytest.mark.parametrize("site", ["live", "frozen"], indirect=True)
def test_what_concerns_safety_leaves_no_trace_in_the_browser(site: str, phone: Page) -> None:
    _tell_of_danger(phone, site)
    kept = str(phone.evaluate(KEPT))
    assert not re.search(rf"worry|harder|{UNSEEN}|scare|violence", kept), kept


def test_what_concerns_safety_is_gone_with_the_page_that_held_it(frozen: str, phone: Page, requests: list[str]) -> None:
    _tell_of_danger(phone, frozen)
    before = len(requests)
    phone.reload()
    _heading(phone, "What is worrying you?")
    expect(phone.locator(".fh-choice__input:checked")).to_have_count(0)
    assert not [each for each in requests[before:] if "?" in each]


def test_who_tells_of_danger_is_told_that_back_does_not_lead_here_before_they_leave(asked: tuple[Page, str]) -> None:
    page, site = asked
    _tell_of_danger(page, site)
    expect(page.get_by_text("Back may not bring you to this list again")).to_be_visible()
    expect(page.locator("[data-plan-link]")).to_have_count(1)
    page.goto(f"{site}{ANSWERS}{SAID}")
    expect(page.locator(".fh-card__name").first).to_be_visible()
    expect(page.get_by_text("Back may not bring you to this list again")).to_have_count(0)


def _tell_of_danger(page: Page, site: str) -> None:
    """Change the worry on a page of results to one about safety, and say that nobody must notice."""
    page.goto(f"{site}{ANSWERS}?worry=f&age=a1&skip=who&skip=where&skip=harder")
    page.locator("button[name=change][value=worry]").click()
    _heading(page, "What is worrying you?")
    _tick(page, PRIVATE)
    _next(page)
    expect(page.locator(".fh-urgent").first).to_be_visible()
    page.locator("button[name=change][value=harder]").click()
    _heading(page, "Is anything making it harder?")
    _tick(page, UNSEEN)
    _next(page)
    _heading(page, "Help for you")
    expect(page.locator(".fh-card__name").first).to_be_visible()
