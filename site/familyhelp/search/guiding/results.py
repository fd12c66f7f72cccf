"""What guided questions give back: plain values; the web puts them into words."""

from dataclasses import dataclass
from enum import Enum

from familyhelp.domain.hub import Hub
from familyhelp.domain.service import Service


class WhyKind(Enum):
    """Why a service is shown. In brackets, what ``said`` holds."""

    URGENT = "urgent"
    """Somebody answers who helps in danger []."""
    CHILDREN = "children"
    """For these of the family's children, by stated ages [keys of children]."""
    AGES = "ages"
    """The ages it is for, where it states them [first, last month; -999 and 999 are open ends]."""
    AREA = "area"
    """Only for the family's own part of town [key of the area]."""
    FREE = "free"
    """It says that it is free []."""
    PAID = "paid"
    """It says that it costs money []."""
    COST_UNKNOWN = "cost-unknown"
    """It does not say; told to those for whom money is a worry []."""
    METRES = "metres"
    """How far it is from the middle of the family's postcode district [metres]."""
    ALWAYS = "always"
    """Open day and night []."""
    OPEN_UNTIL = "open-until"
    """Open now [minutes after midnight when it closes]."""
    CLOSED = "closed"
    """Closed now []."""
    HOURS_UNKNOWN = "hours-unknown"
    """It does not state its hours, or not today's []."""
    ACCEPTING = "accepting"
    """Takes new people []."""
    WAITING = "waiting"
    """Has a waiting list []."""
    FULL = "full"
    """Takes nobody new []."""
    EASIER = "easier"
    """Answers what makes it harder for this family [values of Harder]."""
    CHECKED = "checked"
    """A person checked the details [the day, as 2026-11-01]."""


Said = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """One reason, in the order in which it should be read."""

    kind: WhyKind
    said: Said = ()


@dataclass(frozen=True, slots=True)
class GuidedHit:
    """One service and why it is shown."""

    service: Service
    why: tuple[Why, ...]


class LeftOutKind(Enum):
    """Why services on the same worries are left out."""

    OLDER = "older"
    YOUNGER = "younger"
    OTHER_AGES = "other-ages"
    OTHER_AREAS = "other-areas"
    PROFESSIONALS = "professionals"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The services left out for one reason, best first. There is at least one."""

    kind: LeftOutKind
    hits: tuple[GuidedHit, ...]


@dataclass(frozen=True, slots=True)
class NearestHub:
    """A hub to talk to. ``metres`` is None unless the family gave a postcode and the hub is on the map."""

    hub: Hub
    metres: int | None = None


@dataclass(frozen=True, slots=True)
class Guided:
    """What to show for some needs. ``hub`` is None only where a council has no hub at all."""

    hits: tuple[GuidedHit, ...]
    left_out: tuple[LeftOut, ...]
    hub: NearestHub | None
