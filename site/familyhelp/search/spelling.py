"""Misspelt words to the nearest word the directory or its vocabulary knows.

Words are kept under a few keys: their first three letters, the first and last two, how they sound, and how they sound
without their first letter. So the candidates for a word are found in four look-ups, on the server and in a browser.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

SHORTEST = 4
"""Letters of a word that can be misspelt."""
_LONG = 7
_VERY_LONG = 9
_SHORTEST_PART = 3
_SHORTEST_SOUND = 2
_MOST_PARTS = 3
_ENDS = 2
NEAR = "="
ENDS = "^"
ALIKE = "~"
_BASIC = "\uffff"
_LETTERS = "LM"
"""Categories of letters and of the vowel signs that Bengali and Punjabi write on them."""
_CAN_BEGIN_WRONG = 6

Candidates = Mapping[str, int]
"""Words, unstemmed, and how common each is."""


def can_be_misspelt(word: str) -> bool:
    """Whether it is a word of letters, and long enough that a slip does not make another word of it."""
    if len(word) < SHORTEST or max(word) > _BASIC:
        return False
    return word.isalpha() or all(unicodedata.category(letter)[0] in _LETTERS for letter in word)


def keys(word: str) -> tuple[str, ...]:
    """Under which keys a word is kept, and looked for when it is not known."""
    ends = ENDS + word[:_ENDS] + word[-_ENDS:]
    heard = dict.fromkeys(map(sounds, (word, word[1:] if len(word) >= _CAN_BEGIN_WRONG - 1 else word)))
    alike = (ALIKE + sound for sound in heard if len(sound) >= _SHORTEST_SOUND)
    return (NEAR + word[:_SHORTEST_PART], ends, *alike)


def sounds(word: str) -> str:
    """The consonants of a word as they sound: soft c as s, hard c as k, ph as f, doubled ones once."""
    soft = re.sub("c(?=[eiy])", "s", word.replace("ph", "f"))
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyhw]", "", soft).replace("c", "k"))


def nearest(word: str, candidates: Candidates) -> str:
    """The nearest known word: one edit away, or two for long words (of 7 or 8 letters: if it sounds alike).

    The most common of several, then the first of the alphabet; empty when none is near.
    """
    most = 1 if len(word) < _LONG else 2
    near: list[tuple[int, int, str]] = []
    for other, common in candidates.items():
        if abs(len(other) - len(word)) <= most and _begins_alike(word, other):
            edits = distance(word, other, most)
            if edits <= 1 or (edits <= most and (len(word) >= _VERY_LONG or sounds(word) == sounds(other))):
                near.append((edits, -common, other))
    return min(near)[2] if near else ""


def parts(word: str, candidates: Iterable[str], knows: Callable[[str], bool]) -> str:
    """Two known words that lack the space between them, the longer the first the better; empty when it is not so."""
    firsts = [each for each in candidates if word.startswith(each) and len(word) - len(each) >= _SHORTEST_PART]
    for first in sorted(firsts, key=lambda each: -len(each))[:_MOST_PARTS]:
        if knows(word[len(first) :]):
            return f"{first} {word[len(first) :]}"
    return ""


def _begins_alike(word: str, other: str) -> bool:
    """Whether the first letter is the same, or the first two are changed round, or it alone is wrong in a long word."""
    if word[0] == other[0] or word[:2] == other[1::-1]:
        return True
    return len(word) >= _CAN_BEGIN_WRONG and (word[1:] in {other[1:], other} or word == other[1:])


def distance(word: str, other: str, most: int) -> int:
    """How many letters to change, add, drop or swap with the next to get ``other``; more than ``most`` is cut short.

    The optimal string alignment distance (Boytsov, 2011).
    """
    return _edits(word, other, most)[-1]


def distance_of_beginning(word: str, other: str, most: int) -> int:
    """The :func:`distance` from ``word`` to whichever beginning of ``other`` is nearest to it."""
    return min(_edits(word, other[: len(word) + most], most)[max(len(word) - most, 0) :], default=most + 1)


def _edits(word: str, other: str, most: int) -> list[int]:
    """The distance from ``word`` to each beginning of ``other``, from none of its letters to all."""
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
            return [most + 1] * len(row)
        before = last
    return row
