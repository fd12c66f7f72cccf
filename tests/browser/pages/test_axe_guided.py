"""axe-core finds nothing on any step of the guided questions, in any state: live, and in the browser's own engine."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser import axe
from tests.browser.axe import findings
from tests.browser.conftest import CASES, Open, _served_live
from tests.browser.test_find_help import ANSWERS, _next, _tell_of_danger

pytestmark = axe.installed
STEPS = {
    "what is worrying you": "",
    "who is it for": "?worry=f",
    "how old": "?worry=f&skip=who",
    "where": "?worry=f&skip=who&skip=age",
    "what makes it harder": "?worry=f&skip=who&skip=age&skip=where",
    "results": "?worry=f&worry=t&who=m1&age=a1&age=a4&where=SR5&harder=h3",
}
DONE = "&skip=who&skip=where&skip=harder"
NOTHING_FITS = f"?worry=t&age=a4{DONE}"
LEFT_OUT = "?worry=f&worry=q&worry=w&worry=c&who=f1&age=a3&age=a5&where=SR4&harder=h3&harder=h4"


@pytest.fixture(scope="module")
def both_ways(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The made-up town of the guided questions' cases, running, with Urdu as its second language."""
    content = Path(shutil.copytree(CASES, tmp_path_factory.mktemp("cases") / "content"))
    said = (content / "site.yaml").read_text(encoding="utf-8")
    (content / "site.yaml").write_text(said.replace("[en, pl]", "[en, ur]"), encoding="utf-8")
    with _served_live(content, tmp_path_factory.mktemp("both")) as site:
        yield site


def _clean(page: Page) -> None:
    page.locator("details").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
    found = findings(page)
    assert not found, f"{page.url}:\n{found}"


def _goes(page: Page, address: str) -> None:
    """Open a page, and wait until the script has done its work where there is one."""
    page.goto(address)
    expect(page.locator("main > [data-guide]")).to_have_count(0)


@pytest.mark.parametrize("step", list(STEPS.values()), ids=list(STEPS))
def test_axe_finds_nothing_on_any_step(live: str, phone: Page, step: str) -> None:
    _goes(phone, f"{live}{ANSWERS}{step}")
    _clean(phone)


def test_axe_finds_nothing_where_a_postcode_is_not_known_or_an_answer_is_changed(site: str, phone: Page) -> None:
    _goes(phone, f"{site}{ANSWERS}{STEPS['where']}")
    phone.locator("#postcode").fill("ZZ1 1ZZ")
    _next(phone)
    expect(phone.locator(".fh-ask__problem")).to_be_visible()
    _clean(phone)
    _goes(phone, f"{site}{ANSWERS}{STEPS['results']}")
    phone.locator("button[name=change][value=age]").click()
    expect(phone.locator("main h1")).to_have_text("How old are the children?")
    _clean(phone)


def test_axe_finds_nothing_where_somebody_is_in_danger(site: str, phone: Page) -> None:
    _tell_of_danger(phone, site)
    _clean(phone)
    phone.locator("button[name=change][value=harder]").click()
    expect(phone.locator("main h1")).to_have_text("Is anything making it harder?")
    _clean(phone)
    _goes(phone, f"{site}/find-help/j/")
    _clean(phone)


@pytest.mark.parametrize("said", [NOTHING_FITS, LEFT_OUT])
def test_axe_finds_nothing_where_little_or_nothing_fits(town: str, both_ways: str, phone: Page, said: str) -> None:
    for site in (town, both_ways, f"{both_ways}/ur"):
        _goes(phone, f"{site}{ANSWERS}{said}")
        expect(phone.locator(".fh-found")).to_be_visible()
        assert bool(phone.locator("[data-hits]").count()) is (said == LEFT_OUT)
        _clean(phone)


def test_axe_finds_nothing_on_ready_made_pages_from_right_to_left(both_ways: str, phone: Page) -> None:
    for path in ("/ur/find-help/", f"/ur{ANSWERS}", f"/ur{ANSWERS}{STEPS['where']}", "/ur/find-help/t/a4/"):
        _goes(phone, both_ways + path)
        _clean(phone)


def test_axe_finds_nothing_where_somebody_keeps_and_takes_away(site: str, opened: Open, absent: set[str]) -> None:
    absent.add("/services/long-gone/")
    page = opened()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    _goes(page, f"{site}{ANSWERS}{STEPS['results']}")
    page.locator("main [data-keep]:visible").first.click()
    page.get_by_role("group", name="Remember on this phone?").wait_for()
    _clean(page)
    page.get_by_role("button", name="Yes, remember it").click()
    _clean(page)
    page.locator(".fh-kept a").click()
    page.locator("[data-plan-entries] h2").first.wait_for()
    _clean(page)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("status")).to_have_text("The link is copied.")
    _clean(page)
    page.get_by_role("button", name="Clear it from this phone").click()
    expect(page.locator("[data-plan-empty]")).to_be_visible()
    _clean(page)
    page.goto(f"{site}/plan/?s=refuge-line&s=city-library&s=long-gone")
    expect(page.locator("[data-plan-missing]")).to_be_visible()
    _clean(page)
