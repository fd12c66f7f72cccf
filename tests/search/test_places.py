"""A place in a family's words says where they are; a full postcode goes no further than its district."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.analysis import terms
from familyhelp.search.engine import Searcher
from familyhelp.search.export.folder import write
from familyhelp.search.places import Places
from familyhelp.search.store import Store

Find = Callable[..., list[str]]
MIDDLE = Place(439_000, 557_500)
DOOR = Place(439_010, 557_510)
AREAS = ("town", "hill", "coast")
HUBS = ("hill", "coast")


@pytest.fixture(scope="module")
def places(town: Directory, tmp_path_factory: pytest.TempPathFactory) -> Places:
    folder = tmp_path_factory.mktemp("places")
    write(replace(town, districts={"ZZ1": MIDDLE}), folder)
    return Places(Store(folder), {"ZZ1 9AA": DOOR})


@pytest.mark.parametrize(
    ("said", "area", "hub"),
    [
        ("toddler group hillside", "hill", ""),
        ("upper thornby", "hill", ""),
        ("zz1", "hill", ""),
        ("rainbow hub", "hill", "hill"),
        ("harbour hub times", "coast", "coast"),
        ("hub upper thornby", "hill", "hill"),
        ("hub zz1", "hill", "hill"),
        ("rainbow colours", "", ""),
        ("thornby", "", ""),
        ("othertown", "", ""),
        ("", "", ""),
    ],
)
def test_a_place_is_recognised(places: Places, said: str, area: str, hub: str) -> None:
    found = places.found_in(terms(said))
    assert (AREAS[found.area] if found.area >= 0 else "") == area
    assert (HUBS[found.hub] if found.hub >= 0 else "") == hub


def test_a_district_and_its_area_are_somewhere_to_measure_from(places: Places) -> None:
    assert places.found_in(["zz1"]).place == MIDDLE
    assert places.found_in(["hillsid"]).place == MIDDLE
    assert places.found_in(["zz2"]).place is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("food zz1 9aa", "food zz1"),
        ("food zz19aa", "food zz1"),
        ("food zz1", "food zz1"),
        ("xx9 9aa", "xx9 9aa"),
        ("year 7aa", "year 7aa"),
    ],
)
def test_a_postcode_is_cut_to_its_district(places: Places, typed: str, kept: str) -> None:
    assert places.split_postcodes(typed.split())[0] == kept.split()


@pytest.mark.parametrize(
    ("typed", "place"), [("food zz1 9aa", DOOR), ("zz19aa", DOOR), ("zz1", None), ("zz1 9ab", None), ("xx9 9aa", None)]
)
def test_a_whole_postcode_is_measured_from_its_own_door(places: Places, typed: str, place: Place | None) -> None:
    assert places.split_postcodes(typed.split())[1] == place


def test_help_in_the_place_that_was_named_comes_first(find: Find) -> None:
    assert find("larder hillside")[0] == "larder"
    assert find("hungry upper thornby")[0] == "larder"


def test_naming_a_place_drops_nothing(find: Find) -> None:
    assert {"give", "coast-larder"} <= set(find("hungry hillside"))


def test_the_place_is_said(searcher: Searcher) -> None:
    assert searcher.search(Needs(words="larder zz1 9aa")).understood.area == "hill"
