"""Why a service is shown to a family, in the order in which it should be read."""

import datetime as dt
from collections.abc import Iterator

from familyhelp.domain.needs import Harder, Needs
from familyhelp.domain.service import Price
from familyhelp.search.guiding.facts import Facts
from familyhelp.search.guiding.results import Why, WhyKind
from familyhelp.search.guiding.standing import Open, metres, open_at

NO_YOUNGEST, NO_OLDEST = -999, 999
"""Months that stand for an open end."""
_ACCEPTING = (WhyKind.ACCEPTING, WhyKind.WAITING, WhyKind.FULL)


def reasons(facts: Facts, needs: Needs) -> tuple[Why, ...]:
    """The reasons of one service for one family."""
    return (
        *((Why(WhyKind.URGENT),) if facts.urgent and needs.urgent else ()),
        *_ages(facts, needs),
        *_where(facts, needs),
        *_cost(facts, needs),
        *_hours(facts, needs.at),
        *_ease(facts, needs),
        *((Why(WhyKind.CHECKED, (facts.checked,)),) if facts.checked else ()),
    )


def _ages(facts: Facts, needs: Needs) -> Iterator[Why]:
    if not facts.ages:
        return
    children = tuple(child.key for child in needs.children if facts.ages.overlaps(child.ages))
    if children:
        yield Why(WhyKind.CHILDREN, children)
    first = NO_YOUNGEST if facts.ages.first is None else facts.ages.first
    last = NO_OLDEST if facts.ages.last is None else facts.ages.last
    yield Why(WhyKind.AGES, (first, last))


def _where(facts: Facts, needs: Needs) -> Iterator[Why]:
    yield from (Why(WhyKind.AREA, (area,)) for area in facts.named if area in needs.areas)
    distance = metres(facts, needs.place) if needs.place else None
    if distance is not None:
        yield Why(WhyKind.METRES, (distance,))


def _cost(facts: Facts, needs: Needs) -> Iterator[Why]:
    """Not stated is never called free; it is told to those who must mind the cost."""
    if facts.price is Price.FREE:
        yield Why(WhyKind.FREE)
    elif facts.price is Price.PAID:
        yield Why(WhyKind.PAID)
    elif Harder.MONEY in needs.harder:
        yield Why(WhyKind.COST_UNKNOWN)


def _hours(facts: Facts, moment: dt.datetime | None) -> Iterator[Why]:
    if facts.always:
        yield Why(WhyKind.ALWAYS)
    elif moment:
        opening = open_at(facts, moment)
        if opening is Open.NOW:
            yield Why(WhyKind.OPEN_UNTIL, (_closes(facts, moment),))
        else:
            yield Why(WhyKind.CLOSED if opening is Open.CLOSED else WhyKind.HOURS_UNKNOWN)


def _closes(facts: Facts, moment: dt.datetime) -> int:
    """When it closes, in minutes after midnight, of a service that is open: the latest of the hours that hold now."""
    minute = moment.hour * 60 + moment.minute
    return max(closes for opens, closes in facts.week[moment.weekday()] or () if opens <= minute < closes)


def _ease(facts: Facts, needs: Needs) -> Iterator[Why]:
    if facts.welcome or facts.accepting:
        yield Why(_ACCEPTING[facts.accepting])
    eased = tuple(each.value for each in needs.harder if each in facts.eases and each is not Harder.MONEY)
    if eased:
        yield Why(WhyKind.EASIER, eased)
