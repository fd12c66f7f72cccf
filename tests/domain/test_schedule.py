"""When the door is open, and when we just do not know."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.schedule import MIDNIGHT, Day, Hours, Opening, Schedule

WHOLE_DAY = Hours(0, MIDNIGHT)
NINE_TO_FIVE = Hours(9 * 60, 17 * 60)
WEEKDAYS = tuple(Day)[:5]
OFFICE = Schedule((Opening(WEEKDAYS, NINE_TO_FIVE),))
HELPLINE = Schedule((Opening(tuple(Day), WHOLE_DAY),))
MOMENTS = st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2040, 1, 1))  # noqa: DTZ001  opening hours are local times
HOURS = st.lists(st.integers(0, MIDNIGHT), min_size=2, max_size=2, unique=True).map(lambda ends: Hours(*sorted(ends)))
OPENINGS = st.builds(Opening, st.lists(st.sampled_from(Day), min_size=1, unique=True).map(tuple), st.none() | HOURS)


@given(MOMENTS)
def test_a_day_is_the_calendars(moment: dt.datetime) -> None:
    assert Day(moment.weekday()).name == moment.strftime("%a").upper()


def test_not_stated_is_never_always() -> None:
    assert not Schedule()
    assert not Schedule().always


def test_a_helpline_is_open_day_and_night() -> None:
    assert HELPLINE.always
    assert not OFFICE.always


@pytest.mark.parametrize("day", Day)
def test_a_helpline_that_rests_one_day_is_not_always_there(day: Day) -> None:
    others = tuple(each for each in Day if each is not day)
    assert not Schedule((Opening(others, WHOLE_DAY), Opening((day,), Hours(0, MIDNIGHT - 1)))).always
    assert not Schedule((Opening(others, WHOLE_DAY), Opening((day,)))).always
    assert Schedule((Opening(others, WHOLE_DAY), Opening((day,), WHOLE_DAY))).always


@pytest.mark.parametrize("hours", [Hours(1, MIDNIGHT), Hours(0, MIDNIGHT - 1), Hours(0, 0), NINE_TO_FIVE])
def test_a_minute_less_is_not_all_day(hours: Hours) -> None:
    assert not hours.all_day
    assert WHOLE_DAY.all_day


def test_a_day_begins_with_its_earliest_opening_and_ends_with_what_is_not_known() -> None:
    unknown, late, early = Opening((Day.MON,)), Opening((Day.MON,), Hours(780, 900)), Opening(WEEKDAYS, Hours(540, 600))
    week = Schedule((unknown, late, early))
    assert week.on(Day.MON) == (early, late, unknown)
    assert week.on(Day.TUE) == (early,)
    assert week.on(Day.SUN) == ()


@given(st.lists(OPENINGS).map(tuple))
def test_no_opening_is_lost_from_its_days_or_shown_on_others(openings: tuple[Opening, ...]) -> None:
    week = Schedule(openings)
    for day in Day:
        assert sorted(map(repr, week.on(day))) == sorted(repr(each) for each in openings if day in each.days)


@given(st.lists(OPENINGS).map(tuple))
def test_whatever_else_is_stated_day_and_night_is_always(openings: tuple[Opening, ...]) -> None:
    assert Schedule((*openings, Opening(tuple(Day), WHOLE_DAY))).always
