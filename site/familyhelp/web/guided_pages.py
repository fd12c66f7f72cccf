"""Which ready-made pages the guided questions have: every worry, every age, every part of the town, by their codes."""

from collections.abc import Iterator

from familyhelp.domain.directory import Directory
from familyhelp.domain.questionnaire import Asks, Option

ANY_AGE = "any"
"""Stands for an age in the address of a page that is about a place and any age."""

QUESTIONS = "questions"
"""The name of the file of the questions; the others are named by the codes of worries, which are shorter."""

Values = dict[str, str]


def start(directory: Directory) -> Iterator[Values]:
    """The one page, where there are any questions."""
    if directory.questionnaire:
        yield {}


def files(directory: Directory) -> Iterator[Values]:
    """One file of the questions and one for each worry, for the browser."""
    yield from ({"name": QUESTIONS} for _page in start(directory))
    yield from ({"name": each.code} for each in _options(directory, Asks.WORRY))


def worries(directory: Directory) -> Iterator[Values]:
    """One page for each worry."""
    yield from ({"worry": each.code} for each in _options(directory, Asks.WORRY))


def ages(directory: Directory) -> Iterator[Values]:
    """One page for each worry and age."""
    codes = [each.code for each in _options(directory, Asks.AGES)]
    yield from (values | {"age": code} for values in worries(directory) for code in codes)


def areas(directory: Directory) -> Iterator[Values]:
    """One page for each worry, age or any, and part of the town."""
    for age in (ANY_AGE, *(each.code for each in _options(directory, Asks.AGES))):
        for area in _options(directory, Asks.WHERE):
            yield from (values | {"age": age, "area": area.code} for values in worries(directory))


def is_private(directory: Directory, values: Values) -> bool:
    """Whether the page of these codes is about somebody's safety."""
    return any(each.private and each.code == values["worry"] for each in _options(directory, Asks.WORRY))


def _options(directory: Directory, asks: Asks) -> tuple[Option, ...]:
    question = directory.questionnaire.asking(asks) if directory.questionnaire else None
    return question.options if question else ()
