"""The sums of all documents at once are those of each by itself."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from familyhelp.search.query import Compound, Query
from familyhelp.search.store import Store
from familyhelp.search.sums import WEIGHT_BITS, Sums, written

TERMS = ["larder", "help", "famili", "babi", "hub", "food", "promis", "xyzzy"]


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(TERMS), st.integers(1, 2), min_size=1))
def test_common_and_rare_terms_add_up(store: Store, terms: dict[str, int]) -> None:
    sums = Sums(store).of(Query(terms=terms))
    for number in range(len(store.entries)):
        found = {term: written(store.record(term)).get(number, 0) for term in terms}
        impact = sum(found[term] * weight for term, weight in terms.items())
        assert sums[number] == (impact << WEIGHT_BITS) + sum(weight for term, weight in terms.items() if found[term])


def test_two_words_that_are_also_written_as_one_are_both_found(store: Store) -> None:
    compound = Compound("larder", ("hill", "promis"))
    sums = Sums(store).of(Query(terms={"hill": 2, "promis": 2}, joined=(compound,)))
    assert all(sums[number] & 63 == 4 for number in store.record("larder").found.docs)


def test_one_word_that_is_also_written_as_two_needs_both(store: Store) -> None:
    compound = Compound("xyzzy", ("larder", "hill"))
    sums = Sums(store).of(Query(terms={"xyzzy": 2}, parted=(compound,)))
    both = set(store.record("larder").found.docs) & set(store.record("hill").found.docs)
    assert {number for number, each in enumerate(sums) if each} == both
    assert [one < other for one, other in pairwise(sorted(both))] == [True] * (len(both) - 1)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(TERMS), st.integers(1, 2), min_size=1), st.integers(1, 400_000))
def test_documents_with_enough_are_found_all_at_once(store: Store, terms: dict[str, int], least: int) -> None:
    sums = Sums(store)
    every = sums.of(Query(terms=terms))
    assert list(sums.at_least(every, least)) == [number for number, each in enumerate(every) if each >= least]
