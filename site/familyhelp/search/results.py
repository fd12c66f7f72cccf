"""What a search gives back: plain values; the web puts them into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from familyhelp.domain.eligibility import AgeRange


class Kind(Enum):
    """What a result is."""

    SERVICE = "service"
    HUB = "hub"
    PAGE = "page"
    NEWS = "news"


class ReasonKind(Enum):
    """Why a result is where it is."""

    URGENT = "urgent"
    NAME = "name"
    TOPIC = "topic"
    WORDS = "words"
    AGES = "ages"
    FREE = "free"
    HUB = "hub"
    NEAR = "near"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. ``value``: the key of a topic, area or hub, a word as it was typed, an age band, or miles ("1.2")."""

    kind: ReasonKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. Scores compare only within one search."""

    kind: Kind
    slug: str
    score: int
    reasons: tuple[Reason, ...] = ()


class Filter(Enum):
    """What results can be narrowed by; the values are the fields of Needs."""

    TOPICS = "topics"
    AGES = "ages"
    AREAS = "areas"
    HUBS = "hubs"
    WAYS = "ways"
    PRICES = "prices"


@dataclass(frozen=True, slots=True)
class Count:
    """One value of a filter and how many services picking it would show, given the other filters."""

    value: str
    count: int
    picked: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood of the words besides the words.

    ``topics`` are keys, surest first; ``area`` and ``hub`` keys of a place named in the words;
    ``ages`` in months; ``lang`` the language they seem to be in (empty: cannot tell); ``near``: whether it is known
    from where to measure, and any result has a place to measure to.
    """

    topics: tuple[str, ...] = ()
    area: str = ""
    hub: str = ""
    ages: AgeRange = AgeRange()
    lang: str = ""
    near: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results out of ``total``.

    ``corrected`` is the words as they were searched, when a misspelling was put right (else empty).
    ``nearby_topics`` are keys of topics that do have results, when nothing was found.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[Filter, tuple[Count, ...]] = field(default_factory=dict)
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    corrected: str = ""
    understood: Understanding = Understanding()
    nearby_topics: tuple[str, ...] = ()
