"""What a family is looking for, however they said it."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from familyhelp.domain.eligibility import AgeBand, AgeRange, Audience
from familyhelp.domain.place import Place
from familyhelp.domain.service import Price, Way


class Harder(Enum):
    """What makes it harder for a family to get help."""

    LANGUAGE = "language"
    DISABILITY = "disability"
    MONEY = "money"
    TRAVEL = "travel"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Child:
    """A child a family asks for. ``key`` is that of the answer, so that a page can say for which child something is."""

    key: str
    ages: AgeRange


@dataclass(frozen=True, slots=True)
class Needs:
    """A search. Within one field any of the values will do; across fields all must hold.

    ``words`` are the family's own; ``areas`` and ``hubs`` are keys; ``place`` is where they are,
    for nearness only: a service is never dropped because it is far or has no address. ``exact`` searches for
    the words as they are typed, without putting their spelling right; ``nearest`` wants what is near first, where it is
    known from where.

    The last six are what guided questions add: the topics that each worry is first about, the children by age, whom the
    help is for (what is meant for them comes first; nothing is dropped), what makes it harder, whether it is about
    somebody's safety, and the time (naive, local; None where the clock is not known, as on frozen pages).
    """

    words: str = ""
    lang: str = "en"
    topics: tuple[str, ...] = ()
    ages: tuple[AgeBand, ...] = ()
    areas: tuple[str, ...] = ()
    hubs: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    prices: tuple[Price, ...] = ()
    place: Place | None = None
    exact: bool = False
    nearest: bool = False
    main: tuple[str, ...] = ()
    children: tuple[Child, ...] = ()
    audience: tuple[Audience, ...] = ()
    harder: tuple[Harder, ...] = ()
    urgent: bool = False
    at: dt.datetime | None = None
