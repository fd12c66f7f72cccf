"""Between the address of a results page and the search: questions in, cards out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar
from urllib.parse import urlencode

from flask import g
from werkzeug.datastructures import MultiDict

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Way
from familyhelp.search.engine import Results

PAGE_LENGTH = 20
MOST_PAGES = 50
LONGEST_QUESTION = 300
LONGEST_NUMBER = 9
Choice = TypeVar("Choice", bound=Enum)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_POSTCODE = re.compile(r"(^|[\W_])([A-Za-z]{1,2}) ?(\d[A-Za-z\d]?)(?:[\W_]*\d[A-Za-z]{2}(?![^\W_]))+")


def without_postcode(text: str) -> str:
    """The words with any whole postcode cut to its district ("SR5"): a home does not belong in an address.

    It is found however it was typed ("SR5-4BW", full-width letters); words without one stay exactly as they are.
    """
    plain = "".join(each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each) != "Cf")
    cut = _POSTCODE.sub(r"\1\2\3", plain)
    return text if cut == plain else cut


def _choices(kind: type[Choice], values: Iterable[str]) -> tuple[Choice, ...]:
    """The values that are real choices; anything else in an address is passed over."""
    known = {member.value: member for member in kind}
    return tuple(dict.fromkeys(known[value] for value in values if value in known))


def _may_be_told(directory: Directory, topic: str) -> bool:
    """Whether a topic may stand in an address: one that is there and not sensitive."""
    return topic in directory.topics and not directory.topics[topic].sensitive


def asked(arguments: MultiDict[str, str]) -> tuple[Needs | None, int]:
    """What an address asks for, and which page of it; None when it asks for nothing."""
    directory = g.edition.directory
    needs = Needs(
        words=_CONTROL.sub(" ", arguments.get("q", "")).strip()[:LONGEST_QUESTION].strip(),
        lang=g.lang,
        topics=tuple(key for key in arguments.getlist("topic") if _may_be_told(directory, key)),
        ages=_choices(AgeBand, arguments.getlist("age")),
        areas=tuple(key for key in arguments.getlist("area") if key in directory.areas),
        hubs=tuple(key for key in arguments.getlist("hub") if key in directory.hubs),
        ways=_choices(Way, arguments.getlist("way")),
        prices=_choices(Price, arguments.getlist("cost")),
        exact=arguments.get("exact") == "1",
        nearest=arguments.get("sort") == "nearest",
    )
    number = arguments.get("page", "1")[:LONGEST_NUMBER]
    page = min(int(number), MOST_PAGES) if number.isascii() and number.isdigit() and int(number) else 1
    return (None, 1) if replace(needs, exact=False, nearest=False) == Needs(lang=g.lang) else (needs, page)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of results."""

    results: Results
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return min(MOST_PAGES, -(-self.results.total // PAGE_LENGTH))


def results(needs: Needs, page: int) -> Found:
    """Ask the search for one page of results; after the last page stands the last."""
    found = Found(g.edition.searcher.search(needs, offset=(page - 1) * PAGE_LENGTH, limit=PAGE_LENGTH), page)
    return results(needs, found.pages) if 0 < found.pages < page else found


def _pairs(needs: Needs) -> Iterator[tuple[str, str]]:
    if needs.words:
        yield "q", needs.words
    fields: tuple[tuple[str, Iterable[object]], ...] = (
        ("topic", needs.topics),
        ("age", needs.ages),
        ("area", needs.areas),
        ("hub", needs.hubs),
        ("way", needs.ways),
        ("cost", needs.prices),
    )
    for name, values in fields:
        for value in values:
            yield name, str(value.value if isinstance(value, Enum) else value)
    if needs.exact:
        yield "exact", "1"
    if needs.nearest:
        yield "sort", "nearest"


def query(needs: Needs, page: int = 1) -> str:
    """The query string of a search, always in the same order, so that an address can be shared."""
    pairs = [*_pairs(needs), *([("page", str(page))] if page > 1 else [])]
    return "?" + urlencode(pairs)
