"""The order of results, with the reasons: words, then meaning, then whom it is for and how near it is.

A score is (words + meaning + name) times what fits; nothing else decides but urgency, which comes first
when the words are about danger, and the name, which breaks ties.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.domain.service import Price, Service
from familyhelp.search.analysis import terms
from familyhelp.search.coverage import Coverage
from familyhelp.search.query import Query
from familyhelp.search.results import Hit, Kind, Reason, ReasonKind

TOPIC = 45.0
"""What a topic that the words surely mean is worth; a rare word in a name is worth about 40."""
NAME = 90.0
"""What it is worth when the words are exactly the name."""
OTHER_TOPICS = (1.0, 0.9, 0.8, 0.7, 0.6)
"""A service's topics are best first; what a match with each is worth."""
ALL_THE_WORDS = 0.5
"""The share of the words' score that only comes with every word found."""
KINDS = {Kind.SERVICE: 1.0, Kind.HUB: 0.8, Kind.PAGE: 0.3, Kind.NEWS: 0.25}
"""Families look for help, not for pages about it."""
LOCAL = 1.3
THEIR_AREA = 1.3
OTHER_AREA = 0.7
AGE_FITS = 1.15
AGE_DIFFERS = 0.75
ELSEWHERE = 0.3
AT_HUB = 1.3
NEARNESS = ((1, 1.3), (3, 1.2), (5, 1.1), (10, 1.0))
"""Miles, up to which, and what that is worth; farther is worth FAR. No address is worth nothing more or less."""
FAR = 0.8
SURE = 0.8
"""How sure an urgent topic must be to bring urgent services first."""


@dataclass(frozen=True, slots=True)
class Match:
    """How the words matched one document: the sum of their impacts, and which terms."""

    impact: float = 0.0
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """A result before its reasons are written out; ``urgent`` results come first."""

    kind: Kind
    slug: str
    score: float
    match: Match
    urgent: bool = False


