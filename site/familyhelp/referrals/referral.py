"""A family's request as the council keeps it: what is in clear, and what is sealed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.states import Kind, Level, State


@dataclass(frozen=True, slots=True)
class Referral:
    """What is known without a key, and the sealed letter.

    All times are UTC. ``received`` is rounded down to the hour. ``due`` is the time by which somebody
    must have been in touch; where ``waits`` is True, the family gets in touch by itself and must not be rung,
    so by then somebody must have read it. ``lead`` is a staff id. ``first_read`` and ``first_contact`` are None
    until then, ``closed_on`` and ``delete_on`` until it is closed.
    """

    reference: str
    form: str
    hub: str
    urgent: bool
    abuse: bool
    received: dt.datetime
    due: dt.datetime
    key_ids: tuple[str, ...]
    sealed: bytes = field(repr=False)
    words_hash: str = field(repr=False)
    state: State = State.RECEIVED
    lead: int | None = None
    first_read: dt.datetime | None = None
    first_contact: dt.datetime | None = None
    closed_on: dt.date | None = None
    delete_on: dt.date | None = None
    handed_over: bool = False
    waits: bool = False

    @property
    def unread(self) -> bool:
        """Whether nobody has opened it yet."""
        return self.first_read is None

    def overdue(self, now: dt.datetime) -> bool:
        """Whether nobody has been in touch although the time for it is past, or read it where the family waits to ring.

        :mod:`familyhelp.referrals.storage.piles` says the same to the database.
        """
        undone = self.first_contact is None and (self.unread or not self.waits)
        return undone and self.state is not State.CLOSED and now > self.due


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a request's chronology. ``who`` is a staff id, None for the family; ``sealed`` is empty or a detail.

    ``state`` is set on events that moved the request.
    """

    reference: str
    kind: Kind
    at: dt.datetime
    who: int | None = None
    state: State | None = None
    lead: int | None = None
    sealed: bytes = field(default=b"", repr=False)
    number: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """An event with what was sealed in it."""

    event: Event
    detail: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Case:
    """A whole request, opened: it lives only in memory."""

    referral: Referral
    letter: Letter
    chronology: tuple[Opened, ...]

    def last(self, kind: Kind) -> Mapping[str, str]:
        """What the newest event of a kind says; empty when there is none."""
        return next((each.detail for each in reversed(self.chronology) if each.event.kind is kind), {})

    @property
    def level(self) -> Level | None:
        """The level of need that was set last."""
        said = self.last(Kind.LEVEL).get("level")
        return Level(int(said)) if said else None

    @property
    def case_number(self) -> str:
        """Its number in the council's case system; empty when it was not handed over."""
        return self.last(Kind.HANDED_OVER).get("number", "")
