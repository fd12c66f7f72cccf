"""How often families' words find the right thing: success@1, success@3 and mean reciprocal rank.

A case is a line of words, language, a regular expression over a result's name, summary and topic names,
and the kind of question, with tabs between.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.search.engine import Searcher
from familyhelp.search.results import Hit, Kind

DEPTH = 10
"""How many results are looked at."""
FIRST_FEW = 3
"""As in success@3."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question, and what a right answer says."""

    words: str
    lang: str
    expected: re.Pattern[str]
    kind: str


@dataclass(frozen=True, slots=True)
class Figures:
    """How some cases went; shares from 0 to 1."""

    cases: int
    success_at_1: float
    success_at_3: float
    mrr: float

    @classmethod
    def of(cls, ranks: Sequence[int | None]) -> "Figures":
        """The figures for the rank, from 1, of each case's first right answer. Raises ZeroDivisionError on none."""
        found = [rank for rank in ranks if rank]
        first = sum(rank == 1 for rank in found)
        few = sum(rank <= FIRST_FEW for rank in found)
        count = len(ranks)
        return cls(count, first / count, few / count, sum(1 / rank for rank in found) / count)


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file; lines that begin with # are notes. Raises ValueError on a line of another shape."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and not row[0].startswith("#"):
                words, lang, expected, kind = row
                yield Case(words, lang, re.compile(expected, re.IGNORECASE), kind)


def rank_of(directory: Directory, searcher: Searcher, case: Case) -> int | None:
    """Where the first right answer stands, from 1; None when it is not among the first ten."""
    hits = searcher.search(Needs(words=case.words, lang=case.lang), limit=DEPTH).hits
    found = (place for place, hit in enumerate(hits, 1) if case.expected.search(shown(directory, hit)))
    return next(found, None)


def shown(directory: Directory, hit: Hit) -> str:
    """What a person reads on a result: name, summary, topics."""
    if hit.kind is Kind.SERVICE:
        service = directory.services[hit.slug]
        topics = (directory.topics[key].name for key in service.topics if key in directory.topics)
        return "\n".join((service.name, service.summary, *topics))
    if hit.kind is Kind.HUB:
        return f"{directory.hubs[hit.slug].name}\n{directory.hubs[hit.slug].summary}"
    page = directory.pages[hit.slug] if hit.kind is Kind.PAGE else directory.news[hit.slug]
    return f"{page.title}\n{page.summary}"
