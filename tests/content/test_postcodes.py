import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.postcodes import district, in_council, normalise, place_of
from familyhelp.domain.place import METRES_IN_A_MILE, Place

SUNDERLAND = "E08000024"


@pytest.mark.parametrize("typed", ["SR5 4BW", "sr54bw", " sr5  4bw ", "S R54 BW"])
def test_a_postcode_is_read_however_it_is_typed(typed: str) -> None:
    assert normalise(typed) == "SR5 4BW"
    assert place_of(typed) == Place(435524, 559240)


@pytest.mark.parametrize("typed", ["", "SR5", "4BW SR5", "SR5 4B", "ＳＲ5 4BW", "SR5 4BW1"])
def test_what_is_no_postcode_has_no_place(typed: str) -> None:
    assert not normalise(typed)
    assert place_of(typed) is None


@pytest.mark.parametrize("unknown", ["SR5 0ZZ", "QQ1 1QQ", "ZZ99 9ZZ"])
def test_a_postcode_that_nobody_has_is_nowhere(unknown: str) -> None:
    assert place_of(unknown) is None


def test_short_and_long_first_halves_are_found() -> None:
    assert place_of("M1 1AE")
    assert place_of("SW1A 1AA")
    assert place_of("EH1 1YZ")


def test_the_first_half_is_the_district() -> None:
    assert district("SR5 4BW") == "SR5"


def test_a_councils_postcodes_leave_out_its_neighbours() -> None:
    found = in_council(SUNDERLAND, ["DH4", "SR5"])
    assert {district(postcode) for postcode in found} == {"DH4", "SR5"}
    assert found["SR5 4BW"] == Place(435524, 559240)
    assert len(found) < len(in_council(SUNDERLAND, ["DH4", "SR5", "SR1"]))


def test_a_short_district_does_not_swallow_a_longer_one() -> None:
    assert all(district(postcode) == "SR1" for postcode in in_council(SUNDERLAND, ["SR1"]))


def test_the_postcodes_of_a_council_are_near_each_other() -> None:
    places = list(in_council(SUNDERLAND, ["SR1"]).values())[:20]
    assert all(one.metres_to(other) < 3 * METRES_IN_A_MILE for one, other in itertools.combinations(places, 2))


@given(st.text())
def test_any_text_is_answered(typed: str) -> None:
    assert normalise(normalise(typed)) == normalise(typed)
