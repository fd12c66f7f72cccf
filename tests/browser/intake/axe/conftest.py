"""What axe's visits to the form have in common."""

import pytest
from playwright.sync_api import Page


@pytest.fixture(autouse=True)
def any_answer(absent: set[str]) -> None:
    """Every page of the form may be one that says what is wrong, with a status of its own."""
    absent |= {"/", "/sent/", "/privacy/", "/pl/", "/pl/reach/", "/ur/reach/"}


def put(page: Page, selector: str, value: str) -> None:
    """Write what no person could into a field."""
    page.locator(selector).first.evaluate("(each, value) => { each.value = value; }", value)


def go_on(page: Page) -> None:
    page.locator("#on").click()
