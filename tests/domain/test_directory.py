"""The whole directory, as a family walks through it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.area import Area, AreaKind
from familyhelp.domain.contact import Contacts
from familyhelp.domain.directory import Directory, Phrase
from familyhelp.domain.hub import Hub
from familyhelp.domain.location import Location
from familyhelp.domain.organisation import Organisation
from familyhelp.domain.place import Place
from familyhelp.domain.service import Service
from familyhelp.domain.site import Site, Team
from familyhelp.domain.topic import Topic, TopicGroup
from familyhelp.domain.words import Words

HOME = Place(439_000, 557_000)
SITE = Site("Anytown", "Anytown Council", "town", ("en", "pl"), Team("Team", Contacts()), "https://www.example.org/")
AREAS = (
    Area("uk", "United Kingdom", AreaKind.NATION),
    Area("town", "Anytown", AreaKind.COUNCIL, within="uk"),
    Area("hill", "Hill", AreaKind.LOCALITY, within="town"),
    Area("coast", "Coast", AreaKind.LOCALITY, within="town"),
)
KEYS = st.sampled_from("abcde")


def _service(slug: str, name: str, topics: str = "", hubs: str = "", polish: str = "") -> Service:
    translations = (Words("pl", name=polish),) if polish else ()
    locations = (*(Location(hub=hub) for hub in hubs.split()), Location(address="1 Hill Road"))
    return Service(
        slug, name, "", "friends", tuple(topics.split()), ("uk",), locations=locations, translations=translations
    )


def _hub(slug: str, place: Place | None) -> Hub:
    return Hub(slug, slug.title(), "", "friends", ("town",), Location(place=place))


SERVICES = (
    _service("swim", "Swimming together", "babies", "coast", polish="Basen"),
    _service("rhymes", "rhyme time", "babies", "hill coast hill", polish="Rymowanki"),
    _service("larder-b", "Larder", "food"),
    _service("larder-a", "Larder", "food babies", "hill", polish="Spiżarnia"),
)
HUBS = (
    _hub("hill", Place(HOME.easting, HOME.northing + 1609)),
    _hub("meadow", Place(HOME.easting + 300, HOME.northing - 400)),
    _hub("coast", Place(HOME.easting - 300, HOME.northing + 400)),
    _hub("quiet", None),
)


def _areas(*areas: Area) -> Mapping[str, Area]:
    return {each.key: each for each in areas}


def _town() -> Directory:
    topics = ("food", "babies", "lonely")
    return Directory(
        site=SITE,
        groups={"all": TopicGroup("all", "All", translations=(Words("pl", name="Wszystko"),))},
        topics={key: Topic(key, "all", key, "", translations=(Words("pl", name=f"{key}-pl"),)) for key in topics},
        areas=_areas(*AREAS),
        organisations={"friends": Organisation("friends", "Friends")},
        services={each.slug: each for each in SERVICES},
        hubs={each.slug: each for each in HUBS},
        pages={},
        news={},
        phrases=(Phrase("food", "en", "cupboard is empty"),),
        districts={"ZZ1": HOME},
        fingerprint="abc",
    )


def _slugs(services: tuple[Service, ...]) -> list[str]:
    return [each.slug for each in services]


def test_a_topic_lists_its_services_by_name_whatever_their_capitals() -> None:
    assert _slugs(_town().by_topic["babies"]) == ["larder-a", "rhymes", "swim"]


def test_two_services_of_one_name_always_stand_in_the_same_order() -> None:
    assert _slugs(_town().by_topic["food"]) == ["larder-a", "larder-b"]


def test_a_topic_and_a_hub_with_nothing_yet_are_empty_not_missing() -> None:
    assert _town().by_topic["lonely"] == ()
    assert _town().by_hub["quiet"] == ()
    assert list(_town().by_topic) == ["food", "babies", "lonely"]
    assert list(_town().by_hub) == ["hill", "meadow", "coast", "quiet"]


def test_a_hub_lists_a_service_once_though_it_is_given_in_two_of_its_rooms() -> None:
    assert _slugs(_town().by_hub["hill"]) == ["larder-a", "rhymes"]


def test_a_service_at_two_hubs_is_listed_at_both_and_one_elsewhere_at_none() -> None:
    assert _slugs(_town().by_hub["coast"]) == ["rhymes", "swim"]
    assert all("larder-b" not in _slugs(services) for services in _town().by_hub.values())


def test_around_a_street_lie_its_town_and_then_the_country() -> None:
    assert [each.key for each in _town().around("hill")] == ["hill", "town", "uk"]
    assert [each.key for each in _town().around("uk")] == ["uk"]


@pytest.mark.parametrize("unknown", ["", "atlantis"])
def test_around_a_place_nobody_knows_lies_nothing(unknown: str) -> None:
    assert _town().around(unknown) == ()
    assert replace(_town(), areas=_areas(Area("hill", "Hill", AreaKind.LOCALITY, within=unknown))).around("hill") == (
        Area("hill", "Hill", AreaKind.LOCALITY, within=unknown),
    )


def test_inside_a_town_are_its_parts_but_not_the_parts_of_those() -> None:
    assert [each.key for each in _town().inside("town")] == ["hill", "coast"]
    assert [each.key for each in _town().inside("uk")] == ["town"]
    assert _town().inside("hill") == ()


def test_areas_that_point_at_each_other_in_a_circle_are_each_named_once() -> None:
    a, b, alone = (Area(key, key, AreaKind.LOCALITY, within) for key, within in ("ab", "ba", "cc"))
    circle = replace(_town(), areas=_areas(a, b, alone))
    assert circle.around("a") == (a, b)
    assert circle.around("b") == (b, a)
    assert circle.around("c") == (alone,)
    assert circle.inside("a") == (b,)


@given(st.dictionaries(KEYS, KEYS | st.just("")), KEYS)
def test_however_areas_are_nested_the_way_out_ends(within: dict[str, str], start: str) -> None:
    areas = _areas(*(Area(key, key, AreaKind.LOCALITY, outer) for key, outer in within.items()))
    directory = replace(_town(), areas=areas)
    chain = [each.key for each in directory.around(start)]
    assert len(chain) == len(set(chain))
    assert chain[:1] == ([start] if start in within else [])
    for inner, outer in pairwise(chain):
        assert inner in {each.key for each in directory.inside(outer)}
    assert not chain or within[chain[-1]] in chain or within[chain[-1]] not in within


def test_the_nearest_hub_comes_first_and_equally_near_ones_by_slug() -> None:
    found = [(hub.slug, metres) for hub, metres in _town().nearest_hubs(HOME)]
    assert found == [("coast", 500), ("meadow", 500), ("hill", 1609)]


def test_a_hub_at_the_door_is_no_metres_away_and_one_off_the_map_is_left_out() -> None:
    nearest, metres = _town().nearest_hubs(Place(HOME.easting, HOME.northing + 1609))[0]
    assert (nearest.slug, metres) == ("hill", 0)
    assert "quiet" not in [hub.slug for hub, _ in _town().nearest_hubs(HOME)]


def test_in_polish_a_topic_is_sorted_by_the_polish_names_and_english_stays_as_it_was() -> None:
    town = _town()
    english = _slugs(town.by_topic["babies"])
    assert _slugs(town.in_language("pl").by_topic["babies"]) == ["swim", "rhymes", "larder-a"]
    assert _slugs(town.by_topic["babies"]) == english


def test_in_polish_every_kind_of_thing_is_in_polish_where_somebody_translated_it() -> None:
    shown = _town().in_language("pl")
    assert shown.groups["all"].name == "Wszystko"
    assert [each.name for each in shown.topics.values()] == ["food-pl", "babies-pl", "lonely-pl"]
    assert {key: each.lang for key, each in shown.services.items()} == {
        "swim": "pl",
        "rhymes": "pl",
        "larder-b": "en",
        "larder-a": "pl",
    }


@pytest.mark.parametrize("lang", ["en", "pl", "ur"])
def test_no_language_hides_or_adds_or_moves_anything(lang: str) -> None:
    town = _town()
    shown = town.in_language(lang)
    for name in (field.name for field in fields(Directory)):
        before, after = getattr(town, name), getattr(shown, name)
        if name in {"groups", "topics", "services", "hubs", "pages", "news"}:
            assert list(after) == list(before), name
        else:
            assert after == before, name
    assert _slugs(shown.by_hub["hill"]) != []


def test_a_phrase_counts_in_full_unless_somebody_doubts_it() -> None:
    assert _town().phrases[0].weight == 1
