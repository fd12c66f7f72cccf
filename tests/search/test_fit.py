"""How well something fits a family."""

import pytest

from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.fit import Fit, nearest
from familyhelp.search.places import Somewhere
from familyhelp.search.query import Query
from familyhelp.search.store import Store

HERE = Place(439_000, 557_000)


def share(store: Store, slug: str, query: Query, needs: Needs) -> list[int]:
    number = [each for _, each in store.entries].index(slug)
    return [shares[classes[number]] for classes, shares in Fit(store).shares(query, needs)]


@pytest.mark.parametrize(("slug", "expected"), [("larder", [130]), ("give", [100]), ("far-larder", [30])])
def test_the_councils_own_comes_before_other_places(store: Store, slug: str, expected: list[int]) -> None:
    assert share(store, slug, Query(), Needs()) == expected


@pytest.mark.parametrize(("slug", "expected"), [("calm", 75), ("rhymes", 115), ("give", 100)])
def test_the_age_that_was_said_counts_where_an_age_is_stated(store: Store, slug: str, expected: int) -> None:
    assert share(store, slug, Query(ages=AgeRange(0, 11)), Needs())[1] == expected


@pytest.mark.parametrize(("slug", "expected"), [("larder", 130), ("coast-larder", 70), ("swim", 100), ("give", 100)])
def test_the_part_of_town_that_was_named_counts(store: Store, slug: str, expected: int) -> None:
    assert share(store, slug, Query(where=Somewhere(area=1)), Needs())[1] == expected


def test_hubs_that_were_picked_or_named_count_once_each(store: Store) -> None:
    assert share(store, "rhymes", Query(where=Somewhere(hub=0)), Needs(hubs=("hill", "nowhere")))[1] == 130
    assert share(store, "swim", Query(where=Somewhere(hub=0)), Needs())[1] == 100


@pytest.mark.parametrize(
    ("metres", "expected"), [(0, 130), (1_609, 130), (1_610, 120), (8_046, 110), (16_093, 100), (16_094, 80)]
)
def test_nearness_is_in_bands(store: Store, metres: int, expected: int) -> None:
    place = Place(HERE.easting + metres, HERE.northing)
    assert share(store, "larder", Query(place=place), Needs())[1] == expected
    assert share(store, "give", Query(place=place), Needs())[1] == 100


def test_the_nearest_of_several_addresses_counts() -> None:
    assert nearest(Place(0, 0), [(30, 40), (3, 4)]) == 25
