"""When nobody works: https://www.gov.uk/bank-holidays, read on 22 November 2026, and the council's own days."""

import datetime as dt

import pytest

from familyhelp.referrals.closed_days import closed_days
from familyhelp.referrals.due import LONDON, day_of, due

CHRISTMAS_EVE = dt.datetime(2026, 12, 24, 10, tzinfo=LONDON)


@pytest.mark.parametrize("day", ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-12-27"])
def test_englands_bank_holidays_of_this_year_and_the_next(day: str) -> None:
    assert dt.date.fromisoformat(day) in closed_days((), CHRISTMAS_EVE.date())


@pytest.mark.parametrize("day", ["2026-12-24", "2026-12-29", "2027-01-04", "2027-03-17"])
def test_other_days_are_working_days_scotlands_and_irelands_holidays_too(day: str) -> None:
    assert dt.date.fromisoformat(day) not in closed_days((), CHRISTMAS_EVE.date())


def test_a_request_of_christmas_eve_is_promised_for_when_the_team_is_back() -> None:
    by = due(CHRISTMAS_EVE, abuse=False, holidays=closed_days((), CHRISTMAS_EVE.date()))
    assert day_of(by) == dt.date(2026, 12, 29)


def test_the_councils_own_closing_days_count_too() -> None:
    own = [dt.date(2026, 12, 29), dt.date(2026, 12, 30), dt.date(2026, 12, 31)]
    by = due(CHRISTMAS_EVE, abuse=False, holidays=closed_days(own, CHRISTMAS_EVE.date()))
    assert day_of(by) == dt.date(2027, 1, 4)
    assert due(CHRISTMAS_EVE, abuse=True, holidays=closed_days(own, CHRISTMAS_EVE.date())) < by
