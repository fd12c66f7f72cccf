"""Searches that are random or meant to hurt, for the tests and for benchmarks/search/hostile.py."""

import random
from collections.abc import Iterator
from dataclasses import replace

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Way
from familyhelp.search.analysis import KEPT_WORDS, STOP_WORDS, words

LONGEST = 10_000
FILTERED = 0.25
"""The share of searches with filters."""
_LAST = 0x110000
_SURROGATES = range(0xD800, 0xE000)
_BLOCK = 128
"""Characters of about one script."""
_MARKS = "?!.,;:()[]{}*\"'`´’“”…–—/\\|<>@#£$%^&_=+~\x00\x1f\u200f\ufeff"


class Asker:
    """Makes searches up, the same for the same seed."""

    def __init__(self, directory: Directory, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  made-up searches are no secret
        said = {word for phrase in directory.phrases for word in words(phrase.say)}
        said |= {word for each in directory.services.values() for word in words(f"{each.name} {each.summary}")}
        self._said = sorted(said)
        self._phrases = [phrase.say for phrase in directory.phrases] or ["help"]
        self._little = sorted(STOP_WORDS | KEPT_WORDS)
        self._places = [name for area in directory.areas.values() for name in (*area.places, *area.districts)] or [
            "hub"
        ]
        self._directory = directory
        self._makers = (
            self._any_script,
            self._one_script,
            self._little_words,
            self._punctuation,
            self._known_words,
            self._slips,
            self._whole_phrases,
            self._runs_together,
            self._one_thing_again,
            self._somewhere,
            self._bytes,
        )

    def searches(self, number: int) -> Iterator[Needs]:
        """So many searches, one in four with filters."""
        for _ in range(number):
            needs = Needs(words=self._chance.choice(self._makers)())
            yield self._narrowed(needs) if self._chance.random() < FILTERED else needs

    def _narrowed(self, needs: Needs) -> Needs:
        some = self._chance.sample
        return replace(
            needs,
            topics=tuple(some(sorted(self._directory.topics), 2)),
            ages=tuple(some(list(AgeBand), 1)),
            ways=tuple(some(list(Way), 2)),
            prices=tuple(some(list(Price), 2)),
            hubs=tuple(some(sorted(self._directory.hubs), 1)),
            nearest=self._chance.choice((True, False)),
        )

    def _length(self) -> int:
        """Mostly what people type, now and then ten kilobytes."""
        return self._chance.choice((3, 12, 40, 300, 1_000, LONGEST))

    def _many(self, pieces: list[str], between: str = " ") -> str:
        """Pieces one after the other, up to a length."""
        length, found = self._length(), self._chance.choice(pieces)
        while len(found) < length:
            found += between + self._chance.choice(pieces)
        return found[:LONGEST]

    def _character(self, first: int, last: int) -> str:
        code = self._chance.randrange(first, last)
        return " " if code in _SURROGATES else chr(code)

    def _any_script(self) -> str:
        return "".join(self._character(0, _LAST) for _ in range(self._length()))

    def _one_script(self) -> str:
        """Words of the characters of one part of Unicode."""
        first = self._chance.randrange(0, 0x3000, _BLOCK)
        made = ["".join(self._character(first, first + _BLOCK) for _ in range(6)) for _ in range(40)]
        return self._many(made)

    def _little_words(self) -> str:
        return self._many(self._little)

    def _punctuation(self) -> str:
        return self._many(list(_MARKS), "")

    def _known_words(self) -> str:
        return self._many(self._said)

    def _slips(self) -> str:
        """Known words with a letter changed: each is looked up for its spelling."""
        return self._many([self._slip(self._chance.choice(self._said)) for _ in range(40)])

    def _slip(self, word: str) -> str:
        at = self._chance.randrange(len(word))
        return word[:at] + self._chance.choice("aeiouqxz") + word[at + self._chance.randrange(2) :]

    def _whole_phrases(self) -> str:
        return self._many(self._phrases)

    def _runs_together(self) -> str:
        return self._many(self._said, "")

    def _one_thing_again(self) -> str:
        return self._chance.choice(self._said + self._little) * self._length()

    def _somewhere(self) -> str:
        return f"{self._chance.choice(self._phrases)} {self._many(self._places)}"

    def _bytes(self) -> str:
        return self._chance.randbytes(self._length()).decode("utf-8", "replace")
