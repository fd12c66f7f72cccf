"""How one service stands to one family's needs: a tuple of whole numbers, the least first."""

import datetime as dt
import math
from dataclasses import dataclass
from enum import IntEnum

from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.guiding.facts import Facts

PRIMARY = (6, 4, 3, 2, 1)
"""Points for a topic that is a service's first, second and so on."""
MAIN = 2
MORE_TOPICS = 2
OWN_AREA = 4
LOCAL = 3
RIGHT_AGE = 2
RIGHT_PEOPLE = 2
EASED = 4
DIRECT = 1
ALWAYS = 2
OPEN_NOW = 2
"""Points for: what a worry is first about; each further topic of the family's, up to so many; only for the family's
part of town; for their town; their child's age stated; whom it is for stated; each thing answered that makes it harder;
a number, a chat or a door that a family can use by itself; open day and night, where somebody is in danger; known to be
open at this moment."""
WRONG_PEOPLE = 2
TAKING = (0, 2, 5)
"""Points taken away: meant for other people; by ``accepting``, for a waiting list and for nobody new."""

BANDS = (1_000, 2_500, 5_000, 10_000)
"""Metres; nearer than the first is band 0."""
NO_PLACE = 1
"""The band of services without a place: the nearest but one, at whose far end they stand, so never last of all."""


class Open(IntEnum):
    """Whether a service can be used at a moment, in the order in which a family would rather have it."""

    NOW = 0
    UNKNOWN = 1
    CLOSED = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """Smaller stands first, field by field. ``order`` is different for every service, so there is never a tie."""

    urgent: int
    fit: int
    away: int
    accepting: int
    eased: int
    open: int
    band: int
    checked: int
    square: int
    order: int

    @property
    def key(self) -> tuple[int, ...]:
        """What to sort by."""
        return (
            self.urgent,
            self.fit,
            self.away,
            self.accepting,
            self.eased,
            self.open,
            self.band,
            self.checked,
            self.square,
            self.order,
        )


def standing(facts: Facts, needs: Needs, place: Place | None) -> Standing:
    """How a service stands. ``place`` is where to measure from: the family's district, or the middle of their area."""
    return Standing(
        urgent=0 if needs.urgent and facts.urgent else 1,
        fit=-_fit(facts, needs),
        away=0 if facts.local else 1,
        accepting=facts.accepting,
        eased=-len(set(facts.eases).intersection(needs.harder)),
        open=open_at(facts, needs.at) if needs.at else 0,
        band=band(facts, place),
        checked=-_month(facts.checked),
        square=_square(facts, place),
        order=facts.order,
    )


def _fit(facts: Facts, needs: Needs) -> int:
    """Points: what it is for, where, for whom; and whether a family can turn to it directly, and now."""
    return _topics(facts, needs) + _where(facts, needs) + _people(facts, needs) + _ready(facts, needs)


def _topics(facts: Facts, needs: Needs) -> int:
    points = [points for points, topic in zip(PRIMARY, facts.topics, strict=False) if topic in needs.topics]
    more = min(max(len(points) - 1, 0), MORE_TOPICS)
    return max(points, default=0) + more + (MAIN if set(facts.topics).intersection(needs.main) else 0)


def _where(facts: Facts, needs: Needs) -> int:
    if set(facts.named).intersection(needs.areas):
        return OWN_AREA
    return LOCAL if facts.local else 0


def _people(facts: Facts, needs: Needs) -> int:
    """What is meant for other people gains nothing by its ages: a parent's low mood is not for a children's team."""
    right = bool(set(facts.audience).intersection(needs.audience))
    if facts.audience and needs.audience and not right:
        return -WRONG_PEOPLE
    aged = bool(facts.ages) and any(facts.ages.overlaps(child.ages) for child in needs.children)
    return RIGHT_PEOPLE * right + RIGHT_AGE * aged


def _ready(facts: Facts, needs: Needs) -> int:
    always = ALWAYS if needs.urgent and facts.always else 0
    now = OPEN_NOW if needs.at and open_at(facts, needs.at) is Open.NOW else 0
    eased = EASED * len(set(facts.eases).intersection(needs.harder))
    return always + now + eased + (0 if facts.indirect else DIRECT) - TAKING[facts.accepting]


def open_at(facts: Facts, moment: dt.datetime) -> Open:
    """Whether it is open at a moment (naive, local)."""
    if facts.always:
        return Open.NOW
    hours = facts.week[moment.weekday()] if facts.week else None
    if hours is None:
        return Open.UNKNOWN
    minute = moment.hour * 60 + moment.minute
    return Open.NOW if any(opens <= minute < closes for opens, closes in hours) else Open.CLOSED


def square(facts: Facts, place: Place) -> int | None:
    """The square of the metres to the nearest place where it is given; None when it has none."""
    return min(
        ((east - place.easting) ** 2 + (north - place.northing) ** 2 for east, north in facts.spots), default=None
    )


def _square(facts: Facts, place: Place | None) -> int:
    if place is None:
        return 0
    found = square(facts, place)
    return BANDS[NO_PLACE] ** 2 if found is None else found


def metres(facts: Facts, place: Place) -> int | None:
    """How far the nearest place is where it is given, in whole metres; None when it has none."""
    found = square(facts, place)
    return None if found is None else math.isqrt(found)


def band(facts: Facts, place: Place | None) -> int:
    """The band of distance, 0 the nearest; the same for all when it is not known where the family is."""
    if place is None:
        return 0
    found = square(facts, place)
    if found is None:
        return NO_PLACE
    return sum(found >= end * end for end in BANDS)


def _month(day: str) -> int:
    """The number of the month in which somebody checked, 0 when nobody has: one day more or less is no difference."""
    return int(day[:4]) * 12 + int(day[5:7]) if day else 0
