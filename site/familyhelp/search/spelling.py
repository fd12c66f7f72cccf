"""Misspelt words to the nearest word the directory or its vocabulary knows; a known word is never changed."""

import re
from collections.abc import Mapping
from functools import lru_cache

from familyhelp.search.analysis import KEPT_WORDS, STOP_WORDS, stem

_SHORTEST = 4
_LONG = 7
_VERY_LONG = 9
_SHORTEST_PART = 3
_KEPT = 8_192


class Spelling:
    """Puts spelling right against ``lexicon``: words, unstemmed, and how common each is."""

    def __init__(self, lexicon: Mapping[str, int]) -> None:
        self._lexicon = lexicon
        self._stems = {stem(word) for word in lexicon}
        self._by_start: dict[str, list[tuple[str, int]]] = {}
        for word in sorted(lexicon):
            if len(word) >= _SHORTEST and word.isalpha():
                self._by_start.setdefault(word[0], []).append((word, _letters(word)))
        self.correct = lru_cache(maxsize=_KEPT)(self._correct)

    def knows(self, word: str) -> bool:
        """Whether a word, or another form of it, is in the lexicon."""
        return word in self._lexicon or word in STOP_WORDS or word in KEPT_WORDS or stem(word) in self._stems

    def has(self, word: str) -> bool:
        """Whether exactly this word is in the lexicon."""
        return word in self._lexicon

    def _correct(self, word: str) -> str:
        """The word that was meant: itself when known or when nothing is near; two words when a space is missing."""
        if len(word) < _SHORTEST or not word.isalpha() or self.knows(word):
            return word
        return self._nearest(word) or self._split(word) or word

    def _nearest(self, word: str) -> str:
        """The nearest known word: one edit away, or two for long words (of 7 or 8 letters: if it sounds alike).

        The most common of several.
        """
        most = 1 if len(word) < _LONG else 2
        letters = _letters(word)
        best: tuple[int, int, str] | None = None
        for other, its_letters in self._candidates(word):
            if abs(len(other) - len(word)) > most or (letters ^ its_letters).bit_count() > 2 * most:
                continue
            edits = distance(word, other, most)
            if edits <= 1 or (edits <= most and (len(word) >= _VERY_LONG or _sound(word) == _sound(other))):
                rank = (edits, -self._lexicon[other], other)
                best = min(best, rank) if best else rank
        return best[2] if best else ""

    def _candidates(self, word: str) -> list[tuple[str, int]]:
        """Known words with the same first letter, or with the first two changed round."""
        swapped = [each for each in self._by_start.get(word[1], ()) if each[0][1] == word[0]]
        return self._by_start.get(word[0], []) + (swapped if word[0] != word[1] else [])

    def _split(self, word: str) -> str:
        """Two known words that lack the space between them; the pair whose rarer word is most common."""
        pairs = (
            (word[:at], word[at:])
            for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
            if word[:at] in self._lexicon and word[at:] in self._lexicon
        )
        best = max(pairs, key=lambda pair: min(self._lexicon[part] for part in pair), default=())
        return " ".join(best)


def distance(word: str, other: str, most: int) -> int:
    """How many letters to change, add, drop or swap with the next to get ``other``; more than ``most`` is cut short.

    The optimal string alignment distance (Boytsov, 2011).
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        last, before_last = row, before
        row = [i]
        for j, its in enumerate(other, start=1):
            edits = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == its:
                edits = min(edits, before_last[j - 2] + 1)
            row.append(edits)
        if min(row) > most:
            return most + 1
        before = last
    return row[-1]


def _sound(word: str) -> str:
    """The consonants of a word as they sound: doubled ones once, soft c as s."""
    soft = re.sub("c(?=[eiy])", "s", word)
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyhw]", "", soft).replace("c", "k"))


def _letters(word: str) -> int:
    """The letters of a word as bits: each edit changes at most two of them."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
