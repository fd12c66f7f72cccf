import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.due import LONDON, day_of, due, rounded

moments = st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2030, 1, 1), timezones=st.just(dt.UTC))  # noqa: DTZ001  hypothesis wants naive bounds

CHRISTMAS = (dt.date(2026, 12, 25), dt.date(2026, 12, 28))


def london(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("sent", "by"),
    [
        ("2026-11-23 09:00", "2026-11-24 09:00"),  # Monday
        ("2026-11-27 15:00", "2026-11-30 15:00"),  # Friday
        ("2026-11-28 10:00", "2026-12-01 00:00"),  # Saturday: by the end of Monday
        ("2026-11-29 23:00", "2026-12-01 00:00"),  # Sunday
        ("2026-11-30 00:00", "2026-12-01 00:00"),  # Monday's first minute
        ("2026-11-27 00:00", "2026-11-28 00:00"),  # Friday's first minute: by the end of Friday
        ("2026-03-27 15:00", "2026-03-30 15:00"),  # the clocks go forward on the Sunday between
        ("2026-10-23 15:00", "2026-10-26 15:00"),  # and back
        ("2026-07-13 00:00", "2026-07-14 00:00"),  # in summer, midnight in London is not UTC's
    ],
)
def test_one_working_day(sent: str, by: str) -> None:
    assert due(london(sent), abuse=False) == london(by)


@pytest.mark.parametrize(
    ("sent", "by"), [("2026-12-24 15:00", "2026-12-29 15:00"), ("2026-12-25 15:00", "2026-12-30 00:00")]
)
def test_holidays_are_no_working_days(sent: str, by: str) -> None:
    assert due(london(sent), abuse=False, holidays=CHRISTMAS) == london(by)


@given(moments)
def test_abuse_is_answered_within_four_hours_at_any_time(moment: dt.datetime) -> None:
    assert due(moment, abuse=True) - moment == dt.timedelta(hours=4)


@given(moments)
def test_a_family_never_waits_longer_than_over_a_weekend(moment: dt.datetime) -> None:
    by = due(moment, abuse=False)
    # From Saturday's first minute to the end of Monday, and an hour when the clocks go back.
    assert dt.timedelta(hours=23) <= by - moment <= dt.timedelta(days=3, hours=1)
    assert day_of(by).weekday() < 5


@given(moments)
def test_the_hour_is_all_that_is_kept_of_when_somebody_wrote(moment: dt.datetime) -> None:
    kept = rounded(moment)
    assert (kept.minute, kept.second, kept.microsecond) == (0, 0, 0)
    assert dt.timedelta() <= moment - kept < dt.timedelta(hours=1)


def test_a_day_that_ends_at_midnight_is_the_day_before() -> None:
    assert day_of(london("2026-12-01 00:00")) == dt.date(2026, 11, 30)
    assert day_of(london("2026-11-24 09:00")) == dt.date(2026, 11, 24)
