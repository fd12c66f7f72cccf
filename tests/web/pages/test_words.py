"""Pages of plain words."""

from collections.abc import Callable

from tests.auditing import Page
from tests.conftest import Visit

Fetch = Callable[..., Page]


def test_a_page_of_steps_is_a_list_in_order(page: Fetch) -> None:
    found = page("/how-early-help-works/")
    assert found.said("ol.fh-path li h2") == ["You ask", "We listen", "You choose"]
    assert "Ring or drop in." in found.text
    assert "/our-pledge/" in found.links


def test_documents_are_there_to_take_or_said_to_be_missing(page: Fetch) -> None:
    found = page("/our-pledge/")
    assert "/documents/pledge.txt" in found.links
    assert found.text.count("not added yet") == 2
    assert "Not recorded yet" in found.text


def test_every_page_of_words_can_be_reached_from_another(anytown: Visit) -> None:
    reached = {link for address in ("/", "/our-pledge/") for link in anytown.page(address).links}
    assert {f"/{slug}/" for slug in anytown.directory.pages} <= reached
