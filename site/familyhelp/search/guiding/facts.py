"""What ranking looks at in a service, as whole numbers and keys: the same record in Python and in the browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from familyhelp.domain.coverage import Coverage
from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import MONTHS_IN_A_YEAR, AgeRange, Audience
from familyhelp.domain.needs import Harder
from familyhelp.domain.schedule import Day, Schedule
from familyhelp.domain.service import Accepting, Price, Route, Service, Way
from familyhelp.search.export.places import pickable

GROWN_UP = 16 * MONTHS_IN_A_YEAR
"""From this age on, in months, an age may be that of the grown-up who is helped."""
_GROWN_UPS = {Audience.PARENTS_AND_CARERS, Audience.ADULTS, Audience.WOMEN, Audience.MEN, Audience.CARERS}
_WITHOUT_TRAVEL = {Way.PHONE, Way.TEXT, Way.WHATSAPP, Way.WEBCHAT, Way.EMAIL, Way.ONLINE, Way.HOME_VISIT}
_UNHEARD = {Way.TEXT, Way.WHATSAPP, Way.WEBCHAT}
_ACCEPTING = {Accepting.YES: 0, Accepting.UNKNOWN: 0, Accepting.WAITING_LIST: 1, Accepting.NO: 2}

Week = tuple[tuple[tuple[int, int], ...] | None, ...]
"""Monday to Sunday: the minutes after midnight from and to which it is open; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One service. ``ages`` are those of children, in months.

    ``named`` are the areas of the council that it is for by name, ``reached`` all of those it is for people in.
    ``accepting``: 0 takes people or does not say, 1 waiting list, 2 nobody new; ``welcome``: it says that it takes
    people. ``indirect``: 1 when a family
    cannot get in by itself, or only by way of a website. ``week`` is empty when no hours are stated.
    ``checked`` is an ISO day. ``order`` is the place by name.
    """

    topics: tuple[str, ...]
    ages: AgeRange
    audience: tuple[Audience, ...]
    local: bool
    named: tuple[str, ...]
    reached: tuple[str, ...]
    accepting: int
    welcome: bool
    indirect: int
    price: Price
    eases: tuple[Harder, ...]
    always: bool
    week: Week
    spots: tuple[tuple[int, int], ...]
    urgent: bool
    checked: str
    order: int

    @property
    def only_professionals(self) -> bool:
        """Whether families cannot use it."""
        return self.audience == (Audience.PROFESSIONALS,)

    def plain(self, everywhere: tuple[str, ...]) -> dict[str, Any]:
        """The same for the browser. What is empty, false or 0 is left out, and so is ``reached`` when everywhere is."""
        told: dict[str, Any] = {
            "topics": self.topics,
            "ages": [self.ages.first, self.ages.last] if self.ages else None,
            "audience": [each.value for each in self.audience],
            "local": self.local,
            "named": self.named,
            "accepting": self.accepting,
            "welcome": self.welcome,
            "indirect": self.indirect,
            "price": self.price.value if self.price is not Price.NOT_STATED else "",
            "eases": [each.value for each in self.eases],
            "always": self.always,
            "week": () if self.always else self.week,
            "spots": self.spots,
            "urgent": self.urgent,
            "checked": self.checked,
        }
        reached = {} if self.reached == everywhere else {"reached": self.reached}
        return {"order": self.order} | reached | {key: fact for key, fact in told.items() if fact}


class Known:
    """What is known of the services of one directory, each looked at when it is asked for."""

    def __init__(self, directory: Directory) -> None:
        self.areas = pickable(directory)
        self._directory = directory
        self._coverage = Coverage(directory)
        self._orders = {slug: order for order, slug in enumerate(directory.services)}
        self._reached: dict[tuple[str, ...], tuple[str, ...]] = {}

    def of(self, service: Service) -> Facts:
        """The facts of one service."""
        return Facts(
            topics=service.topics,
            ages=children_helped(service),
            audience=service.audience,
            local=self._coverage.is_local(service),
            named=tuple(key for key in service.areas if key in self.areas[1:]),
            reached=self._reach(service.areas),
            accepting=_ACCEPTING[service.accepting],
            welcome=service.accepting is Accepting.YES,
            indirect=_indirect(service),
            price=service.cost.price,
            eases=tuple(_eases(service, self._directory)),
            always=service.schedule.always,
            week=_week(service.schedule),
            spots=tuple(_spots(service, self._directory)),
            urgent=service.urgent,
            checked=service.checked.isoformat() if service.checked else "",
            order=self._orders[service.slug],
        )

    def _reach(self, areas: tuple[str, ...]) -> tuple[str, ...]:
        """The council's areas that some areas reach; worked out once, since most services share theirs."""
        if areas not in self._reached:
            self._reached[areas] = tuple(key for key in self.areas if self._coverage.reaches(areas, key))
        return self._reached[areas]


def facts(directory: Directory) -> dict[str, Facts]:
    """The facts of every service of a directory, by slug."""
    known = Known(directory)
    return {slug: known.of(service) for slug, service in directory.services.items()}


def children_helped(service: Service) -> AgeRange:
    """The ages of the children helped; none where "from 18 years" tells of the grown-up who asks for help."""
    first = service.ages.first
    if first is not None and first >= GROWN_UP and _GROWN_UPS.intersection(service.audience):
        return AgeRange()
    return service.ages


def _indirect(service: Service) -> int:
    contacts = service.contacts
    direct = contacts.phone or contacts.text or contacts.whatsapp or contacts.webchat or service.locations
    return int(service.access.route is Route.PROFESSIONAL_REFERRAL or not direct)


def _eases(service: Service, directory: Directory) -> Iterator[Harder]:
    """What it states that makes it easier. Nothing is taken for granted: not stated does not ease."""
    ways = {*service.ways, *_silent_contacts(service)}
    if service.interpreters or set(service.languages) - {directory.site.language}:
        yield Harder.LANGUAGE
    if service.accessibility or service.send:
        yield Harder.DISABILITY
    if service.cost.price is Price.FREE:
        yield Harder.MONEY
    if ways & _WITHOUT_TRAVEL:
        yield Harder.TRAVEL
    if ways & _UNHEARD:
        yield Harder.SAFETY


def _silent_contacts(service: Service) -> Iterator[Way]:
    """Ways that its contacts show and its list of ways may have left out."""
    contacts = service.contacts
    for way, contact in ((Way.TEXT, contacts.text), (Way.WHATSAPP, contacts.whatsapp), (Way.WEBCHAT, contacts.webchat)):
        if contact:
            yield way


def _week(schedule: Schedule) -> Week:
    if not schedule:
        return ()
    return tuple(_hours(schedule, day) for day in Day)


def _hours(schedule: Schedule, day: Day) -> tuple[tuple[int, int], ...] | None:
    openings = schedule.on(day)
    hours = tuple((each.hours.opens, each.hours.closes) for each in openings if each.hours)
    return hours if len(hours) == len(openings) else None


def _spots(service: Service, directory: Directory) -> Iterator[tuple[int, int]]:
    """Where it is given, in metres east and north."""
    for at in service.locations:
        place = directory.hubs[at.hub].location.place if at.hub in directory.hubs else at.place
        if place:
            yield place.easting, place.northing
