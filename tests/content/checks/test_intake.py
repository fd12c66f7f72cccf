"""The form must hang together once all layers are laid over each other."""

import pytest

from familyhelp.content.checks.intake import intake_problems
from familyhelp.content.lined_yaml import read
from familyhelp.content.problems import Problem
from familyhelp.content.schema.intake import IntakeFile

QUESTION = "key: {key}, screen: {screen}, asks: {asks}, label: L, why: W, purpose: P, lawful_basis: consent"
QUESTION += ", retention: {retention}, seen_by: [{reader}]{more}"


def _question(key: str, asks: str, **changed: str) -> str:
    filled = {"screen": "reach", "retention": "request", "reader": "team", "more": "", **changed}
    return "  - {" + QUESTION.format(key=key, asks=asks, **filled) + "}\n"


WAYS = _question("ways", "several", more=", choices: [{key: call, label: Ring}]")
CONSENT = _question("consent", "tick", screen="check")
BASE = (
    "retention: [{key: request, says: S, days: 90}]\nreaders: [{key: team, name: T}]\n"
    "screens: [{key: reach, title: T}]\nquestions:\n" + WAYS + CONSENT
)


def _found(*layers: str) -> list[Problem]:
    files = [(IntakeFile.model_validate(read(text).value), read(text), f"{n}.yaml") for n, text in enumerate(layers)]
    return list(intake_problems(files))


def test_a_form_that_hangs_together_has_no_problem_and_none_at_all_is_fine() -> None:
    assert _found(BASE) == []
    assert _found() == []


@pytest.mark.parametrize(
    ("question", "says", "meant"),
    [
        (_question("pets", "line", screen="reech"), "there is no screen “reech”", "reach"),
        (_question("pets", "line", retention="requests"), "there is no retention “requests”", "request"),
        (_question("pets", "line", reader="teem"), "there is no reader “teem”", "team"),
        (_question("email", "line"), "“email” cannot be asked in this way", "email"),
    ],
)
def test_what_is_named_wrongly_is_told_with_its_line(question: str, says: str, meant: str) -> None:
    found = _found(BASE + question)
    assert [(each.line, each.message, each.suggestion) for each in found] == [(7, says, meant)]


def test_an_instance_may_leave_a_question_out_and_put_its_own_words_in() -> None:
    own = "questions:\n" + _question("ways", "several", more=", choices: [{key: call, label: Phone me}]")
    assert _found(BASE + _question("pets", "line"), own + "leave_out: [pets]\n") == []


@pytest.mark.parametrize("key", ["ways", "consent"])
def test_what_no_request_can_do_without_cannot_be_left_out(key: str) -> None:
    found = _found(BASE, f"leave_out: [{key}]\n")
    assert [each.message for each in found] == [
        f"the form has no question “{key}”, without which nobody can be answered"
    ]


def test_there_are_never_more_than_eight_screens() -> None:
    more = ", ".join(f"{{key: more{n}, title: T}}" for n in range(5))
    assert "the most is 5" in _found(BASE, f"screens: [{more}]\n")[0].message


def test_a_screen_cannot_take_an_address_that_the_form_needs() -> None:
    found = _found(BASE, "screens: [{key: leave, title: T}]\n")
    assert (found[0].file, found[0].line, found[0].suggestion) == ("1.yaml", 1, "about-leave")
