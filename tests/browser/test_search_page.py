"""The frozen site answers a family's words as the live one does: the same results, in the same order, said the same."""

import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from familyhelp.content.loader import load
from familyhelp.search.engine import Searcher

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "tests" / "search"
SHARED: dict[str, Any] = runpy.run_path(str(TABLES / "shared_cases.py"))
ASKED = (
    "?q=baby+won%27t+stop+crying",
    "?q=listners+for+teenagers",
    "?q=listners+for+teenagers&exact=1",
    "?q=baby&age=0-2&cost=free",
    "?q=zzzzqqqq",
    "?q=hub+sr5",
    "?q=food+bank+sr5&sort=nearest",
    "?q=my+partner+scares+me",
    "?q=food&page=2",
    "?q=food&page=99",
    "?topic=money-and-benefits&hub=rainbow",
    "?q=przedszkole",
    "?q=cry-sis+sr5",
)
# The page as a reader has it: without how it was spaced, the order of attributes, and what scripts add to every page.
SHOWN = """() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll("#suggestions, form [role=status], .fh-onmap > figure").forEach((each) => each.remove());
  const sorted = (element) => [...element.attributes].map(({name, value}) => `${name}=${value}`).sort().join(" ");
  const told = (node) => node.nodeType === 3 ? node.data.replace(/\\s+/g, " ")
    : node.nodeType === 1 ? `<${node.localName} ${sorted(node)}>${[...node.childNodes].map(told).join("")}</>` : "";
  return told(main).replace(/> +/g, ">").replace(/ +</g, "<").replaceAll("<mark", "\\n<mark").split("\\n").join(" ");
}"""
ON_MAP = """(details) => [
  [...details.querySelectorAll("circle")].map((each) => [each.cx.baseVal.value, each.cy.baseVal.value]),
  [...details.querySelectorAll("li")].map((each) => [...each.children].map((a) => [a.textContent, a.pathname])),
  details.querySelector(".fh-map__unplaced").hidden || details.querySelector(".fh-map__unplaced").textContent,
]"""
ANSWER = """async ([module, folder, postcodes, cases]) => {
  const { Search } = await import(module);
  const search = new Search(folder, postcodes);
  const none = { words: "", exact: false, topics: [], ages: [], areas: [], hubs: [], ways: [], prices: [] };
  const answers = [];
  for (const { needs } of cases) {
    const { hits, total, corrected, topics } = await search.search({ ...none, ...needs });
    const slugs = hits.map(({ kind, slug }) => `${kind}/${slug}`);
    const few = Object.entries(await search.filters({ ...none, ...needs }))
      .map(([name, all]) => [name, all.map(([value, count]) => [value, count])]);
    const scores = hits.map(({ score }) => score);
    answers.push({ slugs, scores, total, corrected, topics, counts: Object.fromEntries(few) });
  }
  return answers;
}"""


@pytest.mark.slow
def test_a_browser_gives_the_servers_answers_to_the_shared_searches(frozen: str, desk: Page, tmp_path: Path) -> None:
    directory = load(ROOT / "content").directory
    assert directory
    asked = SHARED["needs"](directory, sorted(TABLES.glob("*.tsv")))[::2]  # node answers all of them
    cases = SHARED["answers"](Searcher(directory, tmp_path), asked)
    assert len(cases) >= 500
    desk.goto(f"{frozen}/search/")
    given = [f"{frozen}/static/js/search/engine.mjs", "/search/data/", "/postcodes/", cases]
    for case, answer in zip(cases, desk.evaluate(ANSWER, given), strict=True):
        assert {key: case[key] for key in answer} == answer, json.dumps(case["needs"])


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("lang", ["", "/pl"])
def test_the_results_page_is_the_live_one_word_for_word(
    live: str, frozen: str, phone: Page, asked: str, lang: str
) -> None:
    shown = []
    for site in (live, frozen):
        phone.goto(f"{site}{lang}/search/{asked}")
        expect(phone.locator(".fh-count")).to_be_visible()
        # On plain files the filters are made when somebody opens them.
        filters = phone.locator("details.fh-filters:not([open]) > summary")
        if filters.count():
            filters.click()
            expect(phone.locator(".fh-filter").first).to_be_visible()
        shown.append(phone.evaluate(SHOWN))
    assert shown[0] == shown[1]


