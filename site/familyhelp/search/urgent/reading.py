"""Text to the words that the grammar of danger compares, and the grammar's own words to the same shape."""

from collections.abc import Iterable, Iterator

from familyhelp.search.analysis import words

MOST_LETTERS = 20_000
"""So much of a text is read; nobody types more into a form."""
STAR = "*"
_JOINED_TO_THE_NEXT = frozenset({"مي", "نمي"})
"""Persian's particles of the present, written with a space, with half of one, or with none."""
_NUKTA = "\u0a3c"
"""Gurmukhi's dot below, which most keyboards make hard to find."""


def spoken(text: str) -> list[str]:
    """The words of a text."""
    return list(_joined(words(text[:MOST_LETTERS].replace(_NUKTA, ""))))


def entry(text: str) -> str:
    """A word or phrase of a set in the shape of :func:`spoken`, its stars kept: "Hurt* me" is "hurt* me"."""
    parts: list[str] = []
    for part in text.split():
        folded = words(part.replace(STAR, "").replace(_NUKTA, ""))
        if folded:
            folded[0] = STAR * part.startswith(STAR) + folded[0]
            folded[-1] += STAR * part.endswith(STAR)
            parts += folded
    return " ".join(_joined(parts))


def _joined(parts: Iterable[str]) -> Iterator[str]:
    """The parts, with those that belong to the next written as one with it."""
    waiting = ""
    for part in parts:
        if part in _JOINED_TO_THE_NEXT and not waiting:
            waiting = part
        else:
            yield waiting + part
            waiting = ""
    if waiting:
        yield waiting
