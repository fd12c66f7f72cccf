"""The word sets of one language, and where their words and phrases stand in what somebody said."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import or_

from familyhelp.search.spelling import distance, distance_of_beginning
from familyhelp.search.urgent.reading import STAR

SHORTEST = 5
"""Letters of a word that may be misspelt by one slip."""
BEGINNING = 7
"""Letters of the beginning of a word that may be: shorter ones would be found in "theatre" or "prescription"."""
LONG = 9
"""Letters of a word that may be misspelt by two."""

Spans = Mapping[str, Mapping[int, Sequence[int]]]
"""By set and place of a first word: the places behind the last words."""


class Lexicon:
    """Finds the words of all sets in a text, one or two slips in a longer word forgiven.

    ``sets`` are words and phrases by name of their set, in the shape that :func:`reading.entry` gives them.
    """

    def __init__(self, sets: Mapping[str, Iterable[str]]) -> None:
        self._parts: dict[str, int] = {}
        self._entries: dict[int, list[tuple[tuple[int, ...], str]]] = defaultdict(list)
        for name, phrases in sets.items():
            for phrase in filter(None, phrases):
                first, *rest = (self._parts.setdefault(part, len(self._parts)) for part in phrase.split())
                self._entries[first].append((tuple(rest), name))
        self._within: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for part, number in self._parts.items():
            if _is_within(part):
                self._within[part[1]].append((part.strip(STAR), number))
        self._long: dict[str, dict[tuple[int, bool], list[tuple[str, int, int]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for part, number in self._parts.items():
            plain = part.removesuffix(STAR)
            if may_be_misspelt(part):
                self._long[plain[0]][len(plain), part != plain].append((plain, _letters(plain)[-1], number))

    def has(self, said: Iterable[str]) -> frozenset[str]:
        """The words of a text that are its own as they stand."""
        return frozenset(word for word in said if any(True for _ in self._exactly(word)))

    def parts(self, word: str) -> frozenset[str]:
        """The parts of phrases that a word is, or else may be a misspelling of."""
        (numbers,) = self.known([word], sure=True)
        if not numbers:
            return frozenset()
        return frozenset(part for part, number in self._parts.items() if number in numbers)

    def known(self, said: Sequence[str], sure: bool, shared: Collection[str] = ()) -> list[frozenset[int]]:
        """The numbers of the parts of phrases that each word of a text is.

        Words are taken for misspellings only when the text is ``sure`` to be in the language, or has a word of it
        that is not ``shared`` with another: "to" and "a" are words of half the languages of Europe.
        """
        numbers = {word: frozenset(self._exactly(word)) for word in dict.fromkeys(said)}
        if sure or any(found for word, found in numbers.items() if word not in shared):
            numbers = {word: found or frozenset(self._nearly(word)) for word, found in numbers.items()}
        return [numbers[word] for word in said]

    def spans(self, known: Sequence[frozenset[int]], passed: Collection[int] = ()) -> Spans:
        """Where words and phrases stand, given the numbers of each word of a text; ``passed`` places do not count."""
        numbers = [frozenset[int]() if place in passed else each for place, each in enumerate(known)]
        found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for start, of_word in enumerate(numbers):
            for first in of_word:
                for rest, name in self._entries.get(first, ()):
                    end = start + 1 + len(rest)
                    if end <= len(numbers) and all(part in numbers[start + 1 + at] for at, part in enumerate(rest)):
                        found[name][start].append(end)
        return found

    def _exactly(self, word: str) -> Iterator[int]:
        """The parts that a word is: whole, by its beginning, its end, or what is within."""
        known = self._parts
        forms = [word, *(word[:end] + STAR for end in range(1, len(word) + 1))]
        forms += (STAR + word[start:] for start in range(len(word)))
        yield from (known[form] for form in forms if form in known)
        for letter in dict.fromkeys(word):
            yield from (number for part, number in self._within.get(letter, ()) if part in word)

    def _nearly(self, word: str) -> Iterator[int]:
        """The parts that a word is a misspelling of: its first letter right, or its first two changed round."""
        if len(word) < SHORTEST or not word.isalpha():
            return
        letters, whole = _letters(word), len(word)
        for first in dict.fromkeys(word[:2]):
            begins_with = first if first == word[0] else word[1::-1]
            for (length, begins), parts in self._long.get(first, {}).items():
                most = 2 if length >= LONG else 1
                if length - most > whole or (not begins and length + most < whole):
                    continue
                least, longest = (min(length + by, whole) if begins else whole for by in (-most, most))
                given, absent = letters[least], ~letters[longest]
                apart = distance_of_beginning if begins else distance
                yield from (
                    number
                    for plain, needed, number in parts
                    if (needed & absent).bit_count() <= most
                    and (given & ~needed).bit_count() <= most
                    and plain.startswith(begins_with)
                    and apart(plain, word, most) <= most
                )


def may_be_misspelt(part: str) -> bool:
    """Whether a part of a phrase is long enough, and plain enough, that a slip in it is forgiven."""
    plain = part.removesuffix(STAR)
    return plain.isalpha() and len(plain) >= (SHORTEST if plain == part else BEGINNING)


def _is_within(part: str) -> bool:
    return part.startswith(STAR) and part.endswith(STAR)


def _letters(word: str) -> list[int]:
    """A bit for each letter in the first none, one, two … letters of a word.

    Every letter that one word has and another has not is a slip at least, so comparing these first spares nearly all
    of the slow comparisons.
    """
    return list(accumulate((1 << (ord(letter) & 63) for letter in word), or_, initial=0))
