"""Every word as it is written, for spelling, and the words that are also written as two."""

from collections.abc import Iterable, Iterator, Mapping

from familyhelp.search import spelling
from familyhelp.search.analysis import STOP_WORDS, stem

_SHORTEST_PART = 4

Lexicon = Mapping[str, int]
"""Words, unstemmed, and how common each is: 0 in the vocabulary only, then one more for twice as many documents."""


def lexicon(known: Iterable[str], often: Mapping[str, int]) -> Lexicon:
    """The words of the vocabulary and of places, and those of documents with how many of them have each.

    How common a word is grows so coarsely that an edit hardly ever changes it.
    """
    return dict.fromkeys(known, 0) | {word: count.bit_length() for word, count in often.items()}


def neighbours(words: Lexicon) -> dict[str, list[str | int]]:
    """For each key of spelling: its words, each followed by how common it is, in order of the alphabet."""
    found: dict[str, list[str | int]] = {}
    for word in sorted(words):
        if spelling.can_be_misspelt(word):
            for key in spelling.keys(word):
                found.setdefault(key, []).extend((word, words[word]))
    return found


def compounds(words: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Terms that are written as one and as two: (foodbank, food, bank)."""
    for word in sorted(words):
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            one, other = word[:at], word[at:]
            if one in words and other in words and not {one, other} & STOP_WORDS:
                yield stem(word), stem(one), stem(other)
