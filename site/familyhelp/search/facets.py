"""Filters: any of the values picked in one filter, all of the filters; and what each further value would show.

Every filter value is a set of services, kept as the bits of an integer, so that counting is quick.
What is not stated stays in: a service without ages is for any age, one without an address is everywhere.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.hub import Hub
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Service, Way
from familyhelp.search.coverage import Coverage
from familyhelp.search.results import Count, Filter


class Facets:
    """The filters of one directory."""

    def __init__(self, directory: Directory, coverage: Coverage) -> None:
        self._coverage = coverage
        self._hubs = directory.hubs
        self._bit = {slug: 1 << number for number, slug in enumerate(directory.services)}
        services = tuple(directory.services.values())
        self._holds: dict[Filter, dict[str, int]] = {
            Filter.TOPICS: self._sets(services, directory.topics, lambda each, key: key in each.topics),
            Filter.AGES: self._sets(services, (band.value for band in AgeBand), _fits_age),
            Filter.AREAS: self._sets(services, _parts(directory), lambda each, key: coverage.reaches(each.areas, key)),
            Filter.HUBS: self._sets(services, directory.hubs, self._at_hub),
            Filter.WAYS: self._sets(services, (way.value for way in Way), lambda each, value: Way(value) in each.ways),
            Filter.PRICES: self._sets(
                services, (price.value for price in Price), lambda each, value: each.cost.price is Price(value)
            ),
        }

    def _sets(
        self, services: Iterable[Service], values: Iterable[str], fits: Callable[[Service, str], bool]
    ) -> dict[str, int]:
        """For each value of a filter, the services it keeps."""
        every = tuple(services)
        return {value: sum(self._bit[each.slug] for each in every if fits(each, value)) for value in values}

    def _at_hub(self, service: Service, hub: str) -> bool:
        """Whether a hub filter keeps a service: given there, or without an address and not for elsewhere, or wider."""
        areas = self._hubs[hub].areas
        if any(location.hub == hub for location in service.locations):
            return True
        if not service.locations and (not areas or any(self._coverage.reaches(service.areas, area) for area in areas)):
            return True
        return any(self._coverage.covers(service, area) for area in areas)

    def narrow(self, services: Iterable[str], needs: Needs) -> frozenset[str]:
        """The services, by slug, that pass every filter."""
        kept = self._passing(needs)
        return frozenset(slug for slug in services if kept & self._bit[slug])

    def counts(self, services: Iterable[str], needs: Needs) -> Mapping[Filter, tuple[Count, ...]]:
        """For each filter, its values that show anything (or are picked), given all the other filters."""
        pool = 0
        for slug in services:
            pool |= self._bit[slug]
        return {each: self._values(each, pool & self._passing(needs, but=each), needs) for each in Filter}

    def _values(self, narrowed: Filter, pool: int, needs: Needs) -> tuple[Count, ...]:
        """The values of one filter, counted in a pool of services."""
        chosen = picked(needs, narrowed)
        counts = (
            Count(value, (pool & holds).bit_count(), value in chosen) for value, holds in self._holds[narrowed].items()
        )
        return tuple(each for each in counts if each.count or each.picked)

    def _passing(self, needs: Needs, but: Filter | None = None) -> int:
        """The services that pass every filter, leaving one out."""
        passing = (1 << len(self._bit)) - 1
        for narrowed in Filter:
            chosen = picked(needs, narrowed)
            if chosen and narrowed is not but:
                passing &= self._any(narrowed, chosen)
        return passing

    def _any(self, narrowed: Filter, chosen: tuple[str, ...]) -> int:
        """The services that any of some values keeps."""
        kept = 0
        for value in chosen:
            kept |= self._holds[narrowed].get(value, 0)
        return kept

    def keeps_hub(self, hub: Hub, needs: Needs) -> bool:
        """Whether a hub itself passes: it answers to where, and to no other filter."""
        if any(picked(needs, each) for each in Filter if each not in {Filter.AREAS, Filter.HUBS}):
            return False
        here = not needs.areas or any(self._coverage.reaches(hub.areas, area) for area in needs.areas)
        return here and (not needs.hubs or hub.slug in needs.hubs)


def picked(needs: Needs, narrowed: Filter) -> tuple[str, ...]:
    """The values picked in one filter, as text."""
    values: tuple[str | Enum, ...] = getattr(needs, narrowed.value)
    return tuple(str(each.value) if isinstance(each, Enum) else each for each in values)


def _fits_age(service: Service, band: str) -> bool:
    """Whether a service is for children of an age, as far as it says."""
    return service.ages.overlaps(AgeBand(band).ages)


def _parts(directory: Directory) -> tuple[str, ...]:
    """The areas a family can pick: the council's and every area inside it."""
    found = [directory.site.area] if directory.site.area in directory.areas else []
    for area in found:
        found += [each.key for each in directory.inside(area) if each.key not in found]
    return tuple(found)
