"""Whether all is well: what makes an alarm, and in which words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

LATE = dt.timedelta(minutes=90)
"""A notice should be out in seconds. As receipt is rounded down to the hour, less than this may be no delay at all."""

SILENT = dt.timedelta(minutes=10)
"""Delivery looks every few seconds; after so long without a look, it does not run."""

LINGERING = dt.timedelta(hours=1)
"""A backup onto a slow disk reads for minutes, in which no trace of a deletion can be removed; this is too long."""

LITTLE_SPACE = 100 * 1024 * 1024
"""Bytes that must be free on the disk: room for a thousand and more requests."""


class Trouble(Enum):
    """What is wrong. An alarm is the same as an earlier one when this and what it is about are the same."""

    UNREAD = "unread"
    UNANSWERED = "unanswered"
    UNSENT = "unsent"
    REFUSED = "refused"
    SILENT = "silent"
    SPACE = "space"
    UNSWEPT = "unswept"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Unsent:
    """A notice that has not gone out."""

    reference: str
    made: dt.datetime
    attempts: int
    refused: bool
    why: str


@dataclass(frozen=True, slots=True)
class Vitals:
    """What is to be seen without a key. ``unread`` and ``unanswered`` are references past their time.

    ``delivery`` is when delivery last looked, ``free`` the bytes free on the database's disk: None when not known.
    ``unswept`` is when something was deleted of which a trace is left, None when there is none.
    """

    unread: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    unsent: tuple[Unsent, ...] = ()
    delivery: dt.datetime | None = None
    free: int | None = None
    unswept: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that somebody must see to. ``about`` is a reference, or empty. It says nothing of any family."""

    trouble: Trouble
    about: str
    words: str

    @property
    def name(self) -> str:
        """What it is known by when it goes on: its words may hold numbers that change."""
        return f"{self.trouble.value} {self.about}".strip()


def alarms(vitals: Vitals, now: dt.datetime) -> tuple[Alarm, ...]:
    """Everything that is wrong, the worst first."""
    found = [
        Alarm(Trouble.UNREAD, each, f"{each}: nobody has read it, and its time is past.") for each in vitals.unread
    ]
    found += [
        Alarm(Trouble.UNANSWERED, each, f"{each}: nobody has been in touch, and its time is past.")
        for each in vitals.unanswered
        if each not in vitals.unread
    ]
    found += [alarm for each in vitals.unsent if (alarm := _about_notice(each, now))]
    return (*found, *_about_ourselves(vitals, now))


def _about_ourselves(vitals: Vitals, now: dt.datetime) -> Iterator[Alarm]:
    if vitals.delivery is None or now - vitals.delivery > SILENT:
        yield Alarm(Trouble.SILENT, "", "Delivery does not run: start “familyhelp deliver”.")
    if vitals.free is not None and vitals.free < LITTLE_SPACE:
        yield Alarm(Trouble.SPACE, "", f"The disk is nearly full: {vitals.free // 1024 // 1024} MiB are left.")
    if vitals.unswept and now - vitals.unswept > LINGERING:
        words = "A trace of what was deleted is left: a program does not let go of the database. Does a backup hang?"
        yield Alarm(Trouble.UNSWEPT, "", words)


def _about_notice(unsent: Unsent, now: dt.datetime) -> Alarm | None:
    told = f" ({unsent.why})" if unsent.why else ""
    if unsent.refused:
        words = f"{unsent.reference}: its notice was refused{told}. Put it right, then “familyhelp deliver --again”."
        return Alarm(Trouble.REFUSED, unsent.reference, words)
    if unsent.why or now - unsent.made > LATE:
        times = "once" if unsent.attempts == 1 else f"{unsent.attempts} times"
        words = f"{unsent.reference}: its notice has not gone out; tried {times}{told}."
        return Alarm(Trouble.UNSENT, unsent.reference, words)
    return None
