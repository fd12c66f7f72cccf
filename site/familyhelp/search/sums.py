"""The impacts of all the words of a search, summed over every document at once.

Common terms are kept as one very long whole number with 32 bits for each document, so that adding two of them
is one addition; rare ones are added document by document.
"""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import compress

from familyhelp.search.query import Query
from familyhelp.search.shards.records import Postings, Record
from familyhelp.search.store import Store

WEIGHT_BITS = 6
"""Of each sum the lowest bits are the weights of the terms found, the others impact times weight."""
_LANE = 4
_TOP = 1 << 31
"""No sum is so great: a thousand letters hold too few words for it."""
_COMMON = 32
_VERY_COMMON = 8
_KEPT = 1_024


class Sums:
    """Sums over one directory's documents."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._record = store.record
        self._documents = len(store.entries)
        self._ones = int.from_bytes(b"\1\0\0\0" * self._documents, "little")
        self._lanes = lru_cache(maxsize=_KEPT)(self._spread)
        self._warm()

    def _warm(self) -> None:
        """Spread the most common terms now, so that the first to search for them need not wait."""
        for key in self._store.long_records(self._documents // _VERY_COMMON):
            if len(self._store.record(key).found.docs) * _VERY_COMMON > self._documents:
                self._lanes(key)

    def of(self, query: Query) -> "array[int]":
        """For each document, by number: impact times weight of its terms, then the sum of their weights."""
        common = [term for term in query.terms if self._is_common(term, query)]
        total = sum(query.terms[term] * self._lanes(term) for term in common)
        sums = array("I", bytes(_LANE * self._documents))
        if total:
            sums = _little(array("I", total.to_bytes(_LANE * self._documents, "little")))
        for term in query.terms.keys() - common:
            weight = query.terms[term]
            for number, impact in self._impacts(term, query).items():
                sums[number] += (impact << WEIGHT_BITS) * weight + weight
        return sums

    def at_least(self, sums: "array[int]", least: int) -> Iterable[int]:
        """The documents whose sum is not less than ``least`` (from 1), by the top bit of each lane."""
        lanes = int.from_bytes(_little(sums[:]).tobytes(), "little")
        raised = lanes + self._ones * (_TOP - min(least, _TOP)) & self._ones * _TOP
        return compress(range(self._documents), raised.to_bytes(_LANE * self._documents, "little")[_LANE - 1 :: _LANE])

    def _is_common(self, term: str, query: Query) -> bool:
        """Whether a term is in many documents, and written in one way only."""
        otherwise = any(term in each.parts for each in query.joined) or any(term == each.whole for each in query.parted)
        return not otherwise and len(self._record(term).found.docs) * _COMMON > self._documents

    def _spread(self, term: str) -> int:
        """A term's impacts, and 1 for its weight, in the lanes of one number."""
        lanes = array("I", bytes(_LANE * self._documents))
        for number, impact in written(self._record(term)).items():
            lanes[number] = (impact << WEIGHT_BITS) + 1
        return int.from_bytes(_little(lanes).tobytes(), "little")

    def _impacts(self, term: str, query: Query) -> Mapping[int, int]:
        """A term's impacts, also those of documents that write two of the words as one, or one as two."""
        found = written(self._record(term))
        for number, impact in self._otherwise_written(term, query):
            found[number] = max(impact, found.get(number, 0))
        return found

    def _otherwise_written(self, term: str, query: Query) -> Iterator[tuple[int, int]]:
        for compound in query.joined:
            if term in compound.parts:
                yield from written(self._record(compound.whole)).items()
        for compound in query.parted:
            if term == compound.whole:
                one, other = (written(self._record(part)) for part in compound.parts)
                yield from ((number, min(one[number], other[number])) for number in one.keys() & other.keys())


def written(record: Record) -> dict[int, int]:
    """The impacts of a term as it is written, by document."""
    found: Postings = record.found
    return {number: value * record.scale for number, value in zip(found.docs, found.values, strict=True)}


def _little(numbers: "array[int]") -> "array[int]":
    """The numbers with the lowest byte first, or back again."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