class Ranker:
    """Scores and orders what was found in one directory."""

    def __init__(self, directory: Directory, coverage: Coverage) -> None:
        self._directory = directory
        self._coverage = coverage
        self._names = {
            (kind, slug): frozenset(terms(name))
            for kind, named in names(directory).items()
            for slug, name in named.items()
        }
        self._urgent_topics = urgent_topics(directory)
        services = directory.services.values()
        self._elsewhere = frozenset(each.slug for each in services if coverage.is_elsewhere(each))
        self._local = frozenset(each.slug for each in services if coverage.is_local(each))

    def is_urgent(self, query: Query) -> bool:
        """Whether the words mean danger."""
        return any(query.topics.get(topic, 0.0) >= SURE for topic in self._urgent_topics)

    def service(self, service: Service, match: Match, query: Query, needs: Needs) -> Scored:
        """A service with its score."""
        score = self._words(Kind.SERVICE, service.slug, match, query)
        score += TOPIC * sum(worth for _, worth in self._topics(service, query))
        for _, factor in self._fit(service, query, needs):
            score *= factor
        return Scored(Kind.SERVICE, service.slug, round(score, 4), match, self._helps_now(service, query))

    def other(self, kind: Kind, slug: str, match: Match, query: Query) -> Scored:
        """A hub, a page or a piece of news with its score."""
        score = self._words(kind, slug, match, query)
        if kind is Kind.HUB and slug == query.where.hub:
            score += NAME
        return Scored(kind, slug, round(score, 4), match)

    def explained(self, scored: Scored, query: Query, needs: Needs) -> Hit:
        """A result with the reasons for its score."""
        reasons = [Reason(ReasonKind.URGENT)] if scored.urgent else []
        words = self._word_reasons(scored.kind, scored.slug, scored.match)
        if scored.kind is Kind.SERVICE:
            service = self._directory.services[scored.slug]
            reasons += [Reason(ReasonKind.TOPIC, topic) for topic, _ in self._topics(service, query)]
            words += tuple(reason for reason, _ in self._fit(service, query, needs) if reason)
        return Hit(scored.kind, scored.slug, scored.score, (*reasons, *words))

    def _words(self, kind: Kind, slug: str, match: Match, query: Query) -> float:
        """What the words are worth: their impact, more when all are there, and more when they are the name."""
        everything = sum(query.terms.values())
        if not everything:
            return 0.0
        there = sum(query.terms[term] for term in match.terms) / everything
        name = self._names[kind, slug]
        in_name = [term for term in match.terms if term in name]
        alike = len(in_name) / max(len(name), 1) * sum(query.terms[term] for term in in_name) / everything
        score = match.impact * (1 - ALL_THE_WORDS + ALL_THE_WORDS * there) * KINDS[kind]
        return score + NAME * alike**2

    def _word_reasons(self, kind: Kind, slug: str, match: Match) -> tuple[Reason, ...]:
        """The words found, those of the name first."""
        name = self._names[kind, slug]
        found = [Reason(ReasonKind.NAME if term in name else ReasonKind.WORDS, term) for term in match.terms]
        return tuple(sorted(found, key=lambda reason: reason.kind is not ReasonKind.NAME))

    def _topics(self, service: Service, query: Query) -> tuple[tuple[str, float], ...]:
        """The service's topic that the words mean most, with what it is worth."""
        meant = [
            (topic, query.topics[topic] * OTHER_TOPICS[min(place, len(OTHER_TOPICS) - 1)])
            for place, topic in enumerate(service.topics)
            if topic in query.topics
        ]
        return (max(meant, key=lambda each: each[1]),) if meant else ()

    def _helps_now(self, service: Service, query: Query) -> bool:
        """Whether someone in the danger that the words mean should see this first."""
        if not service.urgent or service.slug in self._elsewhere:
            return False
        return any(query.topics.get(each, 0.0) >= SURE for each in self._urgent_topics.intersection(service.topics))

    def _fit(self, service: Service, query: Query, needs: Needs) -> Iterator[tuple[Reason | None, float]]:
        """What makes a service fit this family, and how much that is worth."""
        yield from self._ages(service, query, needs)
        if service.cost.price is Price.FREE:
            yield Reason(ReasonKind.FREE), 1.0
        wanted = {*needs.hubs, query.where.hub} - {""}
        for hub in sorted(wanted.intersection(location.hub for location in service.locations)):
            yield Reason(ReasonKind.HUB, hub), AT_HUB
        yield from self._areas(service, query)
        yield from self._near(service, needs.place or query.where.place)

    def _ages(self, service: Service, query: Query, needs: Needs) -> Iterator[tuple[Reason | None, float]]:
        """Whether it is for the ages picked or said; nothing where it states none."""
        if not service.ages:
            return
        for band in AgeBand if needs.ages or query.ages else ():
            said = bool(query.ages) and band.ages.overlaps(query.ages)
            if (band in needs.ages or said) and service.ages.overlaps(band.ages):
                yield Reason(ReasonKind.AGES, band.value), 1.0
        if query.ages:
            yield None, AGE_FITS if service.ages.overlaps(query.ages) else AGE_DIFFERS

    def _areas(self, service: Service, query: Query) -> Iterator[tuple[Reason | None, float]]:
        """Whether it is for the council's area, and for the part of town that the words name."""
        if service.slug in self._elsewhere:
            yield None, ELSEWHERE
        elif service.slug in self._local:
            yield Reason(ReasonKind.AREA, service.areas[0]), LOCAL
            if query.where.area in service.areas:
                yield None, THEIR_AREA
            elif query.where.area and not self._coverage.reaches(service.areas, query.where.area):
                yield None, OTHER_AREA

    def _near(self, service: Service, place: Place | None) -> tuple[tuple[Reason | None, float], ...]:
        """How near the nearest of its addresses is, in bands."""
        if not place:
            return ()
        hubs = self._directory.hubs
        spots = (hubs[at.hub].location.place if at.hub in hubs else at.place for at in service.locations)
        miles = min((spot.miles_to(place) for spot in spots if spot), default=None)
        if miles is None:
            return ()
        worth = next((worth for upto, worth in NEARNESS if miles <= upto), FAR)
        return ((Reason(ReasonKind.NEAR, f"{miles:.1f}"), worth),)


def names(directory: Directory) -> Mapping[Kind, Mapping[str, str]]:
    """What everything that can be found is called."""
    return {
        Kind.SERVICE: {slug: each.name for slug, each in directory.services.items()},
        Kind.HUB: {slug: each.name for slug, each in directory.hubs.items()},
        Kind.PAGE: {slug: each.title for slug, each in directory.pages.items()},
        Kind.NEWS: {slug: each.title for slug, each in directory.news.items()},
    }


def urgent_topics(directory: Directory) -> frozenset[str]:
    """The topics that mean danger: what urgent services are there for first, in the group where most of them stand."""
    first = [service.topics[0] for service in directory.services.values() if service.urgent and service.topics]
    groups = [directory.topics[topic].group for topic in first if topic in directory.topics]
    danger = max(sorted(set(groups)), key=groups.count, default="")
    return frozenset(topic for topic in first if topic in directory.topics and directory.topics[topic].group == danger)
