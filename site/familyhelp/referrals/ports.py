"""What the use-cases need of the world: a place to keep requests, a trail, and the post."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from familyhelp.referrals.referral import Event, Referral
from familyhelp.referrals.states import State


class NotKeptError(Exception):
    """The request was not stored: say "not sent". Sending it again with the same key never stores it twice."""


class UnavailableError(Exception):
    """The database cannot be reached just now."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line for the audit trail: who did what to which request, and why. Never what it says."""

    who: int | None
    action: str
    reference: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One event, the columns that it sets on its referral, and the line that it leaves in the trail.

    With ``once``, a column's name, it happens only while that column is empty; after that, only the line is left.
    """

    event: Event
    entry: Entry
    columns: Mapping[str, Any] = field(default_factory=dict)
    once: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which referrals to list: by state, lead, hub; those without a lead person, or unread, or overdue at a moment."""

    states: tuple[State, ...] = ()
    lead: int | None = None
    unled: bool = False
    hub: str = ""
    unread: bool = False
    overdue_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a family's browser finds once the letter is sent: its draft, without the answers, sealed with its own key.

    ``name`` is what the draft is filed under, ``over`` what lay there when the answers were read: None for nothing.
    """

    name: str = field(repr=False)
    sealed: bytes = field(repr=False)
    at: dt.datetime
    over: bytes | None = field(default=None, repr=False)


class ChangedError(Exception):
    """Another page of this browser kept the draft, or sent it, after this one had read it: begin again from there."""


class Arrivals(Protocol):
    """Where a letter goes in. All of it happens, or nothing."""

    def keep(self, referral: Referral, key_hash: str, receipt: Receipt | None = None) -> Referral:
        """Store a referral with its notice and its key, and put the receipt in the place of the draft.

        If the key was used before, hand back what it stored then. Raises NotKeptError, TakenError when the
        reference is another's, and ChangedError.
        """


class TakenError(Exception):
    """The reference is another request's: choose a new one."""


class Cases(Protocol):
    """The requests, for those who work on them. Every method may raise UnavailableError."""

    def find(self, reference: str) -> Referral | None:
        """A request, or None."""

    def all(self, wanted: Filter) -> Sequence[Referral]:
        """Requests, the longest waiting first."""

    def events(self, reference: str) -> Sequence[Event]:
        """A request's chronology, oldest first."""

    def record(self, change: Change) -> None:
        """Add an event, set its columns and leave its line in the trail, all or nothing. Raises KeyError."""

    def note(self, entry: Entry, at: dt.datetime) -> None:
        """Leave a line in the trail that changes nothing else."""

    def name_of(self, staff: int) -> str:
        """The name of a member of staff; empty when there is none, or they have left."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice in the outbox, held for one delivery. Of the family it says nothing but what is in it here."""

    number: int
    reference: str
    hub: str
    urgent: bool
    abuse: bool
    attempts: int


class Outbox(Protocol):
    """Notices that wait to be sent."""

    def take(self, now: dt.datetime, hold: dt.timedelta) -> Waiting | None:
        """The next notice that is due, held so that no other worker takes it as well; None when there is none."""

    def sent(self, number: int, at: dt.datetime) -> None:
        """It was handed to the mail server."""

    def failed(self, number: int, why: str, again: dt.datetime | None) -> None:
        """It was not; try again at a time, or never when the mail server refused it for good."""


class RefusedError(Exception):
    """The mail server refused a notice for good (its answer began with 5)."""


class PostError(Exception):
    """A notice could not be handed over this time."""


class Post(Protocol):
    """What carries a notice to the team."""

    def send(self, subject: str, text: str, token: str) -> None:
        """Hand a message over; ``token`` names it, so that a copy is known as one. Raises PostError, RefusedError."""
