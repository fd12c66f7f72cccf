"""Filters beside the results, as plain links that add or take away one choice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from flask_babel import gettext

from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Way
from familyhelp.search.results import Count, Filter
from familyhelp.web import wording
from familyhelp.web.presenting import address, directory
from familyhelp.web.searching import Found, query

MOST_TOPICS = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One link: what it says, how many services it would show, where it leads."""

    label: str
    count: int
    href: str
    picked: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One filter with its choices."""

    id: str
    heading: str
    choices: tuple[Choice, ...]
    picked: bool


def _without(value: Any, values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each for each in values if each != value) if value in values else (*values, value)


def _choices(
    needs: Needs, field: str, counts: tuple[Count, ...], name: Callable[[Any], Any], kind: Any
) -> Iterator[Choice]:
    for count in counts:
        if not count.count and not count.picked:
            continue
        value = kind(count.value)
        change: dict[str, Any] = {field: _without(value, getattr(needs, field))}
        changed = replace(needs, **change)
        yield Choice(str(name(value)), count.count, address("search") + query(changed), count.picked)


def groups(needs: Needs, found: Found) -> tuple[Group, ...]:
    """The filters that would change something, each with counts given the others."""
    shown = directory()
    kinds: tuple[tuple[Filter, str, Callable[[Any], Any], Any], ...] = (
        (Filter.AGES, gettext("Age of your child"), wording.BANDS.__getitem__, AgeBand),
        (Filter.AREAS, gettext("Where you live"), lambda key: shown.areas[key].name, str),
        (Filter.HUBS, gettext("At a Family Hub"), lambda key: shown.hubs[key].name, str),
        (Filter.WAYS, gettext("How help is given"), wording.WAYS.__getitem__, Way),
        (Filter.PRICES, gettext("Cost"), wording.PRICES.__getitem__, Price),
        (Filter.TOPICS, gettext("Topic"), lambda key: shown.topics[key].name, str),
    )
    made = []
    for kind, heading, name, parse in kinds:
        counts = found.results.facets.get(kind, ())
        if kind is Filter.TOPICS:
            counts = tuple(sorted(counts, key=lambda each: (-each.picked, -each.count))[:MOST_TOPICS])
        choices = tuple(_choices(needs, kind.value, counts, name, parse))
        if len(choices) > 1 or any(choice.picked for choice in choices):
            made.append(Group(f"filter-{kind.value}", heading, choices, any(choice.picked for choice in choices)))
    return tuple(made)


def pagination(needs: Needs, found: Found) -> dict[str, Any]:
    """The parameters of GOV.UK's pagination; empty when one page is enough."""
    if found.pages < 2:  # noqa: PLR2004  one page needs no way to the next
        return {}
    here = address("search")
    items = [
        {"number": str(number), "href": here + query(needs, number), "current": number == found.page}
        for number in range(1, found.pages + 1)
        if number in (1, found.pages) or abs(number - found.page) <= 1
    ]
    made: dict[str, Any] = {"items": items, "landmarkLabel": gettext("Pages of results")}
    if found.page > 1:
        made["previous"] = {"href": here + query(needs, found.page - 1), "text": gettext("Previous")}
    if found.page < found.pages:
        made["next"] = {"href": here + query(needs, found.page + 1), "text": gettext("Next")}
    return made
