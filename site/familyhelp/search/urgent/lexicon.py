"""The word sets of one language, and where their words and phrases stand in what somebody said."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from familyhelp.search.spelling import distance
from familyhelp.search.urgent.reading import STAR

SHORTEST = 5
"""Letters of a word that may be misspelt by one slip."""
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
        self._within = [(part.strip(STAR), number) for part, number in self._parts.items() if _is_within(part)]
        self._long: dict[str, list[str]] = defaultdict(list)
        for part in self._parts:
            plain = part.removesuffix(STAR)
            if len(plain) >= SHORTEST and plain.isalpha():
                self._long[plain[0]].append(part)

    def known(self, said: Sequence[str], sure: bool) -> list[frozenset[int]]:
        """The numbers of the parts of phrases that each word of a text is.

        Words are taken for misspellings only when the text is ``sure`` to be in the language, or has a word of it.
        """
        numbers = {word: frozenset(self._exactly(word)) for word in dict.fromkeys(said)}
        if sure or any(numbers.values()):
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
        yield from (number for part, number in self._within if part in word)

    def _nearly(self, word: str) -> Iterator[int]:
        """The parts that a word is a misspelling of: its first letter right, or its first two changed round."""
        if len(word) < SHORTEST or not word.isalpha():
            return
        for part in (*self._long.get(word[0], ()), *(self._long.get(word[1], ()) if word[1] != word[0] else ())):
            plain = part.removesuffix(STAR)
            if (plain[0] == word[0] or plain[:2] == word[1::-1]) and _is_slip(word, plain, part != plain):
                yield self._parts[part]


def _is_within(part: str) -> bool:
    return part.startswith(STAR) and part.endswith(STAR)


def _is_slip(word: str, plain: str, begins: bool) -> bool:
    """Whether a word is another one, or begins with it, but for a slip or two."""
    most = 2 if len(plain) >= LONG else 1
    if not begins:
        return abs(len(word) - len(plain)) <= most and distance(word, plain, most) <= most
    lengths = range(len(plain) - most, min(len(plain) + most, len(word)) + 1)
    return any(distance(word[:length], plain, most) <= most for length in lengths)
