"""The order of results, and why."""

from collections.abc import Callable

import pytest

from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.engine import Searcher
from familyhelp.search.results import Kind, Reason, ReasonKind

Find = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("words", "slug"),
    [("Calm Minds", "calm"), ("rhyme time", "rhymes"), ("cafe nino", "nest"), ("national pantry", "give")],
)
def test_a_service_is_found_by_its_name(find: Find, words: str, slug: str) -> None:
    assert find(words)[0] == slug


@pytest.mark.parametrize("words", ["I want to die", "scared of my partner"])
def test_danger_brings_urgent_help_first(searcher: Searcher, words: str) -> None:
    results = searcher.search(Needs(words=words))
    assert results.hits[0].slug == "wish"
    assert Reason(ReasonKind.URGENT) in results.hits[0].reasons


def test_everyday_words_are_not_taken_for_danger(searcher: Searcher) -> None:
    results = searcher.search(Needs(words="panic attacks"))
    assert Reason(ReasonKind.URGENT) not in [reason for hit in results.hits for reason in hit.reasons]
    assert {hit.slug for hit in results.hits} >= {"calm", "wish"}


def test_other_places_come_last(find: Find) -> None:
    assert find("larder")[-1] == "far-larder"


def test_services_come_before_pages_about_them(searcher: Searcher) -> None:
    kinds = [hit.kind for hit in searcher.search(Needs(words="hungry promise")).hits]
    assert kinds[0] is Kind.SERVICE
    assert Kind.PAGE in kinds


def test_a_nearer_address_comes_first(searcher: Searcher, find: Find) -> None:
    assert find("hungry larder", place=Place(439_000, 560_050))[0] == "coast-larder"
    assert find("hungry larder", place=Place(439_000, 557_050))[0] == "larder"
    nearest = searcher.search(Needs(words="larder", place=Place(439_000, 557_000))).hits[0]
    assert Reason(ReasonKind.NEAR, "0.0") in nearest.reasons


def test_a_place_never_drops_a_service(find: Find) -> None:
    assert sorted(find("food", place=Place(0, 0))) == sorted(find("food"))


def test_equals_are_in_order_of_name(find: Find) -> None:
    assert find("hungry")[:2] == ["coast-larder", "larder"]


def test_each_result_says_why(searcher: Searcher) -> None:
    hits = searcher.search(Needs(words="hungry pantry line", ages=(AgeBand.FROM_0_TO_2,))).hits
    give = next(hit for hit in hits if hit.slug == "give")
    assert {Reason(ReasonKind.TOPIC, "food"), Reason(ReasonKind.NAME, "line"), Reason(ReasonKind.FREE)} <= set(
        give.reasons
    )
    assert all(hit.reasons for hit in hits)


def test_a_hub_that_was_named_comes_first(find: Find) -> None:
    assert find("hub upper thornby")[0] == "hill"


def test_ages_in_the_words_bring_what_fits_and_drop_nothing(searcher: Searcher) -> None:
    hits = searcher.search(Needs(words="feelings or baby groups, 14 year old")).hits
    calm = next(hit for hit in hits if hit.slug == "calm")
    assert Reason(ReasonKind.AGES, "12-15") in calm.reasons
    assert "rhymes" in {hit.slug for hit in hits}


def test_the_nearest_come_first_when_asked_for_and_what_has_no_place_last(find: Find) -> None:
    by_the_sea = Place(439_000, 560_050)
    found = find("larder baby", place=by_the_sea, nearest=True)
    assert found[0] in {"coast-larder", "swim"}
    places = [each for each in found if each in {"coast-larder", "larder"}]
    assert places == ["coast-larder", "larder"]
    assert found.index("nest") > found.index("larder")
    assert set(found) == set(find("larder baby", place=by_the_sea))


def test_the_nearest_do_not_come_before_urgent_help(find: Find) -> None:
    assert find("I want to die hillside larder", nearest=True)[0] == "wish"


def test_without_a_place_there_is_no_nearest(searcher: Searcher, find: Find) -> None:
    assert find("larder", nearest=True) == find("larder")
    assert not searcher.search(Needs(words="larder")).understood.near
    assert searcher.search(Needs(words="larder", place=Place(1, 1))).understood.near


def test_the_nearest_can_be_asked_for_only_where_a_result_has_a_place(searcher: Searcher) -> None:
    near = searcher.search(Needs(words="larder baby", place=Place(1, 1)), limit=1).understood.near
    nowhere = searcher.search(Needs(words="listeners", place=Place(1, 1)))
    assert near
    assert nowhere.hits
    assert not nowhere.understood.near
