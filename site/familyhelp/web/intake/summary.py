"""The answers as the family sees them before they send them. What was skipped is not held up to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.domain.intake import Asks, Question, Screen
from familyhelp.web.intake.hubs import ANY, offer


@dataclass(frozen=True, slots=True)
class Row:
    """A question and its answer in words, a line for each part."""

    question: Question
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One screen's rows; none where everything was skipped."""

    screen: Screen
    rows: tuple[Row, ...]


def parts(shown: Directory, answers: Mapping[str, tuple[str, ...]]) -> tuple[Part, ...]:
    """Every screen with what was answered on it and will be sent."""
    said = worth_sending(shown, answers)
    return tuple(Part(screen, rows(shown, screen, said)) for screen in shown.intake.screens)


def rows(shown: Directory, screen: Screen, answers: Mapping[str, tuple[str, ...]]) -> tuple[Row, ...]:
    """What was answered on one screen."""
    return tuple(
        Row(each, _lines(shown, each, answers[each.key]))
        for each in shown.intake.on(screen.key)
        if answers.get(each.key)
    )


def worth_sending(shown: Directory, answers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The answers to the questions that make sense beside each other; those that no longer do stay behind."""
    return {
        each.key: answers[each.key]
        for each in shown.intake.questions
        if answers.get(each.key) and each.makes_sense_with(answers)
    }


def _lines(shown: Directory, question: Question, said: tuple[str, ...]) -> tuple[str, ...]:
    if question.asks is Asks.HUB:
        names = dict(offer(shown, "").choices)
        return tuple(names.get(each, each) for each in said if each in names or each == ANY)
    if question.asks is Asks.TICK:
        return (question.label,) if said else ()
    if question.asks is Asks.CHILDREN:
        return tuple(_child(each) for each in said)
    if question.choices:
        return tuple(choice.label for each in said if (choice := question.choice(each)))
    return tuple(line for each in said for line in each.splitlines())


def _child(row: str) -> str:
    name, _, age = row.rpartition("; ")
    return ", ".join(filter(None, (name, age)))
