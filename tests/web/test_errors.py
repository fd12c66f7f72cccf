"""When something is not there or breaks, a family is still helped."""

import logging
from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.conftest import Visit

LOST = ["/nowhere/", "/services/none/", "/hubs/none/", "/topics/none/", "/news/none/", "/areas/uk/", "/ages/99/"]


@pytest.mark.parametrize("address", [*LOST, "/pl/nowhere/", "/pl/services/none/"])
def test_a_lost_family_gets_a_search_box_a_number_and_ways_on(anytown: Visit, address: str) -> None:
    found = anytown.page(address, status=404)
    home = "/pl/" if address.startswith("/pl/") else "/"
    assert found.has('form[role="search"] input[name="q"]')
    assert "tel:999" in found.links
    assert {home, f"{home}topics/", f"{home}services/", f"{home}hubs/"} <= set(found.links)


def test_a_page_that_is_not_there_claims_no_address(anytown: Visit) -> None:
    for address in ("/404.html", "/services/none/", "/nowhere/"):
        html = anytown.client.get(address).text
        assert 'rel="canonical"' not in html
        assert "hreflang" not in html
        assert "none" not in html.partition("</head>")[0].replace("'none'", "").replace("&#39;none&#39;", "")


def test_the_frozen_page_for_lost_families_is_the_same_as_the_live_one(anytown: Visit) -> None:
    assert anytown.client.get("/404.html").data == anytown.client.get("/nowhere/").data


@pytest.fixture
def broken(visit: Callable[[], Visit], caplog: pytest.LogCaptureFixture) -> Page:
    """A page whose making fails."""
    site = visit()

    def fails() -> str:
        message = "the secret is 12345"
        raise RuntimeError(message)

    site.app.view_functions["pages.hubs"] = fails
    with caplog.at_level(logging.CRITICAL):
        return site.page("/hubs/", status=500)


def test_a_fault_of_ours_says_so_and_gives_a_number(broken: Page) -> None:
    assert "The fault is ours" in broken.text
    assert {"tel:999", "tel:01632960001"} <= set(broken.links)


def test_a_fault_tells_a_stranger_nothing(broken: Page) -> None:
    for told in ("12345", "secret", "RuntimeError", "Traceback", "familyhelp/web"):
        assert told not in broken.html


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_request_that_we_cannot_take_gets_a_page_that_helps(anytown: Visit, method: str) -> None:
    answer = anytown.client.open("/search/", method=method)
    assert answer.status_code == 405
    assert "tel:01632960001" in answer.text
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/services", "/services/"),
        ("/hubs/riverside", "/hubs/riverside/"),
        ("/pl", "/pl/"),
        ("/our-pledge", "/our-pledge/"),
    ],
)
def test_a_forgotten_slash_is_put_right(anytown: Visit, written: str, meant: str) -> None:
    answer = anytown.client.get(written)
    assert (answer.status_code, answer.headers["Location"]) == (308, meant)


def test_search_answers_with_and_without_its_slash(anytown: Visit) -> None:
    with_slash, without = (anytown.client.get(f"{path}?q=toys") for path in ("/search/", "/search"))
    assert (with_slash.status_code, without.status_code) == (200, 200)
    assert "Anytown Toy Library" in with_slash.text
    assert "Anytown Toy Library" in without.text
