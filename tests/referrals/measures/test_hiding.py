import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.measures.hiding import SMALLEST, measure

groups = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), max_size=7)


def _shown(counts: dict[str, int], *, overlapping: bool = False) -> tuple[list[int | None], int | None]:
    made = measure("test", counts, sum(counts.values()), overlapping=overlapping)
    return [each.count for each in made.rows], made.total


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({}, ([], 0)),
        ({"a": 0, "b": 0}, ([0, 0], 0)),
        ({"a": 5, "b": 9}, ([5, 9], 14)),
        ({"a": 4, "b": 9, "c": 20}, ([None, None, 20], 33)),  # the second smallest goes too
        ({"a": 1, "b": 1, "c": 9, "d": 20}, ([None, None, None, 20], 31)),  # two are two: each must be one
        ({"a": 3, "b": 4, "c": 9}, ([None, None, 9], 16)),
        ({"a": 4, "b": 0}, ([None, 0], None)),
        ({"a": 1, "b": 2}, ([None, None], None)),
        ({"a": 3, "b": 4}, ([None, None], 7)),
        ({"a": 4, "b": 5}, ([None, None], 9)),
    ],
)
def test_small_groups_are_hidden_with_what_would_give_them_away(
    counts: dict[str, int], shown: tuple[list[int | None], int | None]
) -> None:
    assert _shown(counts) == shown


@given(groups)
def test_no_group_under_five_is_ever_shown(counts: dict[str, int]) -> None:
    for overlapping in (False, True):
        rows, total = _shown(counts, overlapping=overlapping)
        assert all(each is None or each == 0 or each >= SMALLEST for each in (*rows, total))


@given(groups)
def test_no_hidden_group_can_be_worked_out(counts: dict[str, int]) -> None:
    """Every hidden group could have at least two sizes, as far as the shown numbers tell."""
    rows, total = _shown(counts)
    hidden = rows.count(None)
    if not hidden or total is None:
        return
    left = total - sum(each for each in rows if each is not None)
    possible = [each for each in itertools.product(range(1, left + 1), repeat=min(hidden, 3)) if sum(each) <= left]
    assert hidden > 1
    assert left >= SMALLEST
    assert all(len({each[place] for each in possible}) > 1 for place in range(min(hidden, 3)))


@given(groups)
def test_what_is_shown_is_true_and_in_the_order_given(counts: dict[str, int]) -> None:
    made = measure("test", counts, sum(counts.values()))
    assert [each.name for each in made.rows] == list(counts)
    assert all(each.count in {None, counts[each.name]} for each in made.rows)
    assert made.total in {None, sum(counts.values())}
