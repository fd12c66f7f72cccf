"""What is shown first when a family's words mean danger, and the grammar that finds such words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Self


@dataclass(frozen=True, slots=True)
class PanelWords:
    """A panel's words in another language; empty fields keep the original's."""

    lang: str
    heading: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands above all results for one kind of danger.

    ``says`` is what helps to know before ringing. ``at_once`` is the slug of the service to ring when a life is at
    risk, ``calls`` of those to ring besides, the council's own first. The facts of all of them stay in their own
    files.
    """

    key: str
    heading: str
    says: str
    at_once: str = ""
    calls: tuple[str, ...] = ()
    lang: str = "en"
    translations: tuple[PanelWords, ...] = ()

    def in_language(self, lang: str) -> Self:
        """The same panel with its words in ``lang`` where there are any."""
        words = next((each for each in self.translations if each.lang == lang), None)
        if not words:
            return self
        return replace(self, lang=lang, heading=words.heading or self.heading, says=words.says or self.says)


class Link(Enum):
    """How the words of a rule stand to each other: close together, one after another, or directly so."""

    NEAR = " "
    THEN = ">"
    NEXT = "+"


@dataclass(frozen=True, slots=True)
class Rule:
    """Names of word sets, one word or phrase of each of which has to be said, and how they stand to each other."""

    sets: tuple[str, ...]
    link: Link = Link.NEAR

    def __str__(self) -> str:
        """The rule as an editor writes it."""
        return (" " if self.link is Link.NEAR else f" {self.link.value} ").join(self.sets)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the examples of one danger a text has to be: the sum of the weights of its clues that is ``needed``.

    A clue is the beginning of a word, or of two that follow one another ("want die").
    """

    needed: int
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words that mean danger.

    ``words``: by language and name of a set, its words and phrases, ``*`` for any letters at the start or end.
    ``raises``: by panel, the rules of which one is enough, in the order in which panels are shown.
    ``innocent``: rules whose words are passed over, because together they mean no danger ("phone > dead").
    ``likeness``: by panel, what was learned from examples, for the words that no rule knows.
    """

    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    raises: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    innocent: tuple[Rule, ...] = ()
    likeness: Mapping[str, Likeness] = field(default_factory=dict)
