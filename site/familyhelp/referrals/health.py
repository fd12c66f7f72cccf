"""Whether all is well: what makes an alarm, and in which words."""

import datetime as dt
from dataclasses import dataclass

LATE = dt.timedelta(minutes=90)
"""A notice should be out in seconds. As receipt is rounded down to the hour, less than this may be no delay at all."""

SILENT = dt.timedelta(minutes=10)
"""Delivery looks every few seconds; after so long without a look, it does not run."""

LITTLE_SPACE = 100 * 1024 * 1024
"""Bytes that must be free on the disk: room for a thousand and more requests."""


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
    """

    unread: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    unsent: tuple[Unsent, ...] = ()
    delivery: dt.datetime | None = None
    free: int | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that somebody must see to. ``about`` is a reference, or empty. It says nothing of any family."""

    about: str
    words: str


def alarms(vitals: Vitals, now: dt.datetime) -> tuple[Alarm, ...]:
    """Everything that is wrong, the worst first."""
    found = [Alarm(each, f"{each}: nobody has read it, and its time is past.") for each in vitals.unread]
    unanswered = (each for each in vitals.unanswered if each not in vitals.unread)
    found += [Alarm(each, f"{each}: nobody has been in touch, and its time is past.") for each in unanswered]
    found += [alarm for each in vitals.unsent if (alarm := _about_notice(each, now))]
    if vitals.delivery is None or now - vitals.delivery > SILENT:
        found.append(Alarm("", "Delivery does not run: start “familyhelp deliver”."))
    if vitals.free is not None and vitals.free < LITTLE_SPACE:
        found.append(Alarm("", f"The disk is nearly full: {vitals.free // 1024 // 1024} MiB are left."))
    return tuple(found)


def _about_notice(unsent: Unsent, now: dt.datetime) -> Alarm | None:
    told = f" ({unsent.why})" if unsent.why else ""
    if unsent.refused:
        words = f"{unsent.reference}: its notice was refused{told}. Put it right, then “familyhelp deliver --again”."
        return Alarm(unsent.reference, words)
    if unsent.why or now - unsent.made > LATE:
        times = "once" if unsent.attempts == 1 else f"{unsent.attempts} times"
        return Alarm(unsent.reference, f"{unsent.reference}: its notice has not gone out; tried {times}{told}.")
    return None
