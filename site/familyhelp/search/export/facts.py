"""What is known of every document besides its words: what filters and fit look at, as columns.

A filter's fact begins with the numbers of the values that keep the document; what a filter keeps is
decided here once. What is not stated stays in: a service without ages is for any age.
"""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache

from familyhelp.domain.coverage import Coverage
from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand, AgeRange
from familyhelp.domain.hub import Hub
from familyhelp.domain.service import Price, Service, Way
from familyhelp.search.export.documents import Document
from familyhelp.search.export.places import parts
from familyhelp.search.results import Filter, Kind
from familyhelp.search.shards.columns import Column
from familyhelp.search.weights import WEIGHTS

_TENS = 10
_WHOLE = 100
_MONTHS_IN_A_HALF = 6
TOPIC_COLUMNS = ("topics", "topics2", "topics3", "topics4", "topics5")
"""A service's first topic, its second and so on, because columns of one topic are much smaller than all together."""
COLUMNS = {each.value: TOPIC_COLUMNS if each is Filter.TOPICS else (each.value,) for each in Filter}
"""In which columns the values are that a filter looks at."""


class Facts:
    """The facts of one directory."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._coverage = Coverage(directory)
        self._topics = {key: number for number, key in enumerate(directory.topics)}
        self._areas = parts(directory)
        self._hubs = tuple(directory.hubs)
        self._bands = tuple(band.ages for band in AgeBand)
        self._ages = cache(self._in_bands)
        self._reached = cache(self._for_areas)
        self._newest = max((_half(each.checked) for each in directory.services.values() if each.checked), default=0)

    def columns(self, documents: Sequence[Document]) -> dict[str, Column]:
        """Every column, by name."""
        facts = [dict(self._of(each)) for each in documents]
        names = ("standing", "rank", "places", *(name for names in COLUMNS.values() for name in names))
        for fact, shift in zip(facts, _shifts(documents), strict=True):
            fact["rank"] = shift
        return {name: Column.over([fact.get(name, _NOTHING[name]) for fact in facts]) for name in names}

    def own_areas(self, columns: Mapping[str, Column]) -> list[str]:
        """The key of the part of town that a card names: the first that a local service is for; empty for others."""
        known = zip(columns["standing"], columns[Filter.AREAS.value], strict=True)
        return [self._areas[own[0]] if own and local else "" for (_, _, local), (_, own) in known]

    def _of(self, document: Document) -> Iterator[tuple[str, Hashable]]:
        if document.kind is Kind.SERVICE:
            yield from self._service(self._directory.services[document.slug])
        elif document.kind is Kind.HUB:
            yield from self._hub(self._directory.hubs[document.slug])

    def _service(self, service: Service) -> Iterator[tuple[str, Hashable]]:
        yield "standing", self._standing(service)
        for name, key in zip(TOPIC_COLUMNS, service.topics, strict=False):
            yield name, ((self._topics[key],) if key in self._topics else (),)
        yield Filter.AGES.value, self._ages(service.ages)
        yield Filter.AREAS.value, self._reached(service.areas)
        given = {location.hub for location in service.locations}
        kept = tuple(number for number, hub in enumerate(self._hubs) if self._kept_by(service, hub))
        yield Filter.HUBS.value, (kept, tuple(number for number, hub in enumerate(self._hubs) if hub in given))
        yield Filter.WAYS.value, (tuple(number for number, way in enumerate(Way) if way in service.ways),)
        yield Filter.PRICES.value, ((list(Price).index(service.cost.price),),)
        yield "places", self._places(service)

    def _hub(self, hub: Hub) -> Iterator[tuple[str, Hashable]]:
        """A hub answers to where, and to no other filter."""
        reached, _ = self._reached(hub.areas)
        yield Filter.AREAS.value, (reached, ())
        yield Filter.HUBS.value, ((self._hubs.index(hub.slug),), ())

    def _in_bands(self, ages: AgeRange) -> tuple[tuple[int, ...], int | None, int | None]:
        """The bands that ages are in, and the ages."""
        bands = tuple(number for number, band in enumerate(self._bands) if ages.overlaps(band))
        return bands, ages.first, ages.last

    def _for_areas(self, areas: tuple[str, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The areas in which something for ``areas`` is for people, and those that it is for itself."""
        reached = tuple(number for number, key in enumerate(self._areas) if self._coverage.reaches(areas, key))
        return reached, tuple(self._areas.index(key) for key in areas if key in self._areas)

    def _standing(self, service: Service) -> tuple[int, int, int]:
        """What a service's points are worth, per cent; what they are when it is urgent help that is wanted; 1 if local.

        For urgent help day and night counts, and nearness to the council does not; 0 means that it is none.
        """
        elsewhere = self._coverage.is_elsewhere(service)
        local = not elsewhere and self._coverage.is_local(service)
        fresh = service.checked is not None and _half(service.checked) >= self._newest - 1
        share = WEIGHTS.fresh if fresh else _WHOLE
        urgent = share * (WEIGHTS.always if service.schedule.always else _WHOLE) // _WHOLE
        where = WEIGHTS.elsewhere if elsewhere else WEIGHTS.local if local else _WHOLE
        return share * where // _WHOLE, urgent if service.urgent and not elsewhere else 0, int(local)

    def _kept_by(self, service: Service, hub: str) -> bool:
        """Whether a hub filter keeps a service: given there, or without an address and not for elsewhere, or wider."""
        areas = self._directory.hubs[hub].areas
        if any(location.hub == hub for location in service.locations):
            return True
        if not service.locations and (not areas or any(self._coverage.reaches(service.areas, area) for area in areas)):
            return True
        return any(self._coverage.covers(service, area) for area in areas)

    def _places(self, service: Service) -> tuple[tuple[int, int], ...]:
        """Where it is given, east and north, to the next ten metres."""
        spots = self._directory.places(service)
        return tuple((spot.easting // _TENS * _TENS, spot.northing // _TENS * _TENS) for spot in spots)


def _half(day: dt.date) -> int:
    """The number of the half-year that a day is in: what was checked in this or the last one is fresh."""
    return day.year * 2 + (day.month - 1) // _MONTHS_IN_A_HALF


def _shifts(documents: Sequence[Document]) -> list[int]:
    """How far the place of each document by name, then slug, is from its number: mostly 0, so it packs well."""
    names = [each.name.partition("\n")[0].casefold() for each in documents]
    order = sorted(range(len(documents)), key=lambda number: (names[number], documents[number].slug, number))
    place = {number: at for at, number in enumerate(order)}
    return [place[number] - number for number in range(len(documents))]


_NOTHING: dict[str, Hashable] = {
    "standing": (_WHOLE, 0, 0),
    "rank": 0,
    "places": (),
    **dict.fromkeys(TOPIC_COLUMNS, ((),)),
    Filter.AGES.value: ((), None, None),
    Filter.AREAS.value: ((), ()),
    Filter.HUBS.value: ((), ()),
    Filter.WAYS.value: ((),),
    Filter.PRICES.value: ((),),
}
"""What is known of a document that a column does not speak of."""
