"""What is found, in words that a parent can use."""

import datetime as dt

import pytest
from flask import g
from tests.conftest import Visit

from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.needs import Child, Harder, Needs
from familyhelp.domain.place import Place
from familyhelp.search.guiding.results import LeftOutKind
from familyhelp.web import guiding

pytestmark = pytest.mark.usefixtures("in_english")
BABY = Child("under-1", AgeRange(0, 11))
TODDLER = Child("from-1-to-4", AgeRange(12, 59))
TEENAGER = Child("from-11-to-15", AgeRange(132, 191))


def _reasons(needs: Needs) -> dict[str, tuple[str, ...]]:
    found = guiding.results(needs)
    return {each.service.slug: each.reasons for each in (*found.first, *found.rest)}


def test_a_reason_says_for_which_of_the_children() -> None:
    reasons = _reasons(Needs(topics=("crying-and-sleep",), children=(BABY, TEENAGER)))
    assert "for your child: Under 1" in reasons["sleep-talk"]
    both = _reasons(Needs(topics=("baby-groups",), children=(BABY, TODDLER)))
    assert "for your child: Under 1, 1 to 4 years" in both["toy-library"]


def test_a_distance_is_said_in_miles_when_a_postcode_was_given(anytown: Visit) -> None:
    place = next(iter(anytown.directory.districts.values()))
    reasons = _reasons(Needs(topics=("baby-groups",), place=place))
    assert any("mile" in said for said in reasons["toy-library"])


def test_where_somebody_lives_is_said_by_the_name_of_the_place() -> None:
    assert "in Riverside" in _reasons(Needs(topics=("baby-groups",), areas=("riverside",)))["toy-library"]


def test_not_stated_is_never_called_free() -> None:
    for said in _reasons(Needs(harder=(Harder.MONEY,))).values():
        assert "Free" not in said


def test_hours_are_said_only_when_the_time_is_known() -> None:
    at = dt.datetime(2026, 11, 24, 10, 30)  # noqa: DTZ001  naive local time is what the guide takes
    timed = {said for reasons in _reasons(Needs(at=at)).values() for said in reasons}
    assert timed & {"closed now", "hours not stated"}
    assert any(said.startswith("open until ") for said in timed)
    timeless = {said for reasons in _reasons(Needs()).values() for said in reasons}
    assert not [said for said in timeless if "open" in said or "closed" in said or "hours" in said]


def test_what_is_left_out_is_counted_and_can_be_shown() -> None:
    found = guiding.results(Needs(topics=("food-and-essentials",), children=(BABY,)))
    assert [(each.kind, each.says) for each in found.others] == [("older", "1 more is for older children")]
    assert [each.service.slug for each in found.others[0].shown] == ["teen-kitchen"]
    assert found.total == 1 == guiding.count(Needs(topics=("food-and-essentials",), children=(BABY,)))


@pytest.mark.parametrize("kind", LeftOutKind)
def test_one_and_several_are_said_differently(kind: LeftOutKind) -> None:
    assert guiding.left_out(kind, 1).startswith("1 more is for ")
    assert guiding.left_out(kind, 4).startswith("4 more are for ")


def test_there_is_always_a_hub_to_walk_into() -> None:
    assert guiding.results(Needs()).hub is not None
    near = guiding.results(Needs(place=Place(437_000, 559_000)))
    assert near.hub
    assert near.metres is not None


def test_every_answer_that_makes_it_harder_has_its_own_words_but_money() -> None:
    said = {each: guiding.easier(each) for each in Harder}
    assert said.pop(Harder.MONEY) == ""
    assert len(set(said.values())) == len(Harder) - 1
    assert all(said.values())


def test_the_page_speaks_its_own_language() -> None:
    g.lang = "pl"
    (shown,) = guiding.results(Needs(topics=("baby-groups",))).first
    assert shown.service.name == "Biblioteka zabawek"
