"""The ready-made pages: one worry, one age, one part of the town, each with links to every other choice."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext

from familyhelp.domain.questionnaire import Asks, Option, Question, Questionnaire
from familyhelp.questionnaire.replay import Pair
from familyhelp.web.guided_pages import ANY_AGE
from familyhelp.web.presenting import address


@dataclass(frozen=True, slots=True)
class Choice:
    """One link that makes the list fit better."""

    label: str
    href: str
    picked: bool
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a ready-made page is about. ``age`` and ``area`` are None where they do not matter."""

    questions: Questionnaire
    worry: Option
    age: Option | None = None
    area: Option | None = None

    def pairs(self) -> Iterator[Pair]:
        """The answers that this page stands for."""
        for asks, option in ((Asks.WORRY, self.worry), (Asks.AGES, self.age), (Asks.WHERE, self.area)):
            question = self.questions.asking(asks)
            if question and option:
                yield question.key, option.code

    @property
    def picked(self) -> tuple[Option, ...]:
        """The age and the place, as far as they were picked."""
        return tuple(each for each in (self.age, self.area) if each)

    def choices(self) -> Iterator[tuple[Question, tuple[Choice, ...]]]:
        """Each question that can make the list fit better, with its links."""
        ages, where = self.questions.asking(Asks.AGES), self.questions.asking(Asks.WHERE)
        if ages:
            any_age = Choice(gettext("Any age"), _to(self.worry, None, self.area), self.age is None)
            yield ages, (any_age, *(self._age(each) for each in ages.options))
        if where and where.options:
            anywhere = Choice(gettext("Anywhere"), _to(self.worry, self.age, None), self.area is None)
            yield where, (anywhere, *(self._area(each) for each in where.options))

    def _age(self, option: Option) -> Choice:
        return Choice(option.label, _to(self.worry, option, self.area), option == self.age, option.lang)

    def _area(self, option: Option) -> Choice:
        return Choice(option.label, _to(self.worry, self.age, option), option == self.area, option.lang)


def narrowing(questions: Questionnaire, worry: str, age: str = "", area: str = "") -> Narrowed | None:
    """What the page of these codes is about; None when there is no such page. An empty code picks nothing."""
    found = [
        question.by_code(code) if question and code else None
        for question, code in (
            (questions.asking(Asks.WORRY), worry),
            (questions.asking(Asks.AGES), age),
            (questions.asking(Asks.WHERE), area),
        )
    ]
    if found[0] is None or any(code and option is None for code, option in zip((age, area), found[1:], strict=True)):
        return None
    return Narrowed(questions, found[0], *found[1:])


def _to(worry: Option, age: Option | None, area: Option | None) -> str:
    if area:
        return address("guide_area", worry=worry.code, age=age.code if age else ANY_AGE, area=area.code)
    if age:
        return address("guide_age", worry=worry.code, age=age.code)
    return address("guide_worry", worry=worry.code)
