"""Filters narrow, never surprise: what is not stated stays in, wide services never vanish."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Way
from familyhelp.search.engine import Searcher
from familyhelp.search.results import Filter, Kind

Find = Callable[..., list[str]]


def test_an_area_keeps_its_own_and_wider_services_and_drops_other_places(find: Find) -> None:
    found = find(areas=("hill",))
    assert {"larder", "rhymes", "refuge", "swim", "give", "wish"} <= set(found)
    assert not {"coast-larder", "far-larder"} & set(found)


def test_the_whole_town_keeps_every_part(find: Find) -> None:
    assert {"larder", "coast-larder", "give"} <= set(find(areas=("town",)))


def test_a_hub_keeps_what_is_there_and_what_is_everywhere(find: Find) -> None:
    found = find(hubs=("hill",))
    assert {"rhymes", "give", "refuge", "wish"} <= set(found)
    assert not {"coast-larder", "far-larder"} & set(found)


def test_a_picked_hub_brings_its_own_services_first(find: Find) -> None:
    assert find("rhyme swimming baby", hubs=("coast",))[0] == "swim"


def test_a_service_without_ages_stays_when_an_age_is_picked(find: Find) -> None:
    found = find(ages=(AgeBand.FROM_0_TO_2,))
    assert {"rhymes", "give"} <= set(found)
    assert "calm" not in found


def test_any_of_the_values_of_one_filter_will_do(find: Find) -> None:
    both = find(topics=("food", "babies"))
    assert set(both) == set(find(topics=("food",))) | set(find(topics=("babies",)))


def test_every_filter_must_hold(find: Find) -> None:
    assert find(topics=("food",), ways=(Way.PHONE,)) == ["give"]
    assert find(prices=(Price.FREE,)) == ["give"]


def test_no_words_lists_by_name(find: Find) -> None:
    assert find(topics=("food",), areas=("town",)) == ["coast-larder", "larder", "give"]


def test_a_service_without_an_address_is_never_dropped_by_a_hub(find: Find) -> None:
    assert "wish" in find("listeners", hubs=("coast",))


def test_pages_answer_to_words_only(searcher: Searcher) -> None:
    assert Kind.PAGE in {hit.kind for hit in searcher.search(Needs(words="promise")).hits}
    assert searcher.search(Needs(words="promise", topics=("food",))).kinds[Kind.PAGE] == 0


def test_a_hub_stays_with_its_area(searcher: Searcher) -> None:
    assert searcher.search(Needs(words="rainbow hub", areas=("hill",))).kinds[Kind.HUB] == 1
    assert "hill" not in {hit.slug for hit in searcher.search(Needs(words="rainbow hub", areas=("coast",))).hits}


NEEDS = st.builds(
    Needs,
    topics=st.lists(st.sampled_from(["food", "babies", "danger"]), max_size=2, unique=True).map(tuple),
    ages=st.lists(st.sampled_from(AgeBand), max_size=2, unique=True).map(tuple),
    areas=st.lists(st.sampled_from(["hill", "coast"]), max_size=1).map(tuple),
    ways=st.lists(st.sampled_from([Way.PHONE, Way.IN_PERSON]), max_size=1).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(NEEDS, st.sampled_from(Filter), st.data())
def test_a_count_is_what_picking_it_alone_would_show(
    searcher: Searcher, needs: Needs, narrowed: Filter, data: st.DataObject
) -> None:
    counts = searcher.search(needs).facets[narrowed]
    if not counts:
        return
    count = data.draw(st.sampled_from(counts))
    kinds = {Filter.AGES: AgeBand, Filter.WAYS: Way, Filter.PRICES: Price}
    value = kinds[narrowed](count.value) if narrowed in kinds else count.value
    changed = {field: getattr(needs, field) for field in ("topics", "ages", "areas", "hubs", "ways", "prices")}
    picked = Needs(**{**changed, narrowed.value: (value,)})
    assert searcher.search(picked).total == count.count


@pytest.mark.parametrize("narrowed", Filter)
def test_a_filter_offers_no_dead_end(searcher: Searcher, narrowed: Filter) -> None:
    assert all(count.count for count in searcher.search(Needs(words="larder")).facets[narrowed])


def test_a_picked_value_stays_on_show(searcher: Searcher) -> None:
    facets = searcher.search(Needs(words="larder", topics=("empty",))).facets
    assert [(count.value, count.count) for count in facets[Filter.TOPICS] if count.picked] == [("empty", 0)]


def test_areas_to_pick_are_the_councils_own(searcher: Searcher, town: Directory) -> None:
    assert {count.value for count in searcher.search(Needs(words="larder")).facets[Filter.AREAS]} <= {
        "town",
        "hill",
        "coast",
    }
    assert "other-town" in town.areas
