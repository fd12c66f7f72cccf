"""The parts of a town, and what lies around them."""

from familyhelp.domain.area import Area, AreaKind


def test_kinds_go_from_the_whole_nation_to_the_end_of_the_street() -> None:
    assert [kind.value for kind in AreaKind] == ["nation", "region", "council", "locality"]


def test_an_area_of_which_only_the_name_is_known_lies_in_nothing_and_holds_no_postcodes() -> None:
    hill = Area("hill", "Hill", AreaKind.LOCALITY)
    assert (hill.within, hill.code, hill.districts, hill.places) == ("", "", (), ())


def test_two_towns_of_one_name_are_two_areas() -> None:
    assert Area("hill-north", "Hill", AreaKind.LOCALITY) != Area("hill-south", "Hill", AreaKind.LOCALITY)
