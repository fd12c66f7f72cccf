"""The form with which a family asks for help: its screens, its questions, and why each is asked.

The form, the privacy notice, the draft impact assessment and the retention schedule are all made from this one
description, so that none of them can say something the others do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Self


class Asks(Enum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    LINE = "line"
    WORDS = "words"
    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    HUB = "hub"
    CHILDREN = "children"
    TICK = "tick"


class Basis(Enum):
    """Why we may keep an answer: UK GDPR, Article 6(1)."""

    CONSENT = "consent"
    LEGAL_OBLIGATION = "legal-obligation"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_TASK = "public-task"


class Condition(Enum):
    """Why we may keep an answer that the law protects most: UK GDPR, Article 9(2); DPA 2018, Schedule 1."""

    NONE = "none"
    EXPLICIT_CONSENT = "explicit-consent"
    SOCIAL_CARE = "health-or-social-care"
    EQUALITY = "equality"
    SAFEGUARDING = "safeguarding"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long something is kept. ``days`` are counted from closing the request; None when it is hours or less."""

    key: str
    says: str
    days: int | None = None
    lang: str = "en"
    translations: Mapping[str, str] = field(default_factory=dict)

    def in_language(self, lang: str) -> Self:
        """The same with its words in ``lang`` where somebody has translated them."""
        says = self.translations.get(lang)
        return replace(self, lang=lang, says=says) if says else self


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose. ``panel`` is the urgent panel that choosing it raises, if any."""

    key: str
    label: str
    hint: str = ""
    panel: str = ""


@dataclass(frozen=True, slots=True)
class IntakeWords:
    """A question or screen in another language. What is empty stays as it is; choices and their hints are by key.

    A choice that is translated without its hint loses the hint, rather than to show it in the first language.
    """

    label: str = ""
    hint: str = ""
    why: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    choice_hints: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``only_with`` maps an earlier question to the answers with which this one makes sense.

    ``seen_by`` are keys of readers. ``lang`` is the language of its words, which may differ from the page's.
    """

    key: str
    screen: str
    asks: Asks
    label: str
    why: str
    purpose: str
    basis: Basis
    retention: str
    seen_by: tuple[str, ...]
    condition: Condition = Condition.NONE
    hint: str = ""
    most: int = 200
    choices: tuple[Choice, ...] = ()
    only_with: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lang: str = "en"
    translations: Mapping[str, IntakeWords] = field(default_factory=dict)

    def in_language(self, lang: str) -> Self:
        """The same question with its words in ``lang`` where somebody has translated them."""
        words = self.translations.get(lang)
        if words is None:
            return self
        return replace(
            self,
            lang=lang,
            label=words.label or self.label,
            hint=words.hint or self.hint,
            why=words.why or self.why,
            choices=tuple(
                replace(each, label=words.choices[each.key], hint=words.choice_hints.get(each.key, ""))
                if each.key in words.choices
                else each
                for each in self.choices
            ),
        )

    @property
    def only_counted(self) -> bool:
        """Whether nobody is shown the answer beside a name: it is kept to see whether all are treated alike."""
        return self.condition is Condition.EQUALITY

    def makes_sense_with(self, answers: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether to show it beside these answers; one that hangs on nothing always does."""
        return all(set(answers.get(key, ())) & set(wanted) for key, wanted in self.only_with.items())

    def choice(self, key: str) -> Choice | None:
        """One of its choices."""
        return next((each for each in self.choices if each.key == key), None)


@dataclass(frozen=True, slots=True)
class Screen:
    """One page of questions."""

    key: str
    title: str
    lead: str = ""
    lang: str = "en"
    translations: Mapping[str, IntakeWords] = field(default_factory=dict)

    def in_language(self, lang: str) -> Self:
        """The same screen with its words in ``lang``; a translation's ``hint`` is its lead."""
        words = self.translations.get(lang)
        if words is None:
            return self
        return replace(self, lang=lang, title=words.label or self.title, lead=words.hint or self.lead)


@dataclass(frozen=True, slots=True)
class Intake:
    """The whole form, in the order in which a family meets it. Empty where an instance has none."""

    screens: tuple[Screen, ...] = ()
    questions: tuple[Question, ...] = ()
    retention: Mapping[str, Retention] = field(default_factory=dict)
    readers: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is a form at all."""
        return bool(self.screens)

    def in_language(self, lang: str) -> Self:
        """The same form with its words in ``lang`` where there are any."""
        return replace(
            self,
            screens=tuple(each.in_language(lang) for each in self.screens),
            questions=tuple(each.in_language(lang) for each in self.questions),
            retention={key: each.in_language(lang) for key, each in self.retention.items()},
        )

    def on(self, screen: str) -> tuple[Question, ...]:
        """The questions of one screen; "check" holds those that are asked beside the last look."""
        return tuple(each for each in self.questions if each.screen == screen)

    def question(self, key: str) -> Question | None:
        """A question by its key."""
        return next((each for each in self.questions if each.key == key), None)
