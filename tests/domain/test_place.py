"""How far it is, as a family would walk it on a flat map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.place import METRES_IN_A_MILE, Place, centre

HOME = Place(439_000, 557_000)
ON_THE_GRID = st.builds(Place, st.integers(0, 700_000), st.integers(0, 1_300_000))


def test_a_hub_is_one_mile_away() -> None:
    hub = Place(HOME.easting, HOME.northing + 1609)
    assert HOME.metres_to(hub) == 1609
    assert HOME.metres_to(hub) == pytest.approx(METRES_IN_A_MILE, abs=1)


def test_the_way_is_straight_across_not_along_the_streets() -> None:
    assert HOME.metres_to(Place(HOME.easting - 300, HOME.northing + 400)) == 500


@given(ON_THE_GRID, ON_THE_GRID)
def test_there_and_back_are_equally_far(one: Place, other: Place) -> None:
    assert one.metres_to(other) == other.metres_to(one)
    assert (one.metres_to(other) == 0) is (one == other)


@given(ON_THE_GRID, ON_THE_GRID, ON_THE_GRID)
def test_a_detour_is_never_shorter(start: Place, by_way_of: Place, end: Place) -> None:
    assert start.metres_to(end) <= start.metres_to(by_way_of) + by_way_of.metres_to(end) + 0.001


def test_the_middle_of_some_places_is_their_mean_to_the_metre() -> None:
    assert centre([Place(0, 0), Place(10, 0), Place(10, 29)]) == Place(7, 10)


@given(st.lists(ON_THE_GRID, min_size=1))
def test_the_middle_lies_among_the_places_whatever_their_order(places: list[Place]) -> None:
    middle = centre(places)
    assert min(each.easting for each in places) <= middle.easting <= max(each.easting for each in places)
    assert min(each.northing for each in places) <= middle.northing <= max(each.northing for each in places)
    assert centre(places[::-1]) == middle


def test_no_places_have_no_middle() -> None:
    with pytest.raises(ValueError, match="no middle"):
        centre([])
