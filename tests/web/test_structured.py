"""What search engines read: only what is known."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.auditing import Page
from tests.conftest import Visit

from familyhelp.domain.contact import Contacts
from familyhelp.domain.service import Service
from familyhelp.web import structured

Fetch = Callable[..., Page]


def _about(page: Page) -> dict[str, Any]:
    (said,) = page.structured
    return said


def test_a_listing_of_which_all_is_known(page: Fetch) -> None:
    said = _about(page("/services/toy-library/"))
    assert (said["@context"], said["@type"]) == ("https://schema.org", "GovernmentService")
    assert said["name"] == "Anytown Toy Library"
    assert said["url"] == "https://family-help.example.org/services/toy-library/"
    assert said["provider"] == {"@type": "Organization", "name": "Friends of Anytown"}
    assert said["areaServed"] == ["Riverside", "Hilltop"]
    assert said["availableChannel"]["servicePhone"] == {
        "@type": "ContactPoint",
        "telephone": "01632 960020",
        "email": "toys@example.org",
    }
    assert said["hoursAvailable"][0]["dayOfWeek"] == ["Monday", "Wednesday"]
    assert (said["hoursAvailable"][0]["opens"], said["hoursAvailable"][0]["closes"]) == ("09:30", "11:30")
    assert {place["address"]["postalCode"] for place in said["location"]} == {"SR5 4BW", "SR3 4JW"}


def test_what_is_not_known_is_left_out(page: Fetch) -> None:
    said = _about(page("/services/family-worker/"))
    unknown = {"availableChannel", "isAccessibleForFree", "hoursAvailable", "location"}
    assert unknown & set(said) == set()


def test_only_what_is_said_to_be_free_is_free(anytown: Visit) -> None:
    for service in anytown.directory.services.values():
        for said in anytown.page(f"/services/{service.slug}/").structured:
            assert said.get("isAccessibleForFree") == (True if service.cost.price.value == "free" else None)


def test_a_website_alone_makes_no_empty_contact() -> None:
    listing = Service(
        "one", "One", "One.", "us", ("topic",), ("uk",), contacts=Contacts(website="https://example.org/")
    )
    channel = structured.service(listing, "Us", ["the UK"], "/")["availableChannel"]
    assert channel == {"@type": "ServiceChannel", "serviceUrl": "https://example.org/"}


def _empty(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from (part for inner in value.values() for part in _empty(inner))
        if set(value) == {"@type"}:
            yield value
    elif isinstance(value, list):
        yield from (part for inner in value for part in _empty(inner))
    if value in ("", None, [], {}):
        yield value


def test_no_page_says_anything_empty(anytown: Visit) -> None:
    empty = [
        (address, list(_empty(said)))
        for address, view in anytown.addresses.items()
        if view in ("service", "hub", "home")
        for said in anytown.page(address).structured
        if list(_empty(said))
    ]
    assert empty == []


def test_a_hub_is_a_place_with_its_hours(page: Fetch) -> None:
    said = _about(page("/hubs/riverside/"))
    assert (said["@type"], said["telephone"]) == ("Place", "01632 960010")
    assert said["address"]["postalCode"] == "SR5 4BW"
    assert len(said["openingHoursSpecification"]) == 1, "Saturday has no hours, so it is not said to be open"


def test_all_day_ends_before_midnight_as_the_standard_wants(page: Fetch) -> None:
    (hours,) = _about(page("/services/emergency-services/"))["hoursAvailable"]
    assert (hours["opens"], hours["closes"], len(hours["dayOfWeek"])) == ("00:00", "23:59", 7)


def test_the_home_page_tells_where_to_search(page: Fetch) -> None:
    target = _about(page("/"))["potentialAction"]["target"]
    assert target == "https://family-help.example.org/search/?q={search_term_string}"


@pytest.mark.parametrize("lang", ["", "/pl"])
def test_a_page_in_polish_speaks_of_itself(page: Fetch, lang: str) -> None:
    assert _about(page(f"{lang}/services/toy-library/"))["url"].endswith(f".org{lang}/services/toy-library/")
