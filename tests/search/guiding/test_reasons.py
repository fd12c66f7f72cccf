"""What a family is told of each service."""

import datetime as dt
from typing import Any

import pytest
from tests.search.guiding.conftest import Known

from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.needs import Child, Harder, Needs
from familyhelp.domain.place import Place
from familyhelp.domain.service import Price
from familyhelp.search.guiding.facts import Facts
from familyhelp.search.guiding.reasons import reasons

MONDAY_TEN = dt.datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001  local time, as schedules have it
WEEK = (((540, 720), (600, 780)), *(None for _ in range(6)))


def said(facts: Facts, needs: Needs) -> list[list[Any]]:
    return [[why.kind.value, *why.said] for why in reasons(facts, needs)]


def test_of_what_is_not_known_nothing_is_said(known: Known) -> None:
    assert said(known(), Needs()) == []


@pytest.mark.parametrize(
    ("facts", "needs", "told"),
    [
        ({"urgent": True}, Needs(urgent=True), [["urgent"]]),
        ({"urgent": True}, Needs(), []),
        ({"ages": AgeRange(None, 23)}, Needs(), [["ages", -999, 23]]),
        ({"ages": AgeRange(132, None)}, Needs(), [["ages", 132, 999]]),
        ({"named": ("hill", "coast")}, Needs(areas=("coast",)), [["area", "coast"]]),
        ({"price": Price.FREE}, Needs(), [["free"]]),
        ({"price": Price.PAID}, Needs(harder=(Harder.MONEY,)), [["paid"]]),
        ({}, Needs(harder=(Harder.MONEY,)), [["cost-unknown"]]),
        ({"spots": ((3, 4),)}, Needs(place=Place(0, 0)), [["metres", 5]]),
        ({"spots": ((3, 4),)}, Needs(areas=("hill",)), []),
        ({"always": True}, Needs(), [["always"]]),
        ({"week": WEEK}, Needs(), []),
        ({"week": WEEK}, Needs(at=MONDAY_TEN), [["open-until", 780]]),
        ({"week": WEEK}, Needs(at=MONDAY_TEN.replace(hour=9)), [["open-until", 720]]),
        ({"week": WEEK}, Needs(at=MONDAY_TEN.replace(hour=13)), [["closed"]]),
        ({"week": WEEK}, Needs(at=MONDAY_TEN.replace(day=24)), [["hours-unknown"]]),
        ({}, Needs(at=MONDAY_TEN), [["hours-unknown"]]),
        ({"welcome": True}, Needs(), [["accepting"]]),
        ({"accepting": 1}, Needs(), [["waiting"]]),
        ({"accepting": 2}, Needs(), [["full"]]),
        (
            {"eases": (Harder.LANGUAGE, Harder.SAFETY)},
            Needs(harder=(Harder.LANGUAGE, Harder.TRAVEL, Harder.SAFETY)),
            [["easier", "language", "safety"]],
        ),
        ({"eases": (Harder.MONEY,), "price": Price.FREE}, Needs(harder=(Harder.MONEY,)), [["free"]]),
        ({"checked": "2026-11-01"}, Needs(), [["checked", "2026-11-01"]]),
    ],
)
def test_one_thing_at_a_time(known: Known, facts: dict[str, Any], needs: Needs, told: list[list[Any]]) -> None:
    assert said(known(**facts), needs) == told


def test_it_says_for_which_child(known: Known) -> None:
    baby, teenager = Child("under-1", AgeRange(0, 11)), Child("from-11-to-15", AgeRange(132, 191))
    facts = known(ages=AgeRange(0, 59))
    assert said(facts, Needs(children=(baby, teenager))) == [["children", "under-1"], ["ages", 0, 59]]
    assert said(known(), Needs(children=(baby,))) == [], "for any age is not said to be for this one"


def test_the_reasons_come_in_the_order_in_which_they_are_read(known: Known) -> None:
    facts = known(
        urgent=True, ages=AgeRange(0, 59), named=("hill",), spots=((3, 4),), price=Price.FREE, always=True,
        welcome=True, eases=(Harder.SAFETY,), checked="2026-11-01",
    )  # fmt: skip
    needs = Needs(
        urgent=True, children=(Child("under-1", AgeRange(0, 11)),), areas=("hill",), place=Place(0, 0),
        harder=(Harder.SAFETY,), at=MONDAY_TEN,
    )  # fmt: skip
    kinds = [each[0] for each in said(facts, needs)]
    assert kinds == ["urgent", "children", "ages", "area", "metres", "free", "always", "accepting", "easier", "checked"]
