"""Needs in, services with reasons out."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.search.conftest import COAST, HILL, service

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.location import Location
from familyhelp.domain.needs import Child, Needs
from familyhelp.domain.place import Place
from familyhelp.search.guiding.guide import Guide
from familyhelp.search.guiding.results import Guided, LeftOutKind


@pytest.fixture(scope="module")
def guide(town: Directory) -> Guide:
    return Guide(replace(town, districts={"ZZ1": HILL, "ZZ2": COAST}))


def slugs(found: Guided) -> list[str]:
    return [hit.service.slug for hit in found.hits]


def test_every_service_on_any_of_the_topics_is_shown_or_counted_once(guide: Guide, town: Directory) -> None:
    found = guide.guide(Needs(topics=("food", "danger", "feelings")))
    left_out = [hit.service.slug for each in found.left_out for hit in each.hits]
    others = {slug for slug, each in town.services.items() if each.topics == ("babies",)}
    assert sorted([*slugs(found), *left_out]) == sorted({*town.services} - others)


def test_without_a_worry_everything_is_shown(guide: Guide, town: Directory) -> None:
    found = guide.guide(Needs())
    assert {*slugs(found), "far-larder"} == set(town.services)


def test_what_is_left_out_can_be_shown_and_says_why(guide: Guide) -> None:
    found = guide.guide(Needs(topics=("food",), areas=("hill",)))
    assert {each.kind: [hit.service.slug for hit in each.hits] for each in found.left_out} == {
        LeftOutKind.OTHER_AREAS: ["coast-larder", "far-larder"]
    }


def test_a_national_line_never_vanishes_from_a_postcode(guide: Guide) -> None:
    for place in (HILL, COAST, Place(0, 0)):
        assert "give" in slugs(guide.guide(Needs(topics=("food",), areas=("hill",), place=place)))


def test_an_area_without_a_postcode_is_measured_from_its_middle_but_no_distance_is_told(town: Directory) -> None:
    spots = {f"at-{name}": Location(place=place) for name, place in (("coast", COAST), ("hill", HILL))}
    services = {slug: service(slug, slug, "food", locations=(spot,)) for slug, spot in spots.items()}
    guide = Guide(replace(town, services=services, districts={"ZZ1": HILL, "ZZ2": COAST}))
    assert slugs(guide.guide(Needs(topics=("food",), areas=("hill",)))) == ["at-hill", "at-coast"]
    assert slugs(guide.guide(Needs(topics=("food",), areas=("coast",)))) == ["at-coast", "at-hill"]
    assert guide.guide(Needs(topics=("food",), areas=("coast",))).hits[0].why == ()


@pytest.mark.parametrize(
    ("needs", "hub", "metres"),
    [
        (Needs(place=COAST), "coast", 0),
        (Needs(place=Place(HILL.easting + 3, HILL.northing + 4)), "hill", 5),
        (Needs(areas=("coast",)), "coast", None),
        (Needs(areas=("town",)), "hill", None),
        (Needs(), "hill", None),
        (Needs(areas=("hill",), place=COAST), "coast", 0),
    ],
)
def test_there_is_always_a_hub_to_talk_to(guide: Guide, needs: Needs, hub: str, metres: int | None) -> None:
    found = guide.guide(needs).hub
    assert found
    assert (found.hub.slug, found.metres) == (hub, metres)


def test_an_area_without_a_hub_has_the_nearest_to_its_middle(town: Directory) -> None:
    hubs = {slug: replace(hub, areas=()) for slug, hub in town.hubs.items()}
    guide = Guide(replace(town, hubs=hubs, districts={"ZZ1": HILL, "ZZ2": COAST}))
    for area in ("hill", "coast"):
        found = guide.guide(Needs(areas=(area,))).hub
        assert found
        assert (found.hub.slug, found.metres) == (area, None)


def test_hubs_that_are_not_on_the_map_are_still_hubs_and_a_town_without_any_has_none(town: Directory) -> None:
    hubs = {slug: replace(hub, location=Location()) for slug, hub in town.hubs.items()}
    found = Guide(replace(town, hubs=hubs)).guide(Needs(place=COAST)).hub
    assert found
    assert (found.hub.slug, found.metres) == ("hill", None)
    assert Guide(replace(town, hubs={})).guide(Needs()).hub is None


TOPICS = st.lists(st.sampled_from(["food", "danger", "feelings", "babies", "empty", "unknown"]), max_size=3).map(tuple)
AGES = st.tuples(st.integers(-9, 311), st.integers(0, 100)).map(lambda pair: AgeRange(pair[0], pair[0] + pair[1]))
NEEDS = st.builds(
    Needs,
    topics=TOPICS,
    main=TOPICS,
    areas=st.lists(st.sampled_from(["hill", "coast", "town", "nowhere"]), max_size=1).map(tuple),
    children=st.lists(st.builds(Child, st.text(), AGES), max_size=3).map(tuple),
    urgent=st.booleans(),
    place=st.sampled_from([None, HILL, COAST, Place(0, 0)]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(NEEDS)
def test_whatever_is_needed_the_count_is_what_is_shown_and_danger_comes_first(guide: Guide, needs: Needs) -> None:
    found = guide.guide(needs)
    assert guide.count(needs) == len(found.hits)
    assert found.hub
    assert len(set(slugs(found))) == len(found.hits)
    urgent = [hit.service.urgent for hit in found.hits]
    if needs.urgent:
        assert urgent == sorted(urgent, reverse=True)
