"""What a family wrote, with the questions that were asked, in the form's order."""

from collections.abc import Iterator
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.domain.intake import Intake
from familyhelp.referrals.letter import Letter

ABOVE = {"name", "ways", "phone", "voicemail", "say_who", "times", "address", "email", "interpreter", "bsl"}
"""Answers that stand among the rules for safe contact."""
_COUNTED = {"language", "ethnicity"}
"""Answers that were only ever asked for to be counted, should a form have lost the question since."""
_TICKED = ("family_agrees", "consent")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and what was answered, in the council's words where it was a choice."""

    key: str
    label: str
    said: tuple[str, ...]


def answers(letter: Letter, directory: Directory, *, whole: bool = False) -> tuple[Answer, ...]:
    """Every answer that is shown; only when ``whole``, those as well that stand above.

    Answers to questions of an older form come last.
    """
    intake = directory.intake
    order = [each.key for each in intake.questions]
    keys = sorted(letter.answers, key=lambda key: order.index(key) if key in order else len(order))
    wanted = (key for key in keys if is_shown(intake, key) and letter.all(key) and (whole or key not in ABOVE))
    return tuple(Answer(key, _label(intake, key), tuple(_said(letter, directory, key))) for key in wanted)


def is_shown(intake: Intake, key: str) -> bool:
    """Whether an answer may stand on the page of a request, on paper or in a copy: what is only counted may not."""
    question = intake.question(key)
    return not question.only_counted if question else key not in _COUNTED


def _label(intake: Intake, key: str) -> str:
    question = intake.question(key)
    return question.label if question else key.replace("_", " ").capitalize()


def _said(letter: Letter, directory: Directory, key: str) -> Iterator[str]:
    question = directory.intake.question(key)
    for said in letter.all(key):
        choice = question.choice(said) if question else None
        if choice:
            yield choice.label
        elif key == "hub" and said in directory.hubs:
            yield directory.hubs[said].name
        elif key == "children":
            yield ", ".join(part for each in said.rpartition(";")[::2] if (part := each.strip()))
        elif key in _TICKED and said == "yes":
            yield _yes(directory)
        else:
            yield said


def _yes(directory: Directory) -> str:
    question = directory.intake.question("voicemail")
    choice = question.choice("yes") if question else None
    return choice.label if choice else "yes"
