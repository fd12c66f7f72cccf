"""What hangs together and what does not. Each message by itself is in tests/content/broken."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from familyhelp.content.checks.questionnaire import QuestionnaireSource, questionnaire_problems
from familyhelp.content.known import Known
from familyhelp.content.lined_yaml import Lined
from familyhelp.content.schema.questionnaire import QuestionnaireFile
from familyhelp.content.validation import validate

KEYS = st.sampled_from(
    ["key", "asks", "label", "options", "ask_if", "several", "question", "code", "topics", "ages", "x"]
)
ASKED = (("worry", "food"), ("worry", "fod"), ("who", "yes"), ("harder", "yes"), ("nothing", "yes"))

WORRY: dict[str, Any] = {
    "key": "worry",
    "asks": "worry",
    "label": "What?",
    "options": [{"key": "food", "code": "q", "label": "Food", "topics": []}],
}


def question(key: str, asks: str, *, after: str = "", answer: str = "yes") -> dict[str, Any]:
    says: dict[str, dict[str, Any]] = {"who": {"for": ["adults"]}, "harder": {"harder": "money"}}
    made = {
        "key": key,
        "asks": asks,
        "label": "Well?",
        "options": [{"key": "yes", "code": "y", "label": "Yes"} | says[asks]],
    }
    return made | ({"ask_if": {"question": after, "options": [answer]}} if after else {})


def said(*questions: dict[str, Any]) -> list[str]:
    entry = QuestionnaireFile.model_validate({"questions": list(questions)})
    return [
        each.message for each in questionnaire_problems(QuestionnaireSource(entry, Lined({}), "questionnaire.yaml"))
    ]


def test_a_question_may_wait_for_an_earlier_one_and_another_for_that() -> None:
    who, harder = question("who", "who", after="worry", answer="food"), question("harder", "harder", after="who")
    assert said(WORRY, who, harder) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (question("who", "who", after="harder"), question("harder", "harder"), ["“who” is never reached"]),
        (
            question("who", "who", after="harder"),
            question("harder", "harder", after="who"),
            ["these wait for each other"],
        ),
        (
            question("who", "who", after="harder"),
            question("harder", "harder", after="harder"),
            ["“who” is never reached", "these wait for each other"],
        ),
        (
            question("who", "who", after="worry", answer="fod"),
            question("harder", "harder"),
            ["the question “worry” has no"],
        ),
        (question("who", "who", after="what"), question("harder", "harder"), ["there is no question “what”"]),
    ],
)
def test_a_question_that_nobody_would_ever_be_asked_is_refused(
    first: dict[str, Any], second: dict[str, Any], found: list[str]
) -> None:
    problems = said(WORRY, first, second)
    assert [message[: len(start)] for message, start in zip(problems, found, strict=True)] == found


def test_a_worry_may_say_whom_it_is_about_but_a_child_may_not() -> None:
    about = {**WORRY, "options": [{**WORRY["options"][0], "for": ["adults"]}]}
    ages = {
        "key": "age",
        "asks": "ages",
        "label": "How old?",
        "options": [{"key": "one", "code": "a", "label": "1", "ages": {"from": "1 year"}, "for": ["adults"]}],
    }
    assert said(about) == []
    assert said(about, ages) == ["“for” does not belong in an answer to this question, which asks “ages”"]


WORDS = st.sampled_from(["worry", "who", "age", "skip", "food", "q", "", "ages", "harder", "é", 7, None, True])
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=7), max_size=7))
def test_whatever_somebody_writes_there_are_problems_and_never_a_crash(questions: list[Any]) -> None:
    keys = Lined({"questions": questions})
    entry, problems = validate(QuestionnaireFile, keys, Known({}, dt.date(2026, 11, 22)), "questionnaire.yaml")
    assert (entry is None) == bool(problems)
    if entry:
        list(questionnaire_problems(QuestionnaireSource(entry, keys, "questionnaire.yaml")))


@given(st.permutations(["who", "harder"]), st.dictionaries(st.sampled_from(["who", "harder"]), st.sampled_from(ASKED)))
def test_every_question_that_passes_is_asked_of_somebody(order: list[str], waits: dict[str, tuple[str, str]]) -> None:
    waiting = [
        question(each, each, after=waits.get(each, ("", ""))[0], answer=waits.get(each, ("", "yes"))[1])
        for each in order
    ]
    found = said(WORRY, *waiting)
    everyone = [WORRY, *waiting]
    reached: set[str] = set()
    for each in everyone:
        condition = each.get("ask_if")
        offered = {
            other["key"]: [option["key"] for option in other["options"]]
            for other in everyone
            if other["key"] in reached
        }
        if condition is None or set(condition["options"]).intersection(offered.get(condition["question"], [])):
            reached.add(each["key"])
    assert (reached == {"worry", "who", "harder"}) == (found == [])
