"""What is left out, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.guiding.conftest import PLAIN, Known

from familyhelp.domain.eligibility import AgeRange, Audience
from familyhelp.domain.needs import Child, Needs
from familyhelp.domain.place import Place
from familyhelp.search.guiding.leaving import left_out
from familyhelp.search.guiding.results import LeftOutKind


def of(*ages: tuple[int, int]) -> Needs:
    return Needs(children=tuple(Child(f"child-{number}", AgeRange(*each)) for number, each in enumerate(ages)))


@pytest.mark.parametrize(
    ("helped", "needs", "why"),
    [
        ((12, 23), of((0, 11)), LeftOutKind.OLDER),
        ((11, 23), of((0, 11)), None),
        ((0, 11), of((12, 35)), LeftOutKind.YOUNGER),
        ((0, 12), of((12, 35)), None),
        ((60, 131), of((0, 11), (192, 227)), LeftOutKind.OTHER_AGES),
        ((60, 131), of((0, 11), (36, 59)), LeftOutKind.OLDER),
        ((60, 131), of((0, 11), (132, 191), (60, 131)), None),
        ((None, 11), of((12, 35)), LeftOutKind.YOUNGER),
        ((12, None), of((0, 11)), LeftOutKind.OLDER),
        ((None, None), of((0, 11)), None),
        ((12, 23), Needs(), None),
    ],
)
def test_other_ages_are_left_out_and_said_to_be_older_or_younger(
    known: Known, helped: tuple[int | None, int | None], needs: Needs, why: LeftOutKind | None
) -> None:
    assert left_out(known(ages=AgeRange(*helped)), needs) is why


def test_another_part_of_town_is_left_out(known: Known) -> None:
    facts = known(reached=("town", "hill"))
    assert left_out(facts, Needs(areas=("coast",))) is LeftOutKind.OTHER_AREAS
    assert left_out(facts, Needs(areas=("hill",))) is None
    assert left_out(facts, Needs()) is None


def test_another_town_is_left_out_wherever_a_family_lives(known: Known) -> None:
    assert left_out(known(reached=()), Needs()) is LeftOutKind.OTHER_AREAS


def test_what_is_only_for_professionals_is_left_out(known: Known) -> None:
    assert left_out(known(audience=(Audience.PROFESSIONALS,)), Needs()) is LeftOutKind.PROFESSIONALS
    assert left_out(known(audience=(Audience.PROFESSIONALS, Audience.FAMILIES)), Needs()) is None


@given(st.integers(0, 700_000), st.integers(0, 1_300_000))
def test_what_has_no_place_is_never_left_out_because_of_a_postcode(east: int, north: int) -> None:
    assert left_out(PLAIN, Needs(areas=("hill",), place=Place(east, north))) is None
