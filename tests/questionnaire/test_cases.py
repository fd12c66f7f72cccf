"""Every case, through the server's engine."""

import os

import pytest
from tests.questionnaire.shared_cases import SHOWN, Case, outcome, read, write

from familyhelp.search.guiding.results import LeftOutKind, WhyKind

if os.environ.get("UPDATE_CASES"):
    write(read())
ALL = read()


def test_there_are_enough_cases_and_each_has_a_name_of_its_own() -> None:
    assert len(ALL) >= 120
    assert len({case.name for case in ALL}) == len(ALL)


@pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
def test_a_family_is_shown_what_the_case_says(case: Case) -> None:
    assert outcome(case) == case.outcome


def test_the_cases_between_them_show_every_kind_of_outcome() -> None:
    left_out = {kind for case in ALL for kind in case.outcome["left_out"]}
    assert left_out == {kind.value for kind in LeftOutKind}
    why = {said[0] for case in ALL for reasons in case.outcome["why"].values() for said in reasons}
    assert why == {kind.value for kind in WhyKind} - {"full"}, "what takes nobody new is never among the first two"
    assert any(case.outcome["count"] > SHOWN for case in ALL)
    assert any(case.outcome["count"] == 0 for case in ALL)
    assert {case.outcome["hub"] for case in ALL} == {"harbour-hub", "hilltop-hub", "riverside-hub"}
    assert {case.outcome["next"] for case in ALL} == {"worry", "who", "age", "where", "harder", None}
