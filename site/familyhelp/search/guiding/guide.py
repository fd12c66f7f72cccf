"""The guide: a family's answers in, services with reasons out, what was left out, and a hub to talk to."""

import math
from collections.abc import Iterable, Iterator

from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.guiding.facts import Facts, facts
from familyhelp.search.guiding.leaving import left_out
from familyhelp.search.guiding.middles import middles
from familyhelp.search.guiding.reasons import reasons
from familyhelp.search.guiding.results import Guided, GuidedHit, LeftOut, LeftOutKind, NearestHub
from familyhelp.search.guiding.standing import standing


class Guide:
    """Guides through one directory. Made once; any thread may ask."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._middles = middles(directory)
        self.facts = facts(directory)
        self._slugs: dict[str, list[str]] = {topic: [] for topic in directory.topics}
        for slug, each in self.facts.items():
            for topic in each.topics:
                self._slugs[topic].append(slug)

    def guide(self, needs: Needs) -> Guided:
        """Everything to show, ranked: what is shown, what is left out by reason, the nearest hub."""
        shown: list[str] = []
        others: dict[LeftOutKind, list[str]] = {}
        for slug in self._on_topics(needs):
            why_not = left_out(self.facts[slug], needs)
            (others.setdefault(why_not, []) if why_not else shown).append(slug)
        return Guided(
            self._ranked(shown, needs),
            tuple(LeftOut(kind, self._ranked(others[kind], needs)) for kind in LeftOutKind if kind in others),
            self._hub(needs),
        )

    def count(self, needs: Needs) -> int:
        """How many services are shown."""
        return sum(left_out(self.facts[slug], needs) is None for slug in self._on_topics(needs))

    def _on_topics(self, needs: Needs) -> Iterator[str]:
        """The services on any of the topics, or all where none was picked."""
        if not needs.topics:
            yield from self.facts
            return
        yield from dict.fromkeys(slug for topic in needs.topics for slug in self._slugs.get(topic, ()))

    def _ranked(self, slugs: list[str], needs: Needs) -> tuple[GuidedHit, ...]:
        place = self._from(needs)
        ordered = sorted(slugs, key=lambda slug: standing(self.facts[slug], needs, place).key)
        return tuple(self._hit(slug, self.facts[slug], needs) for slug in ordered)

    def _hit(self, slug: str, known: Facts, needs: Needs) -> GuidedHit:
        return GuidedHit(self._directory.services[slug], reasons(known, needs))

    def _from(self, needs: Needs) -> Place | None:
        """Where to measure from: the family's place, or the middle of the first area that they named."""
        return needs.place or next((self._middles[area] for area in needs.areas if area in self._middles), None)

    def _hub(self, needs: Needs) -> NearestHub | None:
        """The nearest hub by place, else one of their area, else the nearest to its middle, else the first."""
        hubs = self._directory.hubs.values()
        if needs.place and (near := _nearest(hubs, needs.place)):
            return near
        found = next((hub for hub in hubs if set(hub.areas).intersection(needs.areas)), None)
        place = self._from(needs)
        if found is None and place and (near := _nearest(hubs, place)):
            found = near.hub
        found = found or next(iter(hubs), None)
        return NearestHub(found) if found else None


def _nearest(hubs: Iterable[Hub], place: Place) -> NearestHub | None:
    """The nearest of the hubs on the map, with its distance in whole metres."""
    squares = [(_square(hub.location.place, place), hub.slug, hub) for hub in hubs if hub.location.place]
    if not squares:
        return None
    square, _, hub = min(squares, key=lambda each: each[:2])
    return NearestHub(hub, math.isqrt(square))


def _square(one: Place, other: Place) -> int:
    return (one.easting - other.easting) ** 2 + (one.northing - other.northing) ** 2
