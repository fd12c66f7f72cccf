"""The guided questions: what a family is asked, and what each answer stands for."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

from familyhelp.domain.area import Area
from familyhelp.domain.eligibility import AgeRange, Audience
from familyhelp.domain.needs import Harder

MOST_QUESTIONS = 5
"""More screens than this and a tired parent gives up."""

_LETTERS = "bcdfghjkmnpqrstvwxz"
"""Consonants, so that no area's code ever spells a word."""
_LETTERS_OF_AN_AREA = 4


class Asks(Enum):
    """What a question asks about; no two questions of a questionnaire ask the same."""

    WORRY = "worry"
    WHO = "who"
    AGES = "ages"
    WHERE = "where"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class Translation:
    """A question's or an option's words in another language."""

    lang: str
    label: str
    hint: str = ""


def _in(translations: Iterable[Translation], lang: str) -> Translation | None:
    return next((each for each in translations if each.lang == lang), None)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. ``code`` stands in addresses and says nothing; ``key`` is the editors' name for it.

    Each kind of question uses its own fields: ``topics`` of worries (none: every topic), ``audience`` of who,
    ``ages`` of children (in months), ``area`` (a key of areas.yaml) of where, ``harder`` of what makes it harder.
    ``private`` marks an answer about safety, which never stands in an address, a cookie or storage.
    ``panel`` is the key of the urgent panel that it raises, if any. ``lang`` is the language of the words.
    """

    key: str
    code: str
    label: str
    hint: str = ""
    topics: tuple[str, ...] = ()
    ages: AgeRange = AgeRange()
    audience: tuple[Audience, ...] = ()
    area: str = ""
    harder: Harder | None = None
    private: bool = False
    panel: str = ""
    icon: str = "heart"
    lang: str = "en"
    translations: tuple[Translation, ...] = ()

    def in_language(self, lang: str) -> Self:
        """The same option with its words in ``lang`` where there are any."""
        words = _in(self.translations, lang)
        return replace(self, label=words.label, hint=words.hint, lang=lang) if words else self


@dataclass(frozen=True, slots=True)
class Condition:
    """Ask only when the question ``question`` (its key) was answered with one of ``options`` (their keys)."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One screen. ``key`` stands in addresses; ``several`` lets a family tick more than one answer.

    The question that asks WHERE takes a postcode district too; its options are the council's own areas.
    """

    key: str
    asks: Asks
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    several: bool = False
    ask_if: Condition | None = None
    lang: str = "en"
    translations: tuple[Translation, ...] = ()

    def by_code(self, code: str) -> Option | None:
        """The option of a code, if there is one."""
        return next((each for each in self.options if each.code == code), None)

    def in_language(self, lang: str) -> Self:
        """The same question and its options with their words in ``lang`` where there are any."""
        options = tuple(each.in_language(lang) for each in self.options)
        words = _in(self.translations, lang)
        if not words:
            return replace(self, options=options)
        return replace(self, options=options, label=words.label, hint=words.hint, lang=lang)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The questions, at most five, in the order in which they are asked."""

    questions: tuple[Question, ...]

    def asking(self, asks: Asks) -> Question | None:
        """The question that asks about something, if any does."""
        return next((each for each in self.questions if each.asks is asks), None)

    def by_key(self, key: str) -> Question | None:
        """The question of a key, if there is one."""
        return next((each for each in self.questions if each.key == key), None)

    def in_language(self, lang: str) -> Self:
        """The same questions with their words in ``lang`` where there are any."""
        return replace(self, questions=tuple(each.in_language(lang) for each in self.questions))


def area_code(key: str) -> str:
    """The code that stands for an area in addresses: four consonants made from its key, so that it never moves.

    It has no figure in it, so it is never a postcode district, and more letters than any option's code.
    """
    digest = hashlib.sha256(key.encode()).digest()
    return "".join(_LETTERS[each % len(_LETTERS)] for each in digest[:_LETTERS_OF_AN_AREA])


def area_option(area: Area) -> Option:
    """One of the council's own areas, as an answer to where a family lives."""
    return Option(area.key, area_code(area.key), area.name, area=area.key, icon="home")
