"""From answers to needs."""

import datetime as dt

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import Audience
from familyhelp.domain.needs import Harder, Needs
from familyhelp.domain.questionnaire import area_code
from familyhelp.questionnaire.needs import needs
from familyhelp.questionnaire.replay import Pair, replay


def needed(town: Directory, *pairs: Pair) -> Needs:
    assert town.questionnaire
    return needs(replay(town.questionnaire, pairs, town.districts), town)


def test_nothing_answered_needs_nothing_in_particular(town: Directory) -> None:
    assert needed(town) == Needs(lang="en")


def test_two_worries_need_the_topics_of_both_and_the_first_of_each_most(town: Directory) -> None:
    found = needed(town, ("worry", "t"), ("worry", "w"))
    assert found.topics == ("sleep", "feeding", "baby-groups", "parenting")
    assert found.main == ("sleep", "parenting")


def test_not_being_sure_beside_a_worry_adds_nothing(town: Directory) -> None:
    assert needed(town, ("worry", "q"), ("worry", "n")).topics == ("food",)


def test_each_age_is_a_child_that_can_be_named(town: Directory) -> None:
    children = needed(town, ("worry", "t"), ("age", "a5"), ("age", "a0")).children
    assert [(each.key, each.ages.first, each.ages.last) for each in children] == [
        ("expecting", -9, -1),
        ("from-11-to-15", 132, 191),
    ]


def test_a_district_is_a_place_and_the_part_of_town_it_is_in(town: Directory) -> None:
    found = needed(town, ("where", "SR5"))
    assert found.areas == ("riverside",)
    assert found.place == town.districts["SR5"]


def test_an_area_is_no_place(town: Directory) -> None:
    found = needed(town, ("where", area_code("hilltop")))
    assert (found.areas, found.place) == (("hilltop",), None)


@pytest.mark.parametrize(
    ("pairs", "harder", "urgent"),
    [
        ((("harder", "h3"), ("harder", "h1")), (Harder.LANGUAGE, Harder.MONEY), False),
        ((("harder", "h5"),), (Harder.SAFETY,), True),
        ((("worry", "j"),), (), True),
        ((("worry", "t"),), (), False),
    ],
)
def test_fear_puts_those_first_who_help_in_danger(
    town: Directory, pairs: tuple[Pair, ...], harder: tuple[Harder, ...], urgent: bool
) -> None:
    found = needed(town, *pairs)
    assert (found.harder, found.urgent) == (harder, urgent)


def test_whom_the_help_is_for_is_what_the_family_says(town: Directory) -> None:
    said = needed(town, ("worry", "t"), ("who", "c1")).audience
    assert said == (Audience.CHILDREN, Audience.YOUNG_PEOPLE, Audience.PARENTS_AND_CARERS, Audience.FAMILIES)


def test_how_i_am_feeling_is_about_a_grown_up_when_nobody_says(town: Directory) -> None:
    grown_up = (Audience.ADULTS, Audience.WOMEN, Audience.MEN, Audience.PREGNANT_PEOPLE)
    assert needed(town, ("worry", "v")).audience == grown_up
    assert set(needed(town, ("worry", "v"), ("who", "m1")).audience) == set(grown_up)


def test_a_young_person_who_asks_how_they_feel_is_young(town: Directory) -> None:
    assert needed(town, ("worry", "v"), ("who", "y1")).audience == (Audience.YOUNG_PEOPLE, Audience.CHILDREN)


def test_the_time_is_handed_on(town: Directory) -> None:
    assert town.questionnaire
    moment = dt.datetime(2026, 11, 23, 2, 0)  # noqa: DTZ001  local time, as schedules have it
    assert needs(replay(town.questionnaire, ()), town, moment).at == moment
