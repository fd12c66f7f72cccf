"""How well each document fits this family: shares, per cent, for what is known of it, whatever the words."""

import math
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.query import Query
from familyhelp.search.results import Filter
from familyhelp.search.store import Store

_WHOLE = 100

Number = TypeVar("Number", int, float)
Shares = list[tuple[Sequence[int], list[int]]]
"""What to multiply with, one after the other: each document's class, and the share of each class."""


class Fit:
    """The fit of one directory's documents. Each share is applied by itself and rounded down."""

    def __init__(self, store: Store) -> None:
        self._facts = store.facts
        self._weights = store.weights
        self._hubs = {hub: number for number, hub in enumerate(store.manifest["hubs"])}

    def shares(self, query: Query, needs: Needs) -> Shares:
        """What to multiply with, for what holds always first."""
        found = [self._by("standing", lambda fact: fact[0])]
        if query.ages:
            found.append(self._by(Filter.AGES.value, lambda fact: self._ages(query.ages, AgeRange(*fact[1:]))))
        if query.where.area >= 0:
            found.append(self._by(Filter.AREAS.value, lambda fact: self._area(query.where.area, *fact)))
        wanted = {query.where.hub, *(self._hubs[hub] for hub in needs.hubs if hub in self._hubs)} - {-1}
        if wanted:
            found.append(self._by(Filter.HUBS.value, lambda fact: self._at_hubs(len(wanted.intersection(fact[1])))))
        if query.place:
            place = query.place
            found.append(self._by("places", lambda spots: self._near(place, spots)))
        return found

    def distances(self, place: Place) -> tuple[Sequence[int], list[float]]:
        """How far each document is from a place: its class, and the square of the metres of each class."""
        return self._by("places", lambda spots: nearest(place, spots) if spots else math.inf)

    def _by(self, column: str, share: Callable[[Any], Number]) -> tuple[Sequence[int], list[Number]]:
        facts = self._facts[column]
        return facts.of, [share(fact) for fact in facts.classes]

    def _ages(self, asked: AgeRange, helped: AgeRange) -> int:
        if not helped:
            return _WHOLE
        return self._weights.age_fits if helped.overlaps(asked) else self._weights.age_differs

    def _area(self, area: int, reached: Sequence[int], own: Sequence[int]) -> int:
        """More for the part of town that was named; less for another part; the whole council's as it is."""
        if area in own:
            return self._weights.their_area
        return self._weights.other_area if own and area not in reached else _WHOLE

    def _at_hubs(self, many: int) -> int:
        share = _WHOLE
        for _ in range(many):
            share = share * self._weights.at_hub // _WHOLE
        return share

    def _near(self, place: Place, spots: Sequence[Sequence[int]]) -> int:
        """In bands of distance; no address is worth nothing more or less."""
        if not spots:
            return _WHOLE
        square = nearest(place, spots)
        return next((share for metres, share in self._weights.near if square <= metres**2), self._weights.far)


def nearest(place: Place, spots: Sequence[Sequence[int]]) -> int:
    """The square of the distance, in metres, to the nearest of some points."""
    return min((east - place.easting) ** 2 + (north - place.northing) ** 2 for east, north in spots)
