"""Pages of words, and dated news."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from familyhelp.domain.schedule import Hours
from familyhelp.domain.words import RichText, Translated


class Section(Enum):
    """The part of the site a page stands in."""

    EARLY_HELP = "early-help"
    GROWING_UP = "growing-up"
    HEALTH = "health"
    COMMUNITY = "community"
    SAFETY = "safety"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path."""

    title: str
    text: str = ""


class DocumentKind(Enum):
    """A document to read, the same read aloud, or the words of that recording."""

    DOCUMENT = "document"
    AUDIO = "audio"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class Document:
    """A file to take away. An empty ``file`` is a slot that waits for it."""

    title: str
    kind: DocumentKind
    file: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page(Translated):
    """A page of plain words."""

    slug: str
    title: str
    summary: str
    section: Section
    order: int = 100
    steps: tuple[Step, ...] = ()
    documents: tuple[Document, ...] = ()
    checked: dt.date | None = None
    source: str = ""
    body: RichText = RichText()


@dataclass(frozen=True, slots=True)
class Event:
    """When and where a piece of news happens. ``place`` is an address, or a hub's slug in ``hub``."""

    starts: dt.date
    ends: dt.date
    hours: Hours | None = None
    place: str = ""
    hub: str = ""


@dataclass(frozen=True, slots=True)
class News(Translated):
    """Something new, or something that will happen."""

    slug: str
    title: str
    summary: str
    date: dt.date
    event: Event | None = None
    source: str = ""
    body: RichText = RichText()
