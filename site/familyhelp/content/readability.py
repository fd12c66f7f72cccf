"""How old a reader must be to read a text with ease.

Automated Readability Index: 4.71 × letters and figures ÷ words + 0.5 × words ÷ sentences − 21.43 is the American
school grade at which a text is read with ease, and grade + 5 the age. Source: Senter, R. J. and Smith, E. A. (1967),
Automated Readability Index, AMRL-TR-66-220, Wright-Patterson Air Force Base, https://apps.dtic.mil/sti/citations/AD0667273
Names, numbers and addresses are hard to say in fewer letters, so each counts as a short word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

FEWEST_WORDS = 40
"""Shorter texts give no steady measure."""

_SHORT_WORD = 4
_WORD = re.compile(r"[^\s]+")
_LETTERS = re.compile(r"[^\W_]")
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"')\]”’]*\s+|\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's reading age in years, and its longest sentence."""

    age: float
    longest: str


def reading(blocks: Iterable[str]) -> Reading | None:
    """Measure blocks of plain English, each a paragraph, heading or item. None when there are too few words."""
    sentences = [words for block in blocks for sentence in _SENTENCE_END.split(block) if (words := _words(sentence))]
    count = sum(map(len, sentences))
    if count < FEWEST_WORDS:
        return None
    letters = sum(_letters(word, first=at == 0) for words in sentences for at, word in enumerate(words))
    grade = 4.71 * letters / count + 0.5 * count / len(sentences) - 21.43
    longest = max((len(words), -at) for at, words in enumerate(sentences))
    return Reading(round(grade + 5, 1), " ".join(sentences[-longest[1]]))


def _words(sentence: str) -> list[str]:
    return [word for word in _WORD.findall(sentence) if any(each.isalnum() for each in word)]


def _letters(word: str, *, first: bool) -> int:
    """How many letters a word counts for."""
    name = not first and any(each.isupper() for each in word)
    number_or_address = any(each.isdigit() for each in word) or "@" in word or "/" in word
    letters = len(_LETTERS.findall(word))
    return min(letters, _SHORT_WORD) if name or number_or_address else letters
