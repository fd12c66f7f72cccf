"""Nobody may ask a family anything without a reason."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from familyhelp.content.known import Known, Name
from familyhelp.content.lined_yaml import read
from familyhelp.content.problems import Problem
from familyhelp.content.schema.intake import IntakeFile
from familyhelp.content.validation import validate

QUESTION = """
  - key: phone
    screen: reach
    asks: phone
    label: Which number is safe?
    why: So that we can ring you.
    purpose: To ring back.
    lawful_basis: public-task
    retention: request
    seen_by: [team]
"""
NAMES = Known({Name.PANEL: frozenset({"violence-at-home"})}, dt.date(2026, 11, 22))


def _found(text: str) -> list[Problem]:
    return validate(IntakeFile, read(text), NAMES, "intake.yaml")[1]


def test_a_question_with_all_its_reasons_is_good() -> None:
    assert _found(f"questions:{QUESTION}") == []


@pytest.mark.parametrize(
    ("missing", "meant"),
    [
        ("purpose", "purpose: To know who to ask for when we ring."),
        ("lawful_basis", "lawful_basis: public-task"),
        ("retention", "retention: request"),
        ("seen_by", "seen_by: [team]"),
    ],
)
@pytest.mark.parametrize("empty", ["", " ''"])
def test_a_question_without_a_reason_is_refused_with_its_line_and_how_to_write_it(
    missing: str, meant: str, empty: str
) -> None:
    lines = [line for line in QUESTION.splitlines() if not line.strip().startswith(f"{missing}:")]
    if empty:
        lines.append(f"    {missing}:{empty if missing != 'seen_by' else ' []'}")
    found = _found("questions:" + "\n".join(lines) + "\n")
    assert [(each.line, each.message, each.suggestion) for each in found] == [
        (2, f"“phone” is asked without “{missing}”", meant)
    ]


@pytest.mark.parametrize(
    ("change", "says", "meant"),
    [
        (("public-task", "public-tusk"), "cannot stand for “lawful_basis”", "public-task"),
        (("asks: phone", "asks: phon"), "cannot stand for “asks”", "phone"),
        (("asks: phone", "asks: one"), "“phone” has nothing to choose from", "choices: [{key: …, label: …}]"),
        (("label:", "lable:"), "there is no key “lable” here", "label"),
        (("seen_by: [team]", "seen_by: [team]\n    most: 99999"), "“most” should be at most 4000", ""),
        (
            ("seen_by: [team]", "seen_by: [team]\n    choices: [{key: a, label: A, panel: violence-at-hme}]"),
            "there is no urgent panel “violence-at-hme”",
            "violence-at-home",
        ),
        (
            ("seen_by: [team]", "seen_by: [team]\n    choices: [{key: a, label: A}, {key: a, label: B}]"),
            "a choice twice",
            "",
        ),
        (
            (
                "seen_by: [team]",
                "seen_by: [team]\n    choices: [{key: call, label: A}]\n    translations: {pl: {choices: {cal: B}}}",
            ),
            "“phone” has no choice “cal” to translate",
            "call",
        ),
    ],
)
def test_what_is_wrong_is_named_with_what_was_meant(change: tuple[str, str], says: str, meant: str) -> None:
    found = _found(f"questions:{QUESTION.replace(*change)}")
    assert any(says in each.message and each.suggestion == meant for each in found), found


def test_a_question_that_hangs_on_a_choice_nobody_offers_is_refused() -> None:
    ways = QUESTION.replace("phone", "ways", 1).replace(
        "asks: phone", "asks: several\n    choices: [{key: call, label: Ring}]"
    )
    later = QUESTION + "    only_with: {ways: [cal]}\n"
    found = _found(f"questions:{ways}{later}")
    assert (found[0].message, found[0].suggestion) == ("“phone”: “ways” has no choice “cal”", "call")


def test_the_same_question_twice_is_refused() -> None:
    assert "“phone” is here twice" in _found(f"questions:{QUESTION}{QUESTION}")[0].message


def test_every_question_that_we_ship_has_its_reasons() -> None:
    shipped = yaml.safe_load((Path(__file__).parents[3] / "content" / "national" / "intake.yaml").read_text("utf-8"))
    for each in shipped["questions"]:
        assert all(each[reason] for reason in ("why", "purpose", "lawful_basis", "retention", "seen_by")), each["key"]
