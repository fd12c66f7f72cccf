"""A Family Hub: a place with people to talk to."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from familyhelp.domain.contact import Contacts
from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.location import Location
from familyhelp.domain.schedule import Day, Hours, Schedule
from familyhelp.domain.words import RichText, Translated


class HubKind(Enum):
    """A hub, or a spoke: a room elsewhere where the hub's people work some days."""

    HUB = "hub"
    SPOKE = "spoke"


@dataclass(frozen=True, slots=True)
class Session:
    """Something that happens at a hub every week. ``hours`` is None when the time is not stated."""

    day: Day
    name: str
    hours: Hours | None = None
    ages: AgeRange = AgeRange()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a hub, with what it shows in words."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Hub(Translated):
    """A Family Hub (a Location in Open Referral). Empty text means not stated."""

    slug: str
    name: str
    summary: str
    organisation: str
    areas: tuple[str, ...]
    location: Location
    kind: HubKind = HubKind.HUB
    contacts: Contacts = Contacts()
    schedule: Schedule = Schedule()
    sessions: tuple[Session, ...] = ()
    parking: str = ""
    buses: str = ""
    pram: str = ""
    sensory: str = ""
    step_free: str = ""
    photos: tuple[Photo, ...] = ()
    checked: dt.date | None = None
    source: str = ""
    source_note: str = ""
    body: RichText = RichText()
