"""axe-core, the usual checker of accessibility, finds nothing: on a phone, at a desk, and in the dark."""

import pytest
from playwright.sync_api import Page
from tests.browser import axe
from tests.browser.axe import findings

pytestmark = axe.installed


def test_axe_finds_nothing(each_page: Page) -> None:
    assert findings(each_page) == ""


@pytest.mark.parametrize("path", ["/ur/", "/ur/services/toy-library/", "/ur/hubs/riverside/", "/ur/search/?q=food"])
def test_axe_finds_nothing_from_right_to_left(right_to_left: str, phone: Page, path: str) -> None:
    phone.goto(right_to_left + path)
    assert findings(phone) == ""


@pytest.mark.parametrize("path", ["/", "/search/?q=food"])
def test_axe_finds_nothing_with_suggestions_open(site: str, phone: Page, path: str) -> None:
    phone.goto(site + path)
    with phone.expect_response("**/suggestions.json"):
        phone.locator("#q").focus()
    phone.locator("#q").fill("family")
    phone.locator(".fh-suggest__option").first.wait_for()
    phone.keyboard.press("ArrowDown")
    phone.locator(".fh-suggest__option[aria-selected=true]").wait_for()
    assert findings(phone) == ""
    assert phone.locator(".fh-suggest").is_visible()


@pytest.mark.parametrize(
    "path", ["/search/?q=food", "/search/?q=zzzzqqqq", "/search/?q=my+partner+scares+me&cost=free"]
)
def test_axe_finds_nothing_in_results_without_a_server(frozen: str, phone: Page, path: str) -> None:
    phone.goto(frozen + path)
    phone.locator(".fh-count").wait_for()
    assert findings(phone) == ""


def test_axe_finds_nothing_with_the_results_on_a_map(site: str, phone: Page) -> None:
    phone.goto(f"{site}/search/?q=baby+hub")
    phone.locator("summary", has_text="Show these on a map").click()
    phone.locator(".fh-onmap .fh-map__list a").first.wait_for()
    assert findings(phone) == ""


def test_axe_does_look(live: str, phone: Page) -> None:
    phone.goto(f"{live}/")
    phone.locator("label[for=q]").evaluate("(label) => label.remove()")
    assert "label" in findings(phone)
