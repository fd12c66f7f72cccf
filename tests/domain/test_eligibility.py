"""Whom something is for, as families count ages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.eligibility import PREGNANCY, AgeBand, AgeRange

TO_15_YEARS = AgeRange(last=191)
MONTHS = st.integers(PREGNANCY, 30 * 12)


@st.composite
def _ranges(draw: st.DrawFn) -> AgeRange:
    """Ages as content may state them: either end may be open, and the first is never after the last."""
    first, last = sorted((draw(MONTHS), draw(MONTHS)))
    return AgeRange(draw(st.sampled_from((first, None))), draw(st.sampled_from((last, None))))


RANGES = _ranges()


def test_to_15_years_holds_until_the_sixteenth_birthday() -> None:
    assert TO_15_YEARS.covers(15 * 12)
    assert TO_15_YEARS.covers(16 * 12 - 1)
    assert not TO_15_YEARS.covers(16 * 12)


def test_from_2_years_begins_on_the_second_birthday() -> None:
    from_2_years = AgeRange(first=24)
    assert not from_2_years.covers(23)
    assert from_2_years.covers(24)
    assert from_2_years.covers(40 * 12)


def test_from_birth_is_not_for_a_pregnancy() -> None:
    assert AgeRange(first=0).covers(0)
    assert not AgeRange(first=0).covers(-1)


@given(MONTHS)
def test_where_no_age_is_stated_everyone_is_helped(months: int) -> None:
    assert AgeRange().covers(months)


@given(MONTHS, MONTHS)
def test_an_open_end_helps_everyone_beyond_the_other(end: int, months: int) -> None:
    assert AgeRange(first=end).covers(months) is (months >= end)
    assert AgeRange(last=end).covers(months) is (months <= end)


def test_from_birth_is_a_stated_age_though_birth_is_month_nought() -> None:
    assert AgeRange(first=0)
    assert AgeRange(last=0)
    assert not AgeRange()


@given(RANGES, RANGES)
def test_overlap_has_no_direction(one: AgeRange, other: AgeRange) -> None:
    assert one.overlaps(other) is other.overlaps(one)


@given(RANGES, RANGES)
def test_ranges_overlap_when_one_child_could_be_in_both_and_only_then(one: AgeRange, other: AgeRange) -> None:
    months = range(PREGNANCY - 1, 30 * 12 + 2)
    assert one.overlaps(other) is any(one.covers(month) and other.covers(month) for month in months)


def test_ranges_that_share_one_month_overlap_and_neighbours_do_not() -> None:
    assert AgeRange(0, 24).overlaps(AgeRange(24, 48))
    assert not AgeRange(0, 23).overlaps(AgeRange(24, 48))


@given(RANGES)
def test_a_service_with_no_stated_age_is_found_for_every_age(ages: AgeRange) -> None:
    assert AgeRange().overlaps(ages)


def test_the_bands_are_the_departments_and_pregnancy() -> None:
    values = [band.value for band in AgeBand]
    assert values == ["pregnancy", "0-2", "3-5", "6-11", "12-15", "16-18", "19-25"]


@pytest.mark.parametrize(
    ("band", "first", "last"),
    [
        (AgeBand.PREGNANCY, -9, -1),
        (AgeBand.FROM_0_TO_2, 0, 35),
        (AgeBand.FROM_6_TO_11, 72, 143),
        (AgeBand.FROM_12_TO_15, 144, 191),
        (AgeBand.FROM_19_TO_25, 228, 311),
    ],
)
def test_a_band_lasts_until_the_next_birthday(band: AgeBand, first: int, last: int) -> None:
    assert band.ages == AgeRange(first, last)


def test_no_child_falls_between_two_bands_or_into_both() -> None:
    for younger, older in pairwise(band.ages for band in AgeBand):
        assert younger.last is not None
        assert older.first == younger.last + 1


@given(st.integers(PREGNANCY, 26 * 12 - 1))
def test_every_child_until_26_is_in_one_band(months: int) -> None:
    assert sum(band.ages.covers(months) for band in AgeBand) == 1
