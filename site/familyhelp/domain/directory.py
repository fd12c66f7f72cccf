"""The whole directory, read once and never changed: all else is derived from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

from familyhelp.domain.area import Area
from familyhelp.domain.hub import Hub
from familyhelp.domain.intake import Intake
from familyhelp.domain.organisation import Organisation
from familyhelp.domain.page import News, Page
from familyhelp.domain.place import Place
from familyhelp.domain.questionnaire import Questionnaire
from familyhelp.domain.service import Service
from familyhelp.domain.site import Site
from familyhelp.domain.topic import Topic, TopicGroup
from familyhelp.domain.urgent import Grammar, Panel


@dataclass(frozen=True)
class Phrase:
    """Families' own words for a topic, and how sure they make us (0 to 1)."""

    topic: str
    lang: str
    say: str
    weight: float = 1.0


@dataclass(frozen=True)
class Directory:
    """Every service, hub, topic, area, organisation, page and piece of news of one site.

    Mappings are by slug or key, in the order in which a family should meet them. ``districts`` maps a
    postcode district ("SR5") to its middle. ``fingerprint`` changes when any file does.
    """

    site: Site
    groups: Mapping[str, TopicGroup]
    topics: Mapping[str, Topic]
    areas: Mapping[str, Area]
    organisations: Mapping[str, Organisation]
    services: Mapping[str, Service]
    hubs: Mapping[str, Hub]
    pages: Mapping[str, Page]
    news: Mapping[str, News]
    phrases: tuple[Phrase, ...] = ()
    districts: Mapping[str, Place] = field(default_factory=dict)
    fingerprint: str = ""
    intake: Intake = field(default_factory=Intake)
    questionnaire: Questionnaire | None = None
    panels: Mapping[str, Panel] = field(default_factory=dict)
    grammar: Grammar = Grammar()

    def in_language(self, lang: str) -> Self:
        """The same directory with its words in ``lang`` wherever somebody has translated them."""
        return replace(
            self,
            groups={key: each.in_language(lang) for key, each in self.groups.items()},
            topics={key: each.in_language(lang) for key, each in self.topics.items()},
            services={key: each.in_language(lang) for key, each in self.services.items()},
            hubs={key: each.in_language(lang) for key, each in self.hubs.items()},
            pages={key: each.in_language(lang) for key, each in self.pages.items()},
            news={key: each.in_language(lang) for key, each in self.news.items()},
            intake=self.intake.in_language(lang),
            questionnaire=self.questionnaire.in_language(lang) if self.questionnaire else None,
            panels={key: each.in_language(lang) for key, each in self.panels.items()},
        )

    @cached_property
    def topic_at(self) -> Mapping[str, Topic]:
        """Topics by what they are called in addresses."""
        return {topic.address: topic for topic in self.topics.values()}

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Service, ...]]:
        """The services of each topic, by name."""
        found: dict[str, list[Service]] = {key: [] for key in self.topics}
        for service in sorted(self.services.values(), key=by_name):
            for topic in service.topics:
                found[topic].append(service)
        return {key: tuple(services) for key, services in found.items()}

    @cached_property
    def by_hub(self) -> Mapping[str, tuple[Service, ...]]:
        """The services given at each hub, by name."""
        found: dict[str, list[Service]] = {slug: [] for slug in self.hubs}
        for service in sorted(self.services.values(), key=by_name):
            for hub in dict.fromkeys(location.hub for location in service.locations if location.hub):
                found[hub].append(service)
        return {slug: tuple(services) for slug, services in found.items()}

    def around(self, area: str) -> tuple[Area, ...]:
        """An area and every area it lies in, nearest first."""
        chain: list[Area] = []
        found = self.areas.get(area)
        while found and found not in chain:
            chain.append(found)
            found = self.areas.get(found.within)
        return tuple(chain)

    def inside(self, area: str) -> tuple[Area, ...]:
        """The areas that lie directly in an area."""
        return tuple(each for each in self.areas.values() if each.within == area)

    def ring(self, panel: Panel) -> tuple[Service, ...]:
        """Whom to ring besides the emergency services: the council's own first."""
        return tuple(self.services[slug] for slug in panel.calls if slug in self.services)

    def places(self, service: Service) -> tuple[Place, ...]:
        """Where a service is given: at a hub, where the hub is. Empty where no place is known."""
        spots = (self.hubs[at.hub].location.place if at.hub in self.hubs else at.place for at in service.locations)
        return tuple(spot for spot in spots if spot)

    def nearest_hubs(self, place: Place) -> tuple[tuple[Hub, float], ...]:
        """Every hub with its distance in metres, nearest first; hubs not on the map are left to the page."""
        placed = [(hub, hub.location.place.metres_to(place)) for hub in self.hubs.values() if hub.location.place]
        return tuple(sorted(placed, key=lambda each: (each[1], each[0].slug)))


def by_name(service: Service) -> tuple[str, str]:
    """How services are sorted where nothing else ranks them: by name, then slug."""
    return service.name.casefold(), service.slug
