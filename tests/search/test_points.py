"""Leaving out what cannot be shown never changes what is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from familyhelp.domain.needs import Needs
from familyhelp.search.points import Counter
from familyhelp.search.query import Reader
from familyhelp.search.ranking import Ranker
from familyhelp.search.store import Store

TOWN = [
    *("larder", "food", "hungry", "pantry", "line", "helps", "families"),
    *("calm", "hub", "rainbow", "hillside", "baby", "promise"),
]
WORDS = st.lists(st.sampled_from(TOWN), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.integers(0, 3_000))
def test_what_is_left_out_had_too_few_points(store: Store, words: str, least: int) -> None:
    counter = Counter(store)
    query = Reader(store, {}).read(Needs(words=words))
    every, some = counter.points(query, lambda _: 0), counter.points(query, lambda _: least)
    assert some.items() <= every.items()
    assert all(points < max(least, 1) for number, points in every.items() if number not in some)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.sampled_from(["", "14 year old", "zz1"]))
def test_the_bound_keeps_all_that_is_shown(store: Store, words: str, more: str) -> None:
    needs = Needs(words=f"{words} {more}")
    query = Reader(store, {}).read(needs)
    ranker = Ranker(store, Counter(store))
    scores = ranker._fitted(  # noqa: SLF001  the same sum without the short cut
        Counter(store).points(query, lambda _: 0),
        frozenset(),
        ranker._fit.shares(query, needs),  # noqa: SLF001
    )
    least = max(scores.values(), default=0) * store.weights.tail // 100
    assert ranker.ranked(query, needs).scores == {
        each: score for each, score in scores.items() if score >= least and score
    }


def test_every_word_found_is_worth_more_than_some(store: Store) -> None:
    counter = Counter(store)
    numbers = {slug: number for number, (_, slug) in enumerate(store.entries)}
    query = Reader(store, {}).read(Needs(words="hill larder"))
    points = counter.points(query, lambda _: 0)
    assert points[numbers["larder"]] > 2 * points[numbers["coast-larder"]]
    assert points[numbers["larder"]] > store.weights.name
