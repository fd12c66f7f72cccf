"""What guided questions found, as pages show it: services with reasons in words, who was left out, who to talk to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from flask import g, request
from flask_babel import gettext, ngettext
from markupsafe import Markup

from familyhelp.domain.hub import Hub
from familyhelp.domain.needs import Harder, Needs
from familyhelp.domain.questionnaire import Asks
from familyhelp.domain.service import Accepting, Price, Service
from familyhelp.search.guiding.results import GuidedHit, LeftOut, LeftOutKind, Said, WhyKind
from familyhelp.web import wording
from familyhelp.web.presenting import directory

WHOLE_CARDS = 8
"""So many services are shown as cards; the others are a tap away, a line each, so that a page stays light."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One service with the reasons why it is shown, each a few words."""

    service: Service
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Others:
    """Services that were left out for one reason: what is said of them, and they themselves."""

    kind: str
    says: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """Everything on a page of results. ``metres`` is how far the hub is, where that is known."""

    first: tuple[Shown, ...]
    rest: tuple[Shown, ...]
    others: tuple[Others, ...]
    hub: Hub | None
    metres: int | None

    @property
    def total(self) -> int:
        """How many services fit."""
        return len(self.first) + len(self.rest)


def results(needs: Needs) -> Results:
    """What there is for some needs, in the page's language."""
    found = g.edition.guide.guide(needs)
    shown = tuple(_shown(hit) for hit in found.hits)
    return Results(
        first=shown[:WHOLE_CARDS],
        rest=shown[WHOLE_CARDS:],
        others=tuple(_others(group) for group in found.left_out),
        hub=directory().hubs[found.hub.hub.slug] if found.hub else None,
        metres=found.hub.metres if found.hub else None,
    )


def once(draw: Callable[[Shown], Markup], shown: Shown) -> Markup:
    """A service as the macro ``draw`` shows it. It is drawn once for each language, folder and set of reasons."""
    key = (str(getattr(draw, "name", "")), g.lang, request.script_root, shown.service.slug, *shown.reasons)
    drawn: Markup = g.edition.fragments.once(key, lambda: draw(shown))
    return drawn


def count(needs: Needs) -> int:
    """How many services fit so far."""
    return int(g.edition.guide.count(needs))


def _shown(hit: GuidedHit) -> Shown:
    said = _said()
    reasons = (said[why.kind](why.said) for why in hit.why if why.kind in said)
    return Shown(directory().services[hit.service.slug], tuple(reasons))


def _others(group: LeftOut) -> Others:
    return Others(group.kind.value, left_out(group.kind, len(group.hits)), tuple(_shown(hit) for hit in group.hits))


def left_out(kind: LeftOutKind, number: int) -> str:
    """What is said of services that were left out for one reason."""
    if kind is LeftOutKind.OLDER:
        return str(ngettext("%(num)s more is for older children", "%(num)s more are for older children", number))
    if kind is LeftOutKind.YOUNGER:
        return str(ngettext("%(num)s more is for younger children", "%(num)s more are for younger children", number))
    if kind is LeftOutKind.OTHER_AGES:
        return str(ngettext("%(num)s more is for other ages", "%(num)s more are for other ages", number))
    if kind is LeftOutKind.OTHER_AREAS:
        return str(ngettext("%(num)s more is for other places", "%(num)s more are for other places", number))
    return str(
        ngettext(
            "%(num)s more is for people who work with families",
            "%(num)s more are for people who work with families",
            number,
        )
    )


def easier(harder: Harder) -> str:
    """How a service makes something easier."""
    said: dict[Harder, str] = {
        Harder.LANGUAGE: gettext("interpreters or other languages"),
        Harder.DISABILITY: gettext("says how it is accessible"),
        Harder.TRAVEL: gettext("no need to travel"),
        Harder.SAFETY: gettext("by text or chat, without speaking"),
    }
    return said.get(harder, "")


def children() -> Mapping[str, str]:
    """What each answer about a child's age is called, by its key."""
    asked = directory().questionnaire
    question = asked.asking(Asks.AGES) if asked else None
    return {each.key: each.label for each in question.options} if question else {}


def _said() -> Mapping[WhyKind, Callable[[Said], str]]:
    """The words of each reason. What a card says of every service anyway (its ages, its cost) is not said twice."""
    areas, ages = directory().areas, children()
    return {
        WhyKind.URGENT: lambda _: gettext("urgent help"),
        WhyKind.CHILDREN: lambda said: gettext(
            "for your child: %(ages)s", ages=", ".join(ages[str(key)] for key in said)
        ),
        WhyKind.AREA: lambda said: gettext("in %(area)s", area=areas[str(said[0])].name),
        WhyKind.COST_UNKNOWN: lambda _: str(wording.PRICES[Price.NOT_STATED]),
        WhyKind.METRES: lambda said: wording.distance(float(said[0])),
        WhyKind.OPEN_UNTIL: lambda said: gettext("open until %(time)s", time=wording.clock(int(said[0]))),
        WhyKind.CLOSED: lambda _: gettext("closed now"),
        WhyKind.HOURS_UNKNOWN: lambda _: gettext("hours not stated"),
        WhyKind.ACCEPTING: lambda _: str(wording.ACCEPTING[Accepting.YES]),
        WhyKind.WAITING: lambda _: str(wording.ACCEPTING[Accepting.WAITING_LIST]),
        WhyKind.FULL: lambda _: str(wording.ACCEPTING[Accepting.NO]),
        WhyKind.EASIER: lambda said: ", ".join(_easier(said)),
    }


def _easier(said: Said) -> Iterator[str]:
    return (easier(Harder(each)) for each in said)
