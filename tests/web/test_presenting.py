"""Addresses and words as templates get them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.auditing import Page
from tests.conftest import Visit

from familyhelp.web import presenting


@pytest.fixture
def in_polish(anytown: Visit) -> Callable[[str], str]:
    """Safe HTML as a Polish page shows it, on a site that stands in a folder."""

    def shown(html: str) -> str:
        with anytown.app.test_request_context("/pl/", base_url="http://localhost/help"):
            anytown.app.preprocess_request()
            return str(presenting.prose(html))

    return shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("/hubs/riverside/", "/help/pl/hubs/riverside/"),
        ("/documents/pledge.txt", "/help/documents/pledge.txt"),
        ("/photos/riverside.png", "/help/photos/riverside.png"),
        ("/pl/hubs/", "/help/pl/hubs/"),
        ("https://www.example.org/hubs/", "https://www.example.org/hubs/"),
        ("//www.example.org/", "//www.example.org/"),
        ("tel:01632960001", "tel:01632960001"),
        ("#here", "#here"),
    ],
)
def test_links_in_the_content_stay_in_the_language_and_in_the_folder(
    written: str, shown: str, in_polish: Callable[[str], str]
) -> None:
    assert in_polish(f'<p><a href="{written}">/hubs/</a></p>') == f'<p><a href="{shown}">/hubs/</a></p>'


@pytest.mark.parametrize(("number", "asked"), [("07700 900021", "447700900021"), ("+44 7700 900021", "447700900021")])
def test_a_whatsapp_number_has_its_country(number: str, asked: str) -> None:
    assert presenting.international(number) == asked


@pytest.mark.parametrize(
    ("website", "said"),
    [
        ("https://www.nhs.uk/start-for-life/", "nhs.uk/start-for-life"),
        ("http://example.org", "example.org"),
        ("https://httpbin.example/https://", "httpbin.example/https:"),
    ],
)
def test_a_website_is_shown_as_it_is_said(website: str, said: str) -> None:
    assert presenting.without_scheme(website) == said


def test_the_public_address_comes_from_the_site_or_from_the_host(visit: Callable[..., Visit]) -> None:
    def canonical(site: Visit) -> str:
        return site.page("/hubs/").attribute('link[rel="canonical"]', "href")

    assert canonical(visit()) == "https://family-help.example.org/hubs/"
    assert canonical(visit(url="https://other.example.org")) == "https://other.example.org/hubs/"


def test_a_site_without_a_public_address_invents_none(visit: Callable[..., Visit], instance: Path) -> None:
    site = instance / "site.yaml"
    site.write_text(
        "".join(line for line in site.read_text(encoding="utf-8").splitlines(keepends=True) if line[:4] != "url:"),
        encoding="utf-8",
    )
    page = visit().page("/hubs/")
    assert not page.has('link[rel="canonical"], meta[property="og:url"]')


def test_the_councils_notice_and_colours_are_on_the_page(page: Callable[..., Page]) -> None:
    assert page("/").said(".fh-notice p") == ["This town is made up."]
    assert page("/").has('link[rel="stylesheet"][href="/colours.css"]')


def test_what_a_link_shows_when_it_is_shared(page: Callable[..., Page]) -> None:
    found = page("/services/sleep-talk/")
    assert found.attribute('meta[property="og:title"]', "content") == found.title
    assert found.attribute('meta[property="og:description"]', "content").startswith("Help when a baby cries")
    assert found.attribute('meta[name="description"]', "content").startswith("Help when a baby cries")
