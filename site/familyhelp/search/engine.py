"""The search: a family's needs in, ranked results out. Made once for a directory; any thread may ask."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from familyhelp.content.postcodes import in_council
from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.search.export.folder import opened
from familyhelp.search.facets import Facets
from familyhelp.search.points import Counter
from familyhelp.search.query import Query, Reader
from familyhelp.search.ranking import Ranked, Ranker
from familyhelp.search.reasons import Reasons
from familyhelp.search.results import Kind, Reason, ReasonKind, Results, Understanding

__all__ = ["Results", "Searcher"]

NEARBY = 6
"""How many topics are offered when nothing was found."""


class Searcher:
    """Searches one directory. ``folder`` holds the search files, which are made when they are not there.

    Raises PermissionError when the folder is another user's.
    """

    def __init__(self, directory: Directory, folder: Path) -> None:
        self._directory = directory
        home = directory.areas.get(directory.site.area)
        postcodes = in_council(home.code, directory.districts) if home and home.code else {}
        self._store = opened(directory, folder)
        counter = Counter(self._store)
        self._reader = Reader(self._store, postcodes)
        self._facets = Facets(self._store)
        self._ranker = Ranker(self._store, counter)
        self._reasons = Reasons(self._store, counter)
        self._topics = [topic[0] for topic in self._store.manifest["topics"]]

    @property
    def files(self) -> Mapping[str, Path]:
        """The search files that a browser may read, by their names: those of this directory and no others."""
        return self._store.files

    def search(self, needs: Needs, *, offset: int = 0, limit: int = 20) -> Results:
        """The results from ``offset``, at most ``limit``; words and filters may each be empty.

        Never fails on any words. Without words: the services that pass the filters, by name.
        """
        asked = replace(needs, words=needs.words.strip())
        query = self._reader.read(asked)
        start, many = max(offset, 0), max(limit, 0)
        if asked.words:
            ranked = self._ranker.ranked(query, asked)
            found = list(ranked.scores)
            kept = self._facets.kept(found, asked)
            near = query.place if asked.nearest else None
            shown = self._ranker.first(ranked, kept, start + many, near)[start:]
        else:
            ranked = Ranked({})
            found = list(self._ranker.by_name)
            kept = self._facets.kept(found, asked)
            shown = kept[start : start + many]
        hits = [self._reasons.hit(each, ranked.scores.get(each, 0), query, asked) for each in shown]
        return Results(
            total=len(kept),
            hits=tuple(
                replace(hit, reasons=(Reason(ReasonKind.URGENT), *hit.reasons)) if each in ranked.urgent else hit
                for each, hit in zip(shown, hits, strict=True)
            ),
            facets=self._facets.counts(found, asked),
            kinds=self._kinds(kept),
            corrected=query.corrected,
            understood=replace(self._understood(query), near=self._measured(query, kept)),
            nearby_topics=() if kept else self._nearby(query, asked),
        )

    def _kinds(self, kept: list[int]) -> dict[Kind, int]:
        """How many of each kind were found; numbers go by kind."""
        services, *counts = self._store.manifest["kinds"]
        others = [each for each in kept if each >= services]
        kinds = {Kind.SERVICE: len(kept) - len(others)}
        start = services
        for kind, count in zip(list(Kind)[1:], counts, strict=True):
            kinds[kind] = sum(start <= each < start + count for each in others)
            start += count
        return kinds

    def _understood(self, query: Query) -> Understanding:
        """What the words were taken to mean."""
        manifest = self._store.manifest
        surest = sorted(query.topics, key=lambda topic: (-query.topics[topic], self._topics[topic]))
        return Understanding(
            topics=tuple(self._topics[topic] for topic in surest),
            area=manifest["areas"][query.where.area] if query.where.area >= 0 else "",
            hub=manifest["hubs"][query.where.hub] if query.where.hub >= 0 else "",
            ages=query.ages,
            lang=query.lang,
        )

    def _measured(self, query: Query, kept: list[int]) -> bool:
        """Whether it is known from where to measure, and to where."""
        places = self._store.facts["places"]
        return query.place is not None and any(places[number] for number in kept)

    def _nearby(self, query: Query, needs: Needs) -> tuple[str, ...]:
        """Topics that do have services: those meant or picked, those of the same groups, then the fullest."""
        full = self._directory.by_topic
        asked = [*self._understood(query).topics, *(topic for topic in needs.topics if topic in full)]
        groups = {self._directory.topics[topic].group for topic in asked}
        near = [key for key, topic in self._directory.topics.items() if topic.group in groups]
        fullest = sorted(full, key=lambda topic: (-len(full[topic]), topic))
        return tuple(key for key in dict.fromkeys((*asked, *near, *fullest)) if full[key])[:NEARBY]
