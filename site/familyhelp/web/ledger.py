"""The route ledger: every public route, whether it is frozen, and each page that it makes.

A new route must be written here on purpose, or a test fails. The site map and the freezer both read it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.web import guided_pages

Values: TypeAlias = dict[str, str]


class Kind(Enum):
    """Where a route lives: on both sites, or on the live one only. What is for staff has a ledger of its own."""

    FROZEN = "frozen"
    LIVE_PUBLIC = "live-public"


@dataclass(frozen=True, slots=True)
class Entry:
    """One route: its kind, its pages, whether search engines are told of it, whether every language has it."""

    kind: Kind
    pages: Callable[[Directory], Iterable[Values]]
    listed: bool = True
    translated: bool = True


def _once(_directory: Directory) -> Iterable[Values]:
    return ({},)


def _none(_directory: Directory) -> Iterable[Values]:
    return ()


def _own_areas(directory: Directory) -> Iterator[Values]:
    own = (directory.site.area, *(area.key for area in directory.inside(directory.site.area)))
    return ({"key": key} for key in own)


def _districts(directory: Directory) -> Iterator[Values]:
    return ({"district": district.lower()} for district in directory.districts)


FROZEN = Kind.FROZEN
LEDGER: dict[str, Entry] = {
    "home": Entry(FROZEN, _once),
    "search": Entry(FROZEN, _once),  # a question is answered live, or by a script
    "topics": Entry(FROZEN, _once),
    "topic": Entry(FROZEN, lambda directory: ({"key": topic.address} for topic in directory.topics.values())),
    "services": Entry(FROZEN, _once),
    "service": Entry(FROZEN, lambda directory: ({"slug": slug} for slug in directory.services)),
    "hubs": Entry(FROZEN, _once),
    "hub": Entry(FROZEN, lambda directory: ({"slug": slug} for slug in directory.hubs)),
    "hubs_near": Entry(FROZEN, _districts),
    "area": Entry(FROZEN, _own_areas),
    "age": Entry(FROZEN, lambda _directory: ({"band": band.value} for band in AgeBand)),
    "find_help": Entry(FROZEN, _once),
    "guide_answers": Entry(FROZEN, guided_pages.start),  # answers are taken live, or by a script
    "guide_several": Entry(FROZEN, guided_pages.start, listed=False),
    "guide_data": Entry(FROZEN, guided_pages.files, listed=False),
    "guide_worry": Entry(FROZEN, guided_pages.worries),
    "guide_age": Entry(FROZEN, guided_pages.ages, listed=False),
    "guide_area": Entry(FROZEN, guided_pages.areas, listed=False),
    "ask_for_help": Entry(FROZEN, _once),
    "urgent_help": Entry(FROZEN, _once),
    "plan": Entry(FROZEN, _once, listed=False),  # what was chosen is put together live, or by a script
    "news": Entry(FROZEN, _once),
    "news_item": Entry(FROZEN, lambda directory: ({"slug": slug} for slug in directory.news)),
    "page": Entry(FROZEN, lambda directory: ({"slug": slug} for slug in directory.pages)),
    "sitemap": Entry(FROZEN, _once, listed=False, translated=False),
    "robots": Entry(FROZEN, _once, listed=False, translated=False),
    "postcodes": Entry(FROZEN, _districts, listed=False, translated=False),
    "suggestions": Entry(FROZEN, _once, listed=False),
    "search_data": Entry(FROZEN, _none, listed=False, translated=False),  # the freezer copies the files as they are
    "urgent_words": Entry(FROZEN, _none, listed=False, translated=False),  # the same
    "colours": Entry(FROZEN, _once, listed=False, translated=False),
    "exit_sheet": Entry(FROZEN, _once, listed=False, translated=False),
    "not_found_page": Entry(FROZEN, _once, listed=False, translated=False),
    "media": Entry(FROZEN, _none, listed=False, translated=False),  # the freezer copies the folder whole
}


def frozen_pages(directory: Directory) -> Iterator[tuple[str, str, Values]]:
    """Every page to freeze: its language, its view, its values."""
    for view, entry in LEDGER.items():
        if entry.kind is not Kind.FROZEN:
            continue
        for lang in directory.site.languages if entry.translated else directory.site.languages[:1]:
            for values in entry.pages(directory):
                yield lang, view, values


def listed_pages(directory: Directory) -> Iterator[tuple[str, Values]]:
    """Every page that search engines may list, once: its view and values. What is sensitive stays out."""
    for view, entry in LEDGER.items():
        for values in entry.pages(directory) if entry.listed else ():
            if not _sensitive(directory, view, values):
                yield view, values


def _sensitive(directory: Directory, view: str, values: Values) -> bool:
    if view == "service":
        return directory.services[values["slug"]].sensitive
    if view == "guide_worry":
        return guided_pages.is_private(directory, values)
    return view == "topic" and directory.topic_at[values["key"]].sensitive
