"""A service: what a family can get, from whom, how."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from familyhelp.domain.contact import Contacts
from familyhelp.domain.eligibility import AgeRange, Audience
from familyhelp.domain.location import Location
from familyhelp.domain.schedule import Schedule
from familyhelp.domain.words import RichText, Translated


class Way(Enum):
    """How help is given."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    TEXT = "text"
    WHATSAPP = "whatsapp"
    WEBCHAT = "webchat"
    EMAIL = "email"
    ONLINE = "online"
    HOME_VISIT = "home-visit"
    POST = "post"


class Price(Enum):
    """Whether it costs money. Not stated is never shown as free."""

    FREE = "free"
    PAID = "paid"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs, with a note in words."""

    price: Price = Price.NOT_STATED
    note: str = ""


class Route(Enum):
    """How a family gets in."""

    DROP_IN = "drop-in"
    SELF_REFERRAL = "self-referral"
    PROFESSIONAL_REFERRAL = "professional-referral"
    BOOKING = "booking"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class Access:
    """How to get in, with a note in words."""

    route: Route = Route.NOT_STATED
    note: str = ""


class Accepting(Enum):
    """Whether new people are taken on now."""

    YES = "yes"
    WAITING_LIST = "waiting-list"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Service(Translated):
    """One listing. Empty text, an empty tuple or None means not stated.

    ``checked`` is the day a person verified the details; None means nobody has. ``lang`` is the
    language of its words, which differs from the page's where there is no translation.
    """

    slug: str
    name: str
    summary: str
    organisation: str
    topics: tuple[str, ...]
    areas: tuple[str, ...]
    ages: AgeRange = AgeRange()
    audience: tuple[Audience, ...] = ()
    not_for: str = ""
    ways: tuple[Way, ...] = ()
    contacts: Contacts = Contacts()
    locations: tuple[Location, ...] = ()
    schedule: Schedule = Schedule()
    cost: Cost = Cost()
    access: Access = Access()
    accepting: Accepting = Accepting.UNKNOWN
    wait: str = ""
    what_happens_next: str = ""
    bring: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interpreters: str = ""
    accessibility: tuple[str, ...] = ()
    send: str = ""
    urgent: bool = False
    sensitive: bool = False
    checked: dt.date | None = None
    source: str = ""
    source_note: str = ""
    body: RichText = RichText()
