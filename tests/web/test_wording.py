"""Facts said as people say them."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain import eligibility, schedule, service
from familyhelp.domain.eligibility import PREGNANCY, AgeRange
from familyhelp.domain.place import METRES_IN_A_MILE
from familyhelp.domain.schedule import MIDNIGHT, Hours
from familyhelp.web import wording

pytestmark = pytest.mark.usefixtures("in_english")
ADULT = 25 * 12


def _minutes(said: str) -> int:
    """What a reader understands by a time of day."""
    if said in ("midnight", "midday"):
        return 0 if said == "midnight" else 720
    found = re.fullmatch(r"(1?\d)(?::(\d\d))?(am|pm)", said)
    assert found, said
    assert 1 <= int(found[1]) <= 12
    return int(found[1]) % 12 * 60 + int(found[2] or 0) + (720 if found[3] == "pm" else 0)


@given(st.integers(0, MIDNIGHT))
def test_a_time_of_day_is_understood_as_it_was_meant(minutes: int) -> None:
    assert _minutes(wording.clock(minutes)) == minutes % MIDNIGHT


@given(st.integers(1, MIDNIGHT).flatmap(lambda closes: st.tuples(st.integers(0, closes - 1), st.just(closes))))
def test_hours_say_both_ends(both: tuple[int, int]) -> None:
    said = wording.hours(Hours(*both))
    if both == (0, MIDNIGHT):
        assert said == "day and night"
    else:
        opens, closes = said.split(" to ")
        assert (_minutes(opens), _minutes(closes)) == (both[0], both[1] % MIDNIGHT)


def _months(said: str) -> int:
    """What a reader understands by an age."""
    number, unit = said.split()
    assert (number == "1") == (unit in ("year", "month")), said
    return int(number) * (12 if unit.startswith("year") else 1)


@given(st.integers(1, ADULT))
def test_an_age_is_understood_as_it_was_meant(months: int) -> None:
    assert _months(wording.age(months)) == months


@given(st.integers(1, 20), st.integers(0, 10))
def test_an_age_in_years_lasts_until_the_next_birthday(first: int, more: int) -> None:
    last = first + more + 2
    said = wording.ages(AgeRange(first * 12, (last + 1) * 12 - 1))
    assert said == f"{first} year{'s' * (first > 1)} to {last} years"


AGES = st.one_of(st.none(), st.integers(PREGNANCY, ADULT))


@given(AGES, AGES)
def test_no_range_of_ages_is_said_with_a_minus_or_with_none(first: int | None, last: int | None) -> None:
    said = wording.ages(AgeRange(first, last))
    assert bool(said) == (first is not None or last is not None)
    assert "None" not in said
    assert not re.search(r"-\d|\b0 ", said)


@pytest.mark.parametrize(
    ("range_", "said"),
    [
        (AgeRange(), ""),
        (AgeRange(PREGNANCY, 24), "from pregnancy to 24 months"),
        (AgeRange(None, 35), "up to 2 years"),
        (AgeRange(PREGNANCY, None), "from pregnancy"),
        (AgeRange(0, 11), "up to 11 months"),
        (AgeRange(0, None), "from birth"),
        (AgeRange(None, 191), "up to 15 years"),
        (AgeRange(132, None), "from 11 years"),
        (AgeRange(144, 215), "12 years to 17 years"),
    ],
)
def test_ages_read_well(range_: AgeRange, said: str) -> None:
    assert wording.ages(range_) == said


@given(st.floats(0, 40_000))
def test_a_distance_is_never_said_wrong_by_more_than_a_few_steps(metres: float) -> None:
    said = wording.distance(metres)
    if said == "less than half a mile":
        assert metres < METRES_IN_A_MILE / 2
    else:
        assert abs(float(said.removesuffix(" miles")) - metres / METRES_IN_A_MILE) < 0.051


def test_a_date_is_said_with_the_name_of_its_month() -> None:
    assert wording.date(dt.date(2026, 11, 1)) == "1 November 2026"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (service.Way, wording.WAYS),
        (service.Price, wording.PRICES),
        (service.Route, wording.ROUTES),
        (service.Accepting, wording.ACCEPTING),
        (eligibility.Audience, wording.AUDIENCES),
        (eligibility.AgeBand, wording.BANDS),
        (schedule.Day, wording.DAYS),
    ],
)
def test_everything_that_a_worker_may_pick_has_words(kind: type, said: dict[object, str]) -> None:
    assert set(kind) == set(said)  # type: ignore[call-overload]  # an enumeration is a set of its members
    assert all(str(words) for words in said.values())
    assert len({str(words) for words in said.values()}) == len(said)


def test_the_accessibility_features_that_a_worker_is_shown_have_words() -> None:
    from familyhelp.content.schema.service import ServiceEntry

    suggested = ServiceEntry.model_json_schema()["properties"]["accessibility"]["examples"][0]
    assert set(suggested) <= set(wording.ACCESSIBILITY)
