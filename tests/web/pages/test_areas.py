"""Areas and ages: ways that need neither words nor scripts."""

from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.conftest import Visit

Fetch = Callable[..., Page]


def test_an_area_shows_its_hubs_its_services_and_the_councils(page: Fetch) -> None:
    found = page("/areas/riverside/")
    assert {"/hubs/riverside/", "/services/toy-library/", "/services/food-table/"} <= set(found.links)
    assert "/hubs/hilltop/" not in found.links
    assert "The Quay, Boatyard" in found.text


@pytest.mark.parametrize("key", ["uk", "moon"])
def test_only_the_councils_own_areas_have_pages(anytown: Visit, key: str) -> None:
    assert anytown.client.get(f"/areas/{key}/").status_code == 404


@pytest.mark.parametrize(
    ("band", "shown"), [("pregnancy", ["toy-library", "sleep-talk"]), ("12-15", ["teen-kitchen"]), ("19-25", [])]
)
def test_an_age_shows_what_says_that_it_helps(page: Fetch, band: str, shown: list[str]) -> None:
    links = set(page(f"/ages/{band}/").links)
    assert links & {f"/services/{slug}/" for slug in ("toy-library", "sleep-talk", "teen-kitchen", "food-table")} == {
        f"/services/{slug}/" for slug in shown
    }


def test_an_age_says_how_many_more_help_anyone(page: Fetch) -> None:
    assert "5 more services help any age" in page("/ages/12-15/").text
