"""Text to the words that the grammar of danger compares, and the grammar's own words to the same shape."""

from collections.abc import Iterable, Iterator

from familyhelp.search.analysis import words

MOST_LETTERS = 20_000
"""So much of a text is read; nobody types more into a form."""
STAR = "*"
_JOINED_TO_THE_NEXT = frozenset({"مي", "نمي"})
"""Persian's particles of the present, written with a space, with half of one, or with none."""
_SHORT = {
    both: short.replace("'", "")
    for both, short in {
        "cannot": "can't",
        "can not": "can't",
        "could not": "couldn't",
        "did not": "didn't",
        "do not": "don't",
        "does not": "doesn't",
        "has not": "hasn't",
        "have not": "haven't",
        "is not": "isn't",
        "are not": "aren't",
        "should not": "shouldn't",
        "was not": "wasn't",
        "will not": "won't",
        "would not": "wouldn't",
        "i am": "i'm",
        "he is": "he's",
        "she is": "she's",
        "they are": "they're",
        "we are": "we're",
    }.items()
}
"""What English also says in one word: "do not" is heard as "don't"."""
_NUKTA = "\u0a3c"
"""Gurmukhi's dot below, which most keyboards make hard to find."""


def spoken(text: str) -> list[str]:
    """The words of a text."""
    return list(_shortened(_joined(words(text[:MOST_LETTERS].replace(_NUKTA, "")))))


def entry(text: str) -> str:
    """A word or phrase of a set in the shape of :func:`spoken`, its stars kept: "Hurt* me" is "hurt* me"."""
    parts: list[str] = []
    for part in text.split():
        folded = words(part.replace(STAR, "").replace(_NUKTA, ""))
        if folded:
            folded[0] = STAR * part.startswith(STAR) + folded[0]
            folded[-1] += STAR * part.endswith(STAR)
            parts += folded
    return " ".join(_shortened(_joined(parts)))


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


def _shortened(parts: Iterable[str]) -> Iterator[str]:
    """The parts, with two that English also says in one word as that word."""
    before = ""
    for part in parts:
        if before and (both := _SHORT.get(f"{before} {part}")):
            yield both
            before = ""
            continue
        if before:
            yield before
        before = _SHORT.get(part, part)
    if before:
        yield before
