import dataclasses
import datetime as dt
import math

import pytest
from tests.referrals.conftest import MONDAY
from tests.referrals.test_referral import NEW

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.measures import groups
from familyhelp.referrals.referral import Case, Event, Opened, Referral
from familyhelp.referrals.states import Kind

HOUR = dt.timedelta(hours=1)


def case(referral: Referral = NEW, closing: dict[str, str] | None = None, **said: tuple[str, ...]) -> Case:
    chronology = (Opened(Event(referral.reference, Kind.CLOSED, MONDAY), closing),) if closing else ()
    return Case(referral, Letter(referral.reference, "1", (), MONDAY, said), chronology)


@pytest.mark.parametrize(
    ("received", "monday"),
    [
        ("2026-11-23T00:00+00:00", "2026-11-23"),
        ("2026-11-29T23:00+00:00", "2026-11-23"),
        ("2026-07-12T23:00+00:00", "2026-07-13"),  # Monday's first hour in London's summer
    ],
)
def test_the_week_is_londons(received: str, monday: str) -> None:
    referral = dataclasses.replace(NEW, received=dt.datetime.fromisoformat(received))
    assert groups.week(case(referral)) == monday


@pytest.mark.parametrize(
    ("who", "source"), [("me", "self"), ("young-person", "self"), ("professional", "practitioner")]
)
def test_families_who_come_by_themselves_are_told_from_professionals(who: str, source: str) -> None:
    assert groups.source(case(who=(who,))) == source
    assert groups.source(case()) == "self"


@pytest.mark.parametrize(
    ("children", "bands"),
    [
        (("Ana; 3", "; 4"), ("0-4",)),
        (("Ana; 8 months",), ("0-4",)),
        (("; 18 months",), ("0-4",)),
        (("; 5", "; 10", "; 11", "; 15"), ("5-10", "11-15")),
        (("; 16", "; 17", "; 18", "; 25"), ("16-17", "18-25")),
        (("; 26",), ("not-said",)),
        (("Ana 2; 7",), ("5-10",)),
        (("Ana", "; soon"), ("not-said",)),
        ((), ("not-said",)),
    ],
)
def test_ages_in_bands(children: tuple[str, ...], bands: tuple[str, ...]) -> None:
    assert groups.ages(case(children=children)) == bands


@pytest.mark.parametrize(
    ("band", "ages"),
    [
        ("0-4", ("18mths", "9 mths", "10mo", "6wks", "11 mnths", "3 mos", "7m", "8 w", "12 days")),
        ("0-4", ("1yr 6m", "59 months", "2.5", "3-4", "3 1/2")),
        ("5-10", ("60 months", "9 years", "9yrs", "5yrs", "7y", "10years", "10yrs 6 months", "age 9", "Year 5, 10")),
        ("11-15", ("13yo", "13yrs", "14 (nearly 15)")),
        ("not-said", ("born 2019", "2019", "Year 9", "yr 10", "100", "5th")),
        ("not-said", ("19/03/2015", "19.03.2015", "19-03-2015", "2015-03-19", "03/2015")),
    ],
)
def test_an_age_is_read_however_it_is_typed(band: str, ages: tuple[str, ...]) -> None:
    assert {age: groups.ages(case(children=(f"Ana; {age}",))) for age in ages} == dict.fromkeys(ages, (band,))


def test_an_answer_counts_once_and_none_is_a_group_of_its_own() -> None:
    assert groups.said(case(topics=("sleep", "money", "sleep")), "topics") == ("sleep", "money")
    assert groups.said(case(), "topics") == ("not-said",)


@pytest.mark.parametrize(
    ("first", "now", "told"),
    [
        (MONDAY + HOUR, MONDAY, "same-day"),
        (MONDAY + 20 * HOUR, MONDAY, "in-time"),
        (NEW.due, MONDAY, "in-time"),
        (NEW.due + HOUR, MONDAY, "late"),
        (None, NEW.due, ""),
        (None, NEW.due + HOUR, "not-yet"),
    ],
)
def test_how_soon_somebody_was_in_touch(first: dt.datetime | None, now: dt.datetime, told: str) -> None:
    assert groups.answered(case(dataclasses.replace(NEW, first_contact=first)), now) == told


def test_a_family_that_rings_us_itself_is_no_measure_of_how_soon_we_rang() -> None:
    waits = dataclasses.replace(NEW, waits=True)
    assert groups.answered(case(waits), NEW.due + HOUR) == ""
    assert groups.answered(case(dataclasses.replace(waits, first_contact=NEW.due + HOUR)), NEW.due + HOUR) == ""


def test_nobody_is_late_with_what_was_closed_without_a_contact() -> None:
    closed = dataclasses.replace(NEW, closed_on=MONDAY.date())
    assert groups.answered(case(closed), NEW.due + HOUR) == ""
    assert groups.answered(case(dataclasses.replace(closed, first_contact=NEW.due + HOUR)), MONDAY) == "late"


def test_a_family_that_still_waits_waits_without_end() -> None:
    assert groups.hours(case(dataclasses.replace(NEW, first_contact=NEW.received + HOUR))) == 1
    assert groups.hours(case()) == math.inf
    assert groups.hours(case(dataclasses.replace(NEW, closed_on=MONDAY.date()))) is None
    assert groups.hours(case(dataclasses.replace(NEW, waits=True))) is None


def test_a_language_is_counted_once_for_a_family_however_it_is_typed() -> None:
    assert groups.languages(case(language=("Polish, English", " polski. "))) == ("polish", "english")


@pytest.mark.parametrize("typed", ["", " ", "?", "-"])
def test_no_language_is_none(typed: str) -> None:
    assert groups.languages(case(language=(typed,))) == ("not-said",)


def test_the_closing_of_an_open_request_does_not_count() -> None:
    closing = {"outcome": "advice", "helped": "yes"}
    closed = dataclasses.replace(NEW, closed_on=MONDAY.date())
    assert groups.closed(case(closed, closing), "outcome") == "advice"
    assert groups.closed(case(NEW, closing), "outcome") == ""
