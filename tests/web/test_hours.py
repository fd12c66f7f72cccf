"""A week in words, and drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.schedule import MIDNIGHT, BankHolidays, Day, Hours, Opening, Schedule
from familyhelp.web.hours import week

pytestmark = pytest.mark.usefixtures("in_english")
HOURS = st.tuples(st.integers(0, MIDNIGHT), st.integers(0, MIDNIGHT)).filter(lambda both: both[0] < both[1])
OPENINGS = st.builds(
    Opening,
    days=st.lists(st.sampled_from(Day), min_size=1, unique=True).map(tuple),
    hours=st.none() | HOURS.map(lambda both: Hours(*both)),
    note=st.sampled_from(["", "term time"]),
    bank_holidays=st.sampled_from(BankHolidays),
)


def test_hours_that_nobody_stated_make_no_week() -> None:
    assert week(Schedule()) == ()


@given(st.lists(OPENINGS, min_size=1, max_size=5))
def test_a_week_has_seven_days_and_its_bars_fit(openings: list[Opening]) -> None:
    rows = week(Schedule(tuple(openings)))
    assert [row.number for row in rows] == list(range(7))
    for row in rows:
        for start, length in row.bars:
            assert start >= 0
            assert length >= 1
            assert start + length <= 101
        assert all(row.lines)


@given(st.lists(OPENINGS, min_size=1, max_size=5))
def test_a_day_without_hours_never_looks_open(openings: list[Opening]) -> None:
    for row in week(Schedule(tuple(openings))):
        assert len(row.bars) == sum(Day(row.number) in each.days for each in openings if each.hours)


def test_a_day_says_its_hours_its_note_and_its_bank_holidays() -> None:
    opening = Opening((Day.MON,), Hours(570, 690), "Term time only", BankHolidays.CLOSED)
    monday, tuesday, *_ = week(Schedule((opening,)))
    assert monday.lines == ("9:30am to 11:30am, Term time only, closed on bank holidays",)
    assert (tuesday.lines, tuesday.bars) == ((), ())


def test_two_times_on_one_day_are_in_order() -> None:
    late, early = Opening((Day.FRI,), Hours(1080, 1200)), Opening((Day.FRI,), Hours(540, 600))
    assert week(Schedule((late, early)))[4].lines == ("9am to 10am", "6pm to 8pm")