def test_a_search_on_plain_files_is_answered_in_the_first_view(frozen: str, phone: Page) -> None:
    phone.goto(f"{frozen}/")
    phone.get_by_label("What do you need help with?").fill("baby won't stop crying")
    phone.get_by_role("button", name="Search").click()
    expect(phone.locator(".fh-card__name").first).to_be_visible()
    first, bar = phone.locator(".fh-card__name").first.bounding_box(), phone.locator(".fh-exit").bounding_box()
    assert first
    assert bar
    assert first["y"] + first["height"] <= bar["y"]


@pytest.mark.parametrize("size", [(320, 640), (375, 667)])
@pytest.mark.parametrize("lang", ["", "/pl"])
@pytest.mark.parametrize("asked", ["baby+sleep", "postnatel+depresion", "SR5+baby+group"])
def test_the_first_result_is_in_the_first_view_in_every_language_and_after_a_corrected_word(
    site: str, opened: Callable[..., Page], size: tuple[int, int], lang: str, asked: str
) -> None:
    page = opened(size=size)
    page.goto(f"{site}{lang}/search/?q={asked}")
    expect(page.locator(".fh-card__name").first).to_be_visible()
    name, bar = page.locator(".fh-card__name").first.bounding_box(), page.locator(".fh-exit").bounding_box()
    assert name
    assert bar
    assert name["y"] + name["height"] <= bar["y"]
    expect(page.locator(".fh-columns--results ~ .fh-draft")).to_have_count(1 if lang else 0)


@pytest.mark.parametrize("typed", ["toddler group SR5 4BW", "sr54bw toddler group", "toddler group ＳＲ５-4BW"])
def test_a_home_never_gets_into_an_address(site: str, phone: Page, requests: list[str], typed: str) -> None:
    phone.goto(f"{site}/")
    phone.get_by_label("What do you need help with?").fill(typed)
    phone.keyboard.press("Enter")
    expect(phone.locator(".fh-count")).to_be_visible()
    assert not [each for each in [*requests, phone.url] if "4bw" in each.lower()]
    assert "sr5" in phone.url.lower()


def test_an_address_with_a_home_in_it_is_cut(frozen: str, phone: Page) -> None:
    phone.goto(f"{frozen}/search/?q=toddler+SR5+4BW&age=0-2")
    expect(phone.locator(".fh-count")).to_be_visible()
    assert phone.url == f"{frozen}/search/?q=toddler+SR5&age=0-2"


def test_results_on_plain_files_can_be_narrowed_and_widened_again(frozen: str, phone: Page) -> None:
    phone.goto(f"{frozen}/search/?q=food")
    before = phone.locator(".fh-count").inner_text()
    phone.locator("summary", has_text="Narrow these results").click()
    phone.locator(".fh-filter__choice").first.click()
    picked = phone.locator(".fh-filter__choice--picked")
    expect(picked).to_have_count(1)
    picked.click()
    expect(phone.locator(".fh-count")).to_have_text(before)


def test_the_live_site_does_no_work_twice(live: str, phone: Page, requests: list[str]) -> None:
    phone.goto(f"{live}/search/?q=food")
    phone.wait_for_load_state("networkidle")
    assert not [each for each in requests if "/search/data/" in each or "search.mjs" in each]


def test_where_the_search_files_cannot_be_had_the_page_leads_on_by_topic(
    frozen: str, phone: Page, absent: set[str]
) -> None:
    absent.add("/search/data/manifest.bin")
    phone.route("**/manifest.bin", lambda route: route.fulfill(status=404))
    phone.goto(f"{frozen}/search/?q=food")
    phone.wait_for_load_state("networkidle")
    expect(phone.get_by_text("this copy of the site cannot search by words")).to_be_visible()


