"""What the words are worth to each document, before fit: words, names, meaning and place, in whole points."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, pairwise

from familyhelp.search.meaning import WHOLE_WEIGHT
from familyhelp.search.query import Query
from familyhelp.search.results import Filter
from familyhelp.search.shards.records import Record
from familyhelp.search.store import Store
from familyhelp.search.sums import WEIGHT_BITS, Sums

TOPIC = "!"
"""What the key of a topic's record begins with."""
_WEIGHT = (1 << WEIGHT_BITS) - 1
_NAME_BITS = 8
_NAME = (1 << _NAME_BITS) - 1

Points = dict[int, int]
"""Points for each document number."""
Least = Callable[[Points], int]
"""From the points that some documents are sure to get: the least that another must get to be shown at all."""


class Counter:
    """Counts the points of one directory's documents."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._weights = store.weights
        self._sums = Sums(store)
        self._topics = [topic[0] for topic in store.manifest["topics"]]
        ranges = [range(*ends) for ends in pairwise((0, *accumulate(store.manifest["kinds"])))]
        self._others = [(of, share) for of, share in zip(ranges, self._weights.kinds, strict=True)][1:]
        self._hubs = ranges[1]
        self._in_area = self._areas()

    def _areas(self) -> Mapping[int, list[int]]:
        """The documents that are for each area itself."""
        found: dict[int, list[int]] = {}
        column = self._store.facts[Filter.AREAS.value]
        for number, each in enumerate(column.of):
            for area in column.classes[each][1]:
                found.setdefault(area, []).append(number)
        return found

    def topic(self, topic: int) -> Record:
        """The services of a topic; their values are shares, per cent."""
        return self._store.record(TOPIC + self._topics[topic])

    def points(self, query: Query, least: Least, always: frozenset[int] = frozenset()) -> Points:
        """The points of every document that matters: with a word or a topic of the query, or in the place it names.

        Those that cannot get ``least`` may be left out, but for those that are wanted ``always``.
        """
        found = self._meaning(query)
        for counted in (self._names(query), self._place(query)):
            for number, points in counted.items():
                found[number] = found.get(number, 0) + points
        words = self._words(query, found, least, always)
        for number, points in found.items():
            words[number] = words.get(number, 0) + points
        return words

    def _words(self, query: Query, found: Points, least: Least, always: frozenset[int]) -> Points:
        """The impacts of the words: all of them only where every word is there; less for what is no service."""
        if not query.terms or not self._store.entries:
            return {}
        sums = self._sums.of(query)
        everything = sum(query.terms.values())
        part = self._weights.all_words
        shares = [(100 - part) * everything + part * there for there in range(everything + 1)]
        whole = 100 * everything * WHOLE_WEIGHT
        leader = self._leader(query, sums)
        sure = {leader: found.get(leader, 0)}
        if leader < self._hubs.start:
            sure[leader] += (sums[leader] >> WEIGHT_BITS) * shares[sums[leader] & _WEIGHT] // whole
        if found:
            known = max(found, key=found.__getitem__)
            sure[known] = max(found[known], sure.get(known, 0))
        enough = max(least(sure) * WHOLE_WEIGHT << WEIGHT_BITS, 1)
        words = {}
        for number in {*self._sums.at_least(sums, enough), *found, *always}:
            each = sums[number]
            words[number] = (each >> WEIGHT_BITS) * shares[each & _WEIGHT] // whole
        for kind, share in self._others:
            for number in words.keys() & kind:
                words[number] = words[number] * share // 100
        return words

    def _leader(self, query: Query, sums: Sequence[int]) -> int:
        """A document that the words are worth much to: the one most so of those with the rarest word."""
        rare = (self._store.record(term).found.docs for term in query.terms)
        few = min((docs for docs in rare if docs), key=len, default=(0,))
        return max(few, key=sums.__getitem__)

    def _names(self, query: Query) -> Points:
        """Points for the name: how much of it was said, times how much of what was said is the name, squared."""
        everything = sum(query.terms.values())
        packed: Points = {}
        for term, weight in query.terms.items():
            named = self._store.record(term).named
            once = (1 << _NAME_BITS) + weight
            for number, length in zip(named.docs, named.values, strict=True):
                packed[number] = packed.get(number, length << 2 * _NAME_BITS) + once
        found: Points = {}
        for number, each in packed.items():
            alike = (each >> _NAME_BITS & _NAME) * (each & _NAME)
            found[number] = self._weights.name * alike**2 // ((each >> 2 * _NAME_BITS) * everything) ** 2
        if query.where.hub >= 0:
            hub = self._hubs[query.where.hub]
            found[hub] = found.get(hub, 0) + self._weights.name
        return found

    def _meaning(self, query: Query) -> Points:
        """Points for the one topic of each service that the words mean most."""
        found: Points = {}
        for topic, strength in query.strengths.items():
            services = self.topic(topic).found
            for number, share in zip(services.docs, services.values, strict=True):
                points = strength * share // 100
                if points > found.get(number, 0):
                    found[number] = points
        return found

    def _place(self, query: Query) -> Points:
        """Points for being for the very part of town that the words name."""
        return dict.fromkeys(self._in_area.get(query.where.area, ()), self._weights.place)
