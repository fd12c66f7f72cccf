"""Which of two services stands first, and why."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.guiding.conftest import PLAIN, Known

from familyhelp.domain.eligibility import AgeRange, Audience
from familyhelp.domain.needs import Child, Harder, Needs
from familyhelp.domain.place import Place
from familyhelp.search.guiding.facts import Facts
from familyhelp.search.guiding.standing import Open, band, metres, open_at, standing

HERE = Place(440_000, 557_000)
FOOD = Needs(topics=("food",), main=("food",))
BABY = Child("under-1", AgeRange(0, 11))
MONDAY_TEN = dt.datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001  local time, as schedules have it
MORNINGS = (*(((9 * 60, 12 * 60),) for _ in range(5)), (), ())


def first(one: Facts, other: Facts, needs: Needs = FOOD, place: Place | None = None) -> bool:
    """Whether one stands before the other, whichever comes first by name."""
    keys = [standing(each, needs, place).key[:-1] for each in (one, other)]
    assert keys[0] != keys[1], "only their names part them"
    return keys[0] < keys[1]


@pytest.mark.parametrize(
    ("better", "worse", "needs"),
    [
        # what it is for
        ({"topics": ("food", "money")}, {"topics": ("money", "food")}, FOOD),
        ({"topics": ("food", "money")}, {"topics": ("food",)}, Needs(topics=("food", "money"), main=("food",))),
        ({"topics": ("food",)}, {"topics": ("money",)}, Needs(topics=("food", "money"), main=("food",))),
        # where
        ({"local": True}, {}, FOOD),
        ({"local": True, "named": ("hill",)}, {"local": True}, Needs(topics=("food",), areas=("hill",))),
        # for whom
        ({"ages": AgeRange(0, 23)}, {}, Needs(topics=("food",), children=(BABY,))),
        ({"audience": (Audience.MEN,)}, {}, Needs(topics=("food",), audience=(Audience.MEN,))),
        ({}, {"audience": (Audience.WOMEN,)}, Needs(topics=("food",), audience=(Audience.MEN,))),
        # whether it can be used now
        ({}, {"accepting": 1}, FOOD),
        ({"accepting": 1}, {"accepting": 2}, FOOD),
        ({}, {"indirect": 1}, FOOD),
        ({"week": MORNINGS}, {}, Needs(topics=("food",), at=MONDAY_TEN)),
        ({"always": True}, {"week": MORNINGS}, Needs(topics=("food",), at=MONDAY_TEN.replace(hour=2))),
        ({}, {"week": MORNINGS}, Needs(topics=("food",), at=MONDAY_TEN.replace(hour=2))),
        # what makes it harder
        ({"eases": (Harder.MONEY,)}, {"local": True}, Needs(topics=("food",), harder=(Harder.MONEY,))),
        # checked
        ({"checked": "2026-11-01"}, {"checked": "2026-10-31"}, FOOD),
        ({"checked": "2019-01-01"}, {}, FOOD),
        # danger
        ({"urgent": True}, {"local": True, "always": True}, Needs(topics=("food",), urgent=True)),
        ({"urgent": True, "always": True}, {"urgent": True}, Needs(topics=("food",), urgent=True)),
    ],
)
def test_a_family_meets_the_better_one_first(
    known: Known, better: dict[str, Any], worse: dict[str, Any], needs: Needs
) -> None:
    assert first(known(**better), known(**worse), needs)


@pytest.mark.parametrize(
    ("one", "other", "needs"),
    [
        ({"urgent": True}, {}, FOOD),
        ({"always": True}, {}, FOOD),
        ({"week": MORNINGS}, {}, FOOD),
        ({"ages": AgeRange(0, 23)}, {}, FOOD),
        ({"eases": (Harder.MONEY,)}, {}, FOOD),
        ({"audience": (Audience.WOMEN,)}, {}, FOOD),
        ({"checked": "2026-11-01"}, {"checked": "2026-11-30"}, FOOD),
        ({"spots": ((1, 1),)}, {}, FOOD),
        # A children's team gains nothing by the child's age when a grown-up asks about themselves.
        (
            {"ages": AgeRange(0, 215), "audience": (Audience.CHILDREN,)},
            {"audience": (Audience.CHILDREN,)},
            Needs(topics=("food",), audience=(Audience.ADULTS,), children=(BABY,)),
        ),
    ],
)
def test_what_the_family_did_not_ask_for_makes_no_difference(
    known: Known, one: dict[str, Any], other: dict[str, Any], needs: Needs
) -> None:
    assert standing(known(**one), needs, None) == standing(known(**other), needs, None)


@pytest.mark.parametrize(
    ("away", "found"),
    [
        (0, 0),
        (999, 0),
        (1_000, 1),
        (2_499, 1),
        (2_500, 2),
        (4_999, 2),
        (5_000, 3),
        (9_999, 3),
        (10_000, 4),
        (90_000, 4),
    ],
)
def test_nearness_counts_in_bands(known: Known, away: int, found: int) -> None:
    assert band(known(spots=((HERE.easting, HERE.northing + away),)), HERE) == found


def test_the_nearest_of_several_places_counts(known: Known) -> None:
    facts = known(spots=((HERE.easting + 9_000, HERE.northing), (HERE.easting + 300, HERE.northing + 400)))
    assert metres(facts, HERE) == 500


def test_what_has_no_place_stands_behind_the_near_and_before_the_far(known: Known) -> None:
    by_phone = known()
    near, far = (known(spots=((HERE.easting + away, HERE.northing),)) for away in (2_400, 2_600))
    assert metres(by_phone, HERE) is None
    assert first(near, by_phone, place=HERE)
    assert first(by_phone, far, place=HERE)


def test_two_in_the_same_band_stand_by_their_distance(known: Known) -> None:
    assert first(
        known(spots=((HERE.easting, HERE.northing + 1_100),)),
        known(spots=((HERE.easting, HERE.northing + 1_200),)),
        place=HERE,
    )


@pytest.mark.parametrize(
    ("hour", "minute", "found"),
    [(8, 59, Open.CLOSED), (9, 0, Open.NOW), (11, 59, Open.NOW), (12, 0, Open.CLOSED), (0, 0, Open.CLOSED)],
)
def test_open_from_the_minute_it_opens_to_the_one_before_it_closes(
    known: Known, hour: int, minute: int, found: Open
) -> None:
    assert open_at(known(week=MORNINGS), MONDAY_TEN.replace(hour=hour, minute=minute)) is found


def test_a_day_without_hours_is_closed_and_one_with_unknown_hours_is_not_known(known: Known) -> None:
    sunday = MONDAY_TEN.replace(day=22)
    assert open_at(known(week=MORNINGS), sunday) is Open.CLOSED
    assert open_at(known(week=(*MORNINGS[:6], None)), sunday) is Open.UNKNOWN
    assert open_at(known(), sunday) is Open.UNKNOWN
    assert open_at(known(always=True), sunday) is Open.NOW


SPOTS = st.lists(st.tuples(st.integers(0, 700_000), st.integers(0, 1_300_000)), max_size=3).map(tuple)


@given(SPOTS, st.integers(0, 700_000), st.integers(0, 1_300_000))
def test_distances_are_whole_numbers_that_a_browser_finds_too(
    spots: tuple[tuple[int, int], ...], east: int, north: int
) -> None:
    facts = replace(PLAIN, spots=spots)
    found = metres(facts, Place(east, north))
    assert (found is None) == (not spots)
    if found is not None:
        squares = [(one - east) ** 2 + (other - north) ** 2 for one, other in spots]
        assert found**2 <= min(squares) < (found + 1) ** 2
        assert min(squares) < 2**53, "beyond this a browser's numbers are no longer whole"