def test_help_in_danger_is_there_though_a_file_of_the_results_is_lost(
    frozen: str, phone: Page, absent: set[str]
) -> None:
    def lost(route: Route) -> None:
        absent.add(urlsplit(route.request.url).path)
        route.fulfill(status=503)

    phone.route("**/search/data/d/*", lost)
    phone.goto(f"{frozen}/search/?q=he+hits+me")
    expect(phone.locator("[data-danger=violence-at-home] .fh-urgent__number")).to_be_visible()
    expect(phone).to_have_url(f"{frozen}/search/")
    expect(phone.locator("#q")).to_have_value("he hits me")
    expect(phone.locator("main").get_by_role("alert")).to_contain_text("We could not fetch the results")
    expect(phone.get_by_text("this copy of the site cannot search by words")).to_have_count(0)


def test_help_in_danger_does_not_wait_for_the_results_and_they_leave_what_is_typed_alone(
    frozen: str, phone: Page
) -> None:
    waiting: list[Route] = []
    phone.route("**/search/data/d/*", lambda route: waiting.append(route))  # noqa: PLW0108  Playwright marks what it calls
    phone.goto(f"{frozen}/search/?q=he+hits+me", wait_until="domcontentloaded")
    expect(phone.locator("[data-danger=violence-at-home] .fh-urgent__number")).to_be_visible()
    expect(phone).to_have_url(f"{frozen}/search/")
    expect(phone.locator("#q")).to_have_value("he hits me")
    phone.locator("#q").fill("my baby will not")
    while not waiting:
        phone.wait_for_timeout(50)
    phone.unroute("**/search/data/d/*")
    for each in waiting:
        each.continue_()
    expect(phone.locator(".fh-count")).to_be_visible()
    expect(phone.locator("#q")).to_have_value("my baby will not")
    expect(phone.locator("main > [data-danger]")).to_have_count(1)


def test_in_another_language_the_same_is_searched(site: str, phone: Page) -> None:
    phone.goto(f"{site}/search/?q=baby+sleep&age=0-2")
    expect(phone.locator(".fh-count")).to_be_visible()
    phone.get_by_role("link", name="polski").click()
    expect(phone.locator(".fh-count")).to_be_visible()
    assert phone.url == f"{site}/pl/search/?q=baby+sleep&age=0-2"


def test_words_of_danger_are_carried_into_another_language_and_stay_in_no_address(site: str, phone: Page) -> None:
    phone.goto(f"{site}/search/?q=he+hits+me")
    expect(phone.locator("[data-danger=violence-at-home]")).to_be_visible()
    expect(phone.locator(".fh-count")).to_be_visible()
    phone.get_by_role("link", name="polski").click()
    expect(phone.locator("[data-danger=violence-at-home]")).to_be_visible()
    expect(phone).to_have_url(f"{site}/pl/search/")
    expect(phone.locator("#q")).to_have_value("he hits me")


def test_no_map_and_no_order_by_distance_are_offered_where_nothing_has_a_place(site: str, phone: Page) -> None:
    for words, offered in (("sr5+food+bank", 1), ("sr5+cry-sis", 0), ("cry-sis", 0)):
        phone.goto(f"{site}/search/?q={words}")
        expect(phone.locator(".fh-count")).to_be_visible()
        expect(phone.locator(".fh-onmap")).to_have_count(offered)
        expect(phone.locator(".fh-sort")).to_have_count(offered)


@pytest.mark.parametrize("asked", ["?q=baby+hub", "?q=food+bank+sr5&sort=nearest", "?q=baby&age=0-2"])
def test_results_are_on_the_map_in_the_same_places_live_and_on_plain_files(
    live: str, frozen: str, phone: Page, asked: str
) -> None:
    told = []
    for host in (live, frozen):
        phone.goto(f"{host}/search/{asked}")
        phone.locator("summary", has_text="Show these on a map").click()
        expect(phone.locator(".fh-onmap .fh-map__list a").first).to_be_visible()
        told.append(phone.locator(".fh-onmap").evaluate(ON_MAP))
    (live_pins, *live_words), (frozen_pins, *frozen_words) = told
    assert live_pins
    assert live_words == frozen_words
    for one, other in zip(live_pins, frozen_pins, strict=True):
        assert one == pytest.approx(other, abs=1.5)  # plain files know places to the next ten metres
