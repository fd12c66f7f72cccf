"""Filters beside the results, as plain links that add or take away one choice."""

from collections.abc import Callable, Collection, Iterator
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


@dataclass(frozen=True, slots=True)
class Kind:
    """One filter: its heading, what each value is called, and the values themselves."""

    filter: Filter
    heading: str
    name: Callable[[Any], Any]
    values: Callable[[Any], Any]
    every: Collection[Any]

    def labels(self) -> dict[str, str]:
        """What each value is called, by the value as addresses have it."""
        return {str(getattr(each, "value", each)): str(self.name(each)) for each in self.every}


def kinds() -> tuple[Kind, ...]:
    """Every filter, in the order in which they are shown."""
    shown = directory()
    areas, hubs, topics = shown.areas, shown.hubs, shown.topics
    # What is picked stands in the address, and so in the browser's history: nothing sensitive can be picked.
    told = tuple(key for key, topic in topics.items() if not topic.sensitive)
    return (
        Kind(Filter.AGES, gettext("Age of your child"), wording.BANDS.__getitem__, AgeBand, tuple(AgeBand)),
        Kind(Filter.AREAS, gettext("Where you live"), lambda key: areas[key].name, str, areas),
        Kind(Filter.HUBS, gettext("At a Family Hub"), lambda key: hubs[key].name, str, hubs),
        Kind(Filter.WAYS, gettext("How help is given"), wording.WAYS.__getitem__, Way, tuple(Way)),
        Kind(Filter.PRICES, gettext("Cost"), wording.PRICES.__getitem__, Price, tuple(Price)),
        Kind(Filter.TOPICS, gettext("Topic"), lambda key: topics[key].name, str, told),
    )


def groups(needs: Needs, found: Found) -> tuple[Group, ...]:
    """The filters that would change something, each with counts given the others."""
    made = []
    for kind in kinds():
        counts = found.results.facets.get(kind.filter, ())
        if kind.filter is Filter.TOPICS:
            counts = tuple(each for each in counts if each.value in kind.every)
            counts = tuple(sorted(counts, key=lambda each: (-each.picked, -each.count))[:MOST_TOPICS])
        choices = tuple(_choices(needs, kind.filter.value, counts, kind.name, kind.values))
        if len(choices) > 1 or any(choice.picked for choice in choices):
            picked = any(choice.picked for choice in choices)
            made.append(Group(f"filter-{kind.filter.value}", kind.heading, choices, picked))
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
