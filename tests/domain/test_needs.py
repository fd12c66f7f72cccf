"""What a family asks for, and nothing they did not."""

from dataclasses import fields

from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price


def test_a_family_that_has_said_nothing_has_asked_for_nothing() -> None:
    assert {each.name for each in fields(Needs) if getattr(Needs(), each.name)} == {"lang"}


def test_nobody_is_placed_on_the_map_without_saying_where_they_are() -> None:
    assert Needs(words="food", areas=("hill",)).place is None


def test_the_same_question_asked_twice_is_one_question() -> None:
    asked = [Needs(words="sleep", ages=(AgeBand.FROM_0_TO_2,), prices=(Price.FREE,)) for _ in range(2)]
    assert len(set(asked)) == 1
    assert asked[0] != Needs(words="sleep", ages=(AgeBand.FROM_3_TO_5,), prices=(Price.FREE,))
