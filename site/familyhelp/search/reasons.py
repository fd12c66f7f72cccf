"""Why a result is where it is, for the few that are shown."""

import math
from bisect import bisect_left
from collections.abc import Iterator

from familyhelp.domain.eligibility import AgeBand, AgeRange
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price
from familyhelp.search.fit import nearest
from familyhelp.search.meaning import WHOLE_WEIGHT
from familyhelp.search.points import Counter
from familyhelp.search.query import Query
from familyhelp.search.results import Filter, Hit, Kind, Reason, ReasonKind
from familyhelp.search.shards.records import Postings
from familyhelp.search.store import Store

_MILE = 1_609_344
"""Millimetres."""


class Reasons:
    """Explains the results of one directory."""

    def __init__(self, store: Store, counter: Counter) -> None:
        self._store = store
        self._counter = counter
        self._topics = [topic[0] for topic in store.manifest["topics"]]
        self._bands = tuple(AgeBand)
        self._price_of_free = list(Price).index(Price.FREE)

    def hit(self, number: int, score: int, query: Query, needs: Needs) -> Hit:
        """A result with the reasons for its score."""
        kind, slug = self._store.entries[number]
        topics = tuple(self._topic(number, query))
        reasons = [*topics, *self._words(number, query, told=bool(topics))]
        if kind is Kind.SERVICE:
            reasons += [*self._ages(number, query, needs), *self._free(number), *self._where(number, query, needs)]
        return Hit(kind, slug, score, tuple(reasons))

    def _topic(self, number: int, query: Query) -> Iterator[Reason]:
        """The one topic that the words mean most."""
        meant = {
            topic: strength * share
            for topic, strength in query.strengths.items()
            if topic in query.topics and (share := _value(self._counter.topic(topic).found, number))
        }
        if meant:
            yield Reason(ReasonKind.TOPIC, self._topics[max(meant, key=lambda topic: meant[topic])])

    def _words(self, number: int, query: Query, *, told: bool) -> Iterator[Reason]:
        """The family's own words that stand in it, in whatever form, those of the name first.

        Where a topic was told, words that only say the topic again are not mentioned.
        """
        found = [term for term in query.terms if _value(self._store.record(term).found, number)]
        named = [term for term in found if _value(self._store.record(term).named, number)]
        yield from (Reason(ReasonKind.NAME, query.typed[term]) for term in named)
        more = (term for term in found if term not in named and not (told and query.terms[term] < WHOLE_WEIGHT))
        yield from (Reason(ReasonKind.WORDS, query.typed[term]) for term in more)

    def _ages(self, number: int, query: Query, needs: Needs) -> Iterator[Reason]:
        """The ages picked or said that it is for, where it says whom it is for."""
        if not (query.ages or needs.ages):
            return
        bands, *ends = self._store.facts[Filter.AGES.value][number]
        if not AgeRange(*ends):
            return
        for at, band in enumerate(self._bands):
            said = bool(query.ages) and band.ages.overlaps(query.ages)
            if at in bands and (said or band in needs.ages):
                yield Reason(ReasonKind.AGES, band.value)

    def _free(self, number: int) -> Iterator[Reason]:
        (prices,) = self._store.facts[Filter.PRICES.value][number]
        if self._price_of_free in prices:
            yield Reason(ReasonKind.FREE)

    def _where(self, number: int, query: Query, needs: Needs) -> Iterator[Reason]:
        """The hub, the area, how near."""
        facts, manifest = self._store.facts, self._store.manifest
        wanted = {manifest["hubs"][query.where.hub], *needs.hubs} if query.where.hub >= 0 else {*needs.hubs}
        for hub in facts[Filter.HUBS.value][number][1]:
            if manifest["hubs"][hub] in wanted:
                yield Reason(ReasonKind.HUB, manifest["hubs"][hub])
        own = facts[Filter.AREAS.value][number][1]
        _, _, local = facts["standing"][number]
        if own and local:
            yield Reason(ReasonKind.AREA, manifest["areas"][own[0]])
        spots = facts["places"][number]
        if query.place and spots:
            metres = math.isqrt(nearest(query.place, spots))
            tenths = (metres * 10_000 + _MILE // 2) // _MILE
            yield Reason(ReasonKind.NEAR, f"{tenths // 10}.{tenths % 10}")


def _value(postings: Postings, number: int) -> int:
    """The value of a document in some postings; 0 when it is not there."""
    at = bisect_left(postings.docs, number)
    return postings.values[at] if at < len(postings.docs) and postings.docs[at] == number else 0
