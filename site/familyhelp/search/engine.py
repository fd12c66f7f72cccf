"""The search: a family's needs in, ranked results out. Made once for a directory; any thread may ask."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from familyhelp.domain.directory import Directory, by_name
from familyhelp.domain.needs import Needs
from familyhelp.search.coverage import Coverage
from familyhelp.search.facets import Facets
from familyhelp.search.index import open_index
from familyhelp.search.query import Query, Reader
from familyhelp.search.ranking import Match, Ranker, Scored, names
from familyhelp.search.results import Kind, Results, Understanding

__all__ = ["Results", "Searcher"]

TAIL = 0.15
"""Results worth less than this share of the best are left out: they share a word, not a need."""
NEARBY = 6
"""How many topics are offered when nothing was found."""

Found = Mapping[tuple[Kind, str], Match]


class Searcher:
    """Searches one directory. ``folder`` holds the index, which is made when it is not there.

    Raises PermissionError when the folder is another user's.
    """

    def __init__(self, directory: Directory, folder: Path) -> None:
        self._directory = directory
        self._index = open_index(directory, folder)
        coverage = Coverage(directory)
        self._reader = Reader(directory, self._index.lexicon)
        self._facets = Facets(directory, coverage)
        self._ranker = Ranker(directory, coverage)
        self._names = names(directory)
        self._by_name = sorted(directory.services.values(), key=by_name)

    def search(self, needs: Needs, *, offset: int = 0, limit: int = 20) -> Results:
        """The results from ``offset``, at most ``limit``; words and filters may each be empty.

        Never fails on any words. Without words: the services that pass the filters, by name.
        """
        query = self._reader.read(needs)
        ranked = self._ranked(query, needs) if needs.words.strip() else self._listed()
        services = {hit.slug for hit in ranked if hit.kind is Kind.SERVICE}
        kept = self._kept(ranked, services, needs)
        shown = kept[max(offset, 0) : max(offset, 0) + max(limit, 0)]
        return Results(
            total=len(kept),
            hits=tuple(self._ranker.explained(each, query, needs) for each in shown),
            facets=self._facets.counts(services, needs),
            kinds={kind: sum(hit.kind is kind for hit in kept) for kind in Kind},
            corrected=query.corrected,
            understood=self._understood(query),
            nearby_topics=() if kept else self._nearby(query, needs),
        )

    def _listed(self) -> list[Scored]:
        """Every service, by name."""
        return [Scored(Kind.SERVICE, service.slug, 0.0, Match()) for service in self._by_name]

    def _ranked(self, query: Query, needs: Needs) -> list[Scored]:
        """What the words find, best first, without the long tail."""
        found = [each for each in self._hits(query, needs) if each.score > 0]
        least = TAIL * max((each.score for each in found), default=0.0)
        return sorted((each for each in found if each.score >= least), key=self._order)

    def _hits(self, query: Query, needs: Needs) -> Iterable[Scored]:
        """Everything that has one of the words, or one of the topics they mean."""
        found = self._found(query)
        services = self._directory.services
        wanted = {slug for kind, slug in found if kind is Kind.SERVICE}
        wanted.update(each.slug for topic in query.topics for each in self._directory.by_topic.get(topic, ()))
        for slug in wanted:
            yield self._ranker.service(services[slug], found.get((Kind.SERVICE, slug), Match()), query, needs)
        for (kind, slug), match in found.items():
            if kind is not Kind.SERVICE:
                yield self._ranker.other(kind, slug, match, query)

    def _found(self, query: Query) -> Found:
        """The documents that have any of the words."""
        found: dict[int, dict[str, float]] = {}
        for term in query.terms:
            for number, impact in self._index.impacts(term).items():
                found.setdefault(number, {})[term] = impact
        for number, term, impact in self._otherwise_written(query):
            of_terms = found.setdefault(number, {})
            of_terms[term] = max(impact, of_terms.get(term, 0.0))
        return {
            self._index.entries[number]: Match(
                sum(query.terms[term] * of_terms[term] for term in of_terms), tuple(of_terms)
            )
            for number, of_terms in found.items()
        }

    def _otherwise_written(self, query: Query) -> Iterator[tuple[int, str, float]]:
        """Documents that write two of the words as one, or one as two, with what that is worth to each word."""
        for compound in query.joined:
            for number, impact in self._index.impacts(compound.whole).items():
                for part in compound.parts:
                    yield number, part, impact
        for compound in query.parted:
            one, other = (self._index.impacts(part) for part in compound.parts)
            for number in one.keys() & other.keys():
                yield number, compound.whole, min(one[number], other[number])

    def _order(self, hit: Scored) -> tuple[bool, float, str, str]:
        """Urgent help first, then the score, then the name, then the slug."""
        return not hit.urgent, -hit.score, self._names[hit.kind][hit.slug].casefold(), hit.slug

    def _kept(self, ranked: list[Scored], services: Iterable[str], needs: Needs) -> list[Scored]:
        """What passes the filters; pages and news only when there are none."""
        passing = self._facets.narrow(services, needs)
        filtered = any((needs.topics, needs.ages, needs.areas, needs.hubs, needs.ways, needs.prices))
        return [
            hit
            for hit in ranked
            if (hit.kind is Kind.SERVICE and hit.slug in passing)
            or (hit.kind is Kind.HUB and self._facets.keeps_hub(self._directory.hubs[hit.slug], needs))
            or (hit.kind in {Kind.PAGE, Kind.NEWS} and not filtered)
        ]

    def _understood(self, query: Query) -> Understanding:
        """What the words were taken to mean."""
        surest = sorted(query.topics, key=lambda topic: (-query.topics[topic], topic))
        return Understanding(
            topics=tuple(surest),
            urgent=self._ranker.is_urgent(query),
            area=query.where.area,
            hub=query.where.hub,
            ages=query.ages,
            lang=query.lang,
        )

    def _nearby(self, query: Query, needs: Needs) -> tuple[str, ...]:
        """Topics that do have services: those meant or picked, those of the same groups, then the fullest."""
        full = self._directory.by_topic
        asked = [*self._understood(query).topics, *(topic for topic in needs.topics if topic in full)]
        groups = {self._directory.topics[topic].group for topic in asked}
        near = [key for key, topic in self._directory.topics.items() if topic.group in groups]
        fullest = sorted(full, key=lambda topic: (-len(full[topic]), topic))
        return tuple(key for key in dict.fromkeys((*asked, *near, *fullest)) if full[key])[:NEARBY]
