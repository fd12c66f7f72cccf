"""Words that mean two things find help with both among the first three."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.mixing import mixed

DOCUMENTS = st.lists(st.integers(0, 20), unique=True)
STRONG = st.lists(st.frozensets(st.integers(0, 20)), max_size=3)


@pytest.mark.parametrize(
    ("strong", "expected"),
    [
        (({0, 1, 2, 3}, {4}), [0, 1, 4, 2, 3, 5]),
        (({0, 1, 2, 3}, {4}, {5}), [0, 4, 5, 1, 2, 3]),
        (({0, 1, 2, 3}, {2, 4}), [0, 1, 2, 3, 4, 5]),
        (({0}, {1}, {5}), [0, 1, 2, 3, 4, 5]),
        (({0, 1}, {2}, {5}), [0, 2, 5, 1, 3, 4]),
        (({0, 1, 2}, {9}), [0, 1, 2, 3, 4, 5]),
    ],
    ids=["a second need", "a third need", "both are there", "none can be spared", "the second is spared", "no help"],
)
def test_a_need_that_none_of_the_first_three_meets_takes_a_place_that_can_be_spared(
    strong: tuple[set[int], ...], expected: list[int]
) -> None:
    assert mixed(range(6), [frozenset(each) for each in strong]) == expected


@given(DOCUMENTS, STRONG)
def test_nothing_is_lost_and_the_best_stays_first(order: list[int], strong: list[frozenset[int]]) -> None:
    found = mixed(order, strong)
    assert sorted(found) == sorted(order)
    assert found[:1] == order[:1]


@given(DOCUMENTS, STRONG)
def test_no_need_loses_its_place_among_the_first_three(order: list[int], strong: list[frozenset[int]]) -> None:
    found = mixed(order, strong)
    assert all(not each.isdisjoint(found[:3]) for each in strong if not each.isdisjoint(order[:3]))
