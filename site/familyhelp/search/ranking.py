"""The order of results: urgent help first when it is urgent, then points times fit, then the name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.fit import Fit, Shares
from familyhelp.search.mixing import mixed
from familyhelp.search.points import Counter
from familyhelp.search.query import Query
from familyhelp.search.store import Store

_WHOLE = 100
_RANK_BITS = 32
_RANK = (1 << _RANK_BITS) - 1
_FIRST = 1 << 96


@dataclass(frozen=True, slots=True)
class Ranked:
    """Documents that were found, in no order, each with its score; ``urgent`` ones come first.

    ``strong`` are the services of each topic that is strongly meant, strongest first, if there are several.
    """

    scores: Mapping[int, int]
    urgent: frozenset[int] = frozenset()
    strong: tuple[frozenset[int], ...] = ()


class Ranker:
    """Scores and orders the documents of one directory."""

    def __init__(self, store: Store, counter: Counter) -> None:
        self._counter = counter
        self._fit = Fit(store)
        self._urgent = [urgent for _, urgent, _ in store.facts["standing"]]
        """The share of each document when it is urgent help that is wanted; 0 for those that are none."""
        self._weights = store.weights
        shifts = store.facts["rank"]
        self._rank = [number + shifts[number] for number in range(len(store.entries))]
        self._of_rank = sorted(range(len(store.entries)), key=self._rank.__getitem__)
        self._urgent_topics = frozenset(number for number, topic in enumerate(store.manifest["topics"]) if topic[3])
        services = range(store.manifest["kinds"][0])
        self.by_name: Sequence[int] = sorted(services, key=self._rank.__getitem__)
        """Every service."""

    def _dangers(self, query: Query) -> list[int]:
        """The urgent topics that the words surely mean."""
        return [topic for topic in query.topics if self._is_danger(topic, query.topics[topic])]

    def _is_danger(self, topic: int, sure: int) -> bool:
        return topic in self._urgent_topics and sure >= self._weights.sure

    def ranked(self, query: Query, needs: Needs) -> Ranked:
        """What the words find, without the long tail."""
        shares = self._fit.shares(query, needs)
        helping = self._helps_now(query)
        points = self._counter.points(query, lambda leading: self._least(leading, shares, helping), helping)
        urgent = helping.intersection(points)
        scores = self._fitted(points, urgent, shares)
        least = max(scores.values(), default=0) * self._weights.tail // _WHOLE
        kept = {number: score for number, score in scores.items() if score >= least and score}
        return Ranked(kept, urgent, () if urgent else self._strong(query.strengths))

    def _strong(self, strengths: Mapping[int, int]) -> tuple[frozenset[int], ...]:
        """The services of the topics that are strongly meant; none if that is one topic only."""
        least = next(iter(strengths.values()), 0) * self._weights.mixed // _WHOLE
        strong = [topic for topic, strength in strengths.items() if strength >= least]
        return tuple(frozenset(self._counter.topic(topic).found.docs) for topic in strong) if strong[1:] else ()

    def _least(self, leading: Mapping[int, int], shares: Shares, helping: frozenset[int]) -> int:
        """The points below which the best fit cannot keep a document out of the tail, urgent ones apart."""
        best = max(self._fitted(leading, helping.intersection(leading), shares).values(), default=0)
        least = best * self._weights.tail // _WHOLE
        for _, of_classes in shares:
            least = least * _WHOLE // max(of_classes)
        return least

    def _helps_now(self, query: Query) -> frozenset[int]:
        """What someone in the danger that the words mean should see first."""
        found = {number for topic in self._dangers(query) for number in self._counter.topic(topic).found.docs}
        return frozenset(number for number in found if self._urgent[number])

    def _fitted(self, points: Mapping[int, int], urgent: frozenset[int], shares: Shares) -> dict[int, int]:
        """Points times each share of fit, rounded down each time; the first share is another for urgent help."""
        (classes, standing), *others = shares
        found = {number: each * standing[classes[number]] // _WHOLE for number, each in points.items()}
        for number in urgent:
            found[number] = points[number] * self._urgent[number] // _WHOLE
        for classes, of_classes in others:
            found = {number: each * of_classes[classes[number]] // _WHOLE for number, each in found.items()}
        return found

    def first(self, ranked: Ranked, documents: Sequence[int], end: int, near: Place | None = None) -> list[int]:
        """The best of some documents, best first, up to ``end`` of them; with a place, the nearest first.

        What is urgent stays first; what has no known place stands last.
        """
        keys = [(ranked.scores[each] << _RANK_BITS) - self._rank[each] for each in documents]
        if ranked.urgent:
            keys = [key + _FIRST if each in ranked.urgent else key for key, each in zip(keys, documents, strict=True)]
        best = sorted(keys, reverse=True)
        if near is None and ranked.strong:
            return mixed([self._of_rank[-key & _RANK] for key in best], ranked.strong)[:end]
        if near is None:
            return [self._of_rank[-key & _RANK] for key in best[:end]]
        classes, far = self._fit.distances(near)
        found = (self._of_rank[-key & _RANK] for key in best)
        return sorted(found, key=lambda each: (each not in ranked.urgent, far[classes[each]]))[:end]
