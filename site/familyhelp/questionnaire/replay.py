"""From what was answered to what is asked next: all answers are replayed, every time, from the beginning.

After GOV.UK's smart answers: there is no current step to keep or to spoil. An answer that does not exist, or to a
question that is not asked, is passed over.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from familyhelp.domain.questionnaire import Asks, Condition, Option, Question, Questionnaire

SKIP = "skip"
"""The name under which the keys of skipped questions are given."""

Pair = tuple[str, str]
"""As in an address: a question's key and an option's code, or "skip" and a question's key."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to one question: options in the questionnaire's order, or a postcode's district.

    Neither means that the question was skipped.
    """

    question: Question
    options: tuple[Option, ...] = ()
    district: str = ""

    @property
    def skipped(self) -> bool:
        """Whether the question was passed over on purpose."""
        return not self.options and not self.district

    @property
    def private(self) -> bool:
        """Whether it must never stand in an address, a cookie or storage."""
        return any(each.private for each in self.options)

    def pairs(self) -> tuple[Pair, ...]:
        """The same, as in an address."""
        if self.skipped:
            return ((SKIP, self.question.key),)
        said = (self.district,) if self.district else tuple(each.code for each in self.options)
        return tuple((self.question.key, each) for each in said)


@dataclass(frozen=True, slots=True)
class State:
    """Where a family stands. ``asked`` are the questions that apply to them, answered or not.

    ``next`` is the first of those without an answer; None when all have one.
    """

    answers: tuple[Answer, ...]
    asked: tuple[Question, ...]
    next: Question | None

    @property
    def private(self) -> bool:
        """Whether any answer must stay out of addresses: then every form on the way sends by POST."""
        return any(each.private for each in self.answers)

    def answer(self, question: Question) -> Answer | None:
        """What was said to a question, if anything."""
        return next((each for each in self.answers if each.question.key == question.key), None)

    def pairs(self, *, without: str = "") -> tuple[Pair, ...]:
        """Every answer as in an address, in order; ``without`` leaves out one question (its key), to ask it again.

        Only for an address when not ``private``.
        """
        return tuple(pair for each in self.answers if each.question.key != without for pair in each.pairs())


def replay(questionnaire: Questionnaire, pairs: Iterable[Pair], districts: Collection[str] = ()) -> State:
    """Replay answers. ``districts`` are the postcode districts that are known; others are passed over."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).append(value)
    skipped = given.get(SKIP, [])
    answers: dict[str, Answer] = {}
    asked: list[Question] = []
    for question in questionnaire.questions:
        if not _applies(question.ask_if, answers):
            continue
        asked.append(question)
        answer = _answer(question, given.get(question.key, []), districts)
        if answer or question.key in skipped:
            answers[question.key] = answer or Answer(question)
    upcoming = next((each for each in asked if each.key not in answers), None)
    return State(tuple(answers.values()), tuple(asked), upcoming)


def _applies(condition: Condition | None, answers: Mapping[str, Answer]) -> bool:
    if condition is None:
        return True
    answer = answers.get(condition.question)
    return answer is not None and any(each.key in condition.options for each in answer.options)


def _answer(question: Question, given: list[str], districts: Collection[str]) -> Answer | None:
    options = tuple(each for each in question.options if each.code in given)
    if question.several and options:
        return Answer(question, options)
    for said in given:
        option = question.by_code(said)
        if option:
            return Answer(question, (option,))
        district = said.upper()
        if question.asks is Asks.WHERE and district in districts:
            return Answer(question, district=district)
    return None


_DISTRICT = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)(?:[0-9][A-Z]{2})?", re.ASCII)


def district_in(postcode: str, districts: Collection[str]) -> str:
    """The district of a postcode or of its first half, as families type it; empty when it is not known here.

    The second half is dropped, so that no address ever holds where exactly somebody lives.
    """
    found = _DISTRICT.fullmatch(re.sub(r"[\s.-]", "", postcode[:20]).upper())
    return found[1] if found and found[1] in districts else ""
