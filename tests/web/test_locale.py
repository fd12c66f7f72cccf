"""A family reads in its own language: it stands in the address and stays there."""

from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.conftest import Visit

from familyhelp.web import locale

BASE = "https://family-help.example.org"
PAGES = ["", "find-help/", "search/", "topics/", "hubs/riverside/", "services/sleep-talk/", "how-early-help-works/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_polish_page_says_that_it_is_polish(path: str, page: Callable[..., Page]) -> None:
    assert page(f"/pl/{path}").attribute("html", "lang") == "pl"
    assert page(f"/{path}").attribute("html", "lang") == "en"


def test_links_stay_in_polish_on_every_page(anytown: Visit) -> None:
    strays = {
        (address, link)
        for address in anytown.addresses
        if address.startswith("/pl/") and address.endswith("/")
        for node in anytown.page(address).named("a")
        if (link := str(node.attrs["href"])).startswith("/") and not link.startswith(("/pl/", "/documents/"))
        if "hreflang" not in node.attrs
    }
    assert strays == set()


def test_english_pages_lead_to_polish_ones_only_where_they_say_so(anytown: Visit) -> None:
    for address in ("/", "/services/toy-library/", "/hubs/riverside/"):
        polish = [node for node in anytown.page(address).named("a") if str(node.attrs["href"]).startswith("/pl/")]
        assert [(node.attrs["hreflang"], node.attrs["lang"]) for node in polish] == [("pl", "pl")]


@pytest.mark.parametrize("path", PAGES)
def test_each_page_names_its_twins_and_the_twins_name_it(path: str, page: Callable[..., Page]) -> None:
    def twins(address: str) -> dict[str, str]:
        return {
            str(node.attrs["hreflang"]): str(node.attrs["href"])
            for node in page(address).all('link[rel="alternate"][hreflang]')
        }

    assert twins(f"/{path}") == twins(f"/pl/{path}") == {"en": f"{BASE}/{path}", "pl": f"{BASE}/pl/{path}"}


def test_a_translated_listing_is_all_polish(page: Callable[..., Page]) -> None:
    found = page("/pl/services/toy-library/")
    assert found.h1 == "Biblioteka zabawek"
    assert "lang" not in found.one("h1").attrs
    assert "Możesz pożyczyć" in found.text
    assert "You can borrow" not in found.text


def test_words_without_a_translation_are_marked_as_english(page: Callable[..., Page]) -> None:
    found = page("/pl/services/sleep-talk/")
    assert (found.h1, found.attribute("h1", "lang")) == ("Sleep Talk", "en")
    assert found.attribute(".fh-prose", "lang") == "en"


def test_the_facts_are_the_same_in_polish(page: Callable[..., Page]) -> None:
    english, polish = page("/services/toy-library/"), page("/pl/services/toy-library/")
    for kind in ("tel:", "sms:0", "mailto:t", "geo:"):  # what is shared with somebody else has no number: "sms:?"
        found = [link for link in english.links if link.startswith(kind)]
        assert [link for link in polish.links if link.startswith(kind)] == found


def test_dates_are_in_the_language_of_the_page(page: Callable[..., Page]) -> None:
    assert "20 November 2026" in page("/news/2026-11-20-new-hub/").text
    assert "20 listopada 2026" in page("/pl/news/2026-11-20-new-hub/").text


def test_a_polish_page_says_that_its_words_are_a_draft(page: Callable[..., Page]) -> None:
    assert page("/pl/").has(".fh-draft")
    assert not page("/").has(".fh-draft")


def test_english_has_no_address_of_its_own(anytown: Visit) -> None:
    assert anytown.client.get("/en/").status_code == 404


def test_a_language_the_site_does_not_offer_is_not_there(anytown: Visit) -> None:
    assert anytown.page("/ur/services/", status=404).attribute("html", "lang") == "en"


@pytest.mark.parametrize(("lang", "way"), [("en", "ltr"), ("pl", "ltr"), ("ar", "rtl"), ("ur", "rtl"), ("fa", "rtl")])
def test_each_language_runs_its_own_way(lang: str, way: str) -> None:
    assert locale.direction(lang) == way


def test_languages_are_named_in_themselves_or_in_the_readers() -> None:
    assert [locale.language_name("pl"), locale.language_name("pl", "en")] == ["polski", "Polish"]
