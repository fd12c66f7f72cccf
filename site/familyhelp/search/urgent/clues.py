"""What a text is compared with examples by: how its words begin, and which words follow one another."""

from collections.abc import Collection, Iterator, Sequence

from familyhelp.search.urgent.filing import LITTLE

LETTERS = 5
"""So many letters of a word count, so that "threatens" and "threatened" are one clue in any language."""
AT_ONCE = 24
"""Words that are read together. Examples are no longer, and a long letter would add up to anything."""
BARE = frozenset(word[:LETTERS] for word in LITTLE)
"""Beginnings that are no clue but beside another."""


def clues(said: Sequence[str], passed: Collection[int] = ()) -> Iterator[dict[str, tuple[int, ...]]]:
    """The clues in each stretch of a text, and at which places they stand first; ``passed`` places do not count.

    Stretches overlap by half.
    """
    begun = [word[:LETTERS] for word in said]
    for start in range(0, max(len(said) - AT_ONCE // 2, 1), AT_ONCE // 2):
        found: dict[str, tuple[int, ...]] = {}
        stretch = range(start, min(start + AT_ONCE, len(said)))
        for place in (each for each in stretch if each not in passed):
            if begun[place] not in BARE:
                found.setdefault(begun[place], (place,))
            after = place + 1
            if after in stretch and after not in passed and not {begun[place], begun[after]} <= BARE:
                found.setdefault(f"{begun[place]} {begun[after]}", (place, after))
        yield found
