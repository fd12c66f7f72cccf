"""The names of places, by their first term."""

from dataclasses import replace

from familyhelp.domain.directory import Directory
from familyhelp.domain.place import Place
from familyhelp.search.export import places


def test_names_of_parts_of_town_lead_to_the_part_and_its_hub(town: Directory) -> None:
    found = list(places.area_names(town))
    assert ("upper", ["thornbi", 1, 0, -1, -1]) in found
    assert ("coast", ["", 2, 1, -1, -1]) in found


def test_what_sets_a_hub_apart_is_not_the_word_hub(town: Directory) -> None:
    assert list(places.hub_names(town)) == [
        ("rainbow", ["", 1, 0, 439_000, 557_000]),
        ("harbour", ["", 2, 1, 439_000, 560_000]),
    ]
    assert places.hub_words(town) == ("hub",)


def test_an_only_hub_shares_its_name_with_nobody(town: Directory) -> None:
    assert places.hub_words(replace(town, hubs={"hill": town.hubs["hill"]})) == ()


def test_a_district_leads_to_its_middle(town: Directory) -> None:
    known = replace(town, districts={"ZZ1": Place(1, 2), "ZZ9": Place(3, 4)})
    assert dict(places.districts(known)) == {"zz1": [1, 0, 1, 2], "zz2": [2, 1, -1, -1], "zz9": [-1, -1, 3, 4]}


def test_areas_to_pick_are_the_councils_own(town: Directory) -> None:
    assert places.pickable(town) == ("town", "hill", "coast")
    assert places.parts(town) == places.pickable(town)


def test_every_word_of_a_place_is_known(town: Directory) -> None:
    assert {"thornby", "seaborough", "zz1", "othertown"} <= set(places.names(town))
