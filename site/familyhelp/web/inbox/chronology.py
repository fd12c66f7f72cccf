"""Everything that happened with a request, in order, in words."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from flask_babel import gettext

from familyhelp.domain.directory import Directory
from familyhelp.referrals.referral import Case, Opened
from familyhelp.referrals.states import Kind
from familyhelp.web.inbox.path import titles
from familyhelp.web.inbox.wording import CONTACTS, EVENTS, HELPED, LEVELS, OUTCOMES

Names: TypeAlias = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One event: when, what, who, what it says in short, and the words that somebody wrote."""

    at: dt.datetime
    what: str
    who: str
    said: str
    words: str


def chronology(case: Case, names: Names, directory: Directory) -> tuple[Line, ...]:
    """The events, oldest first. ``names`` are those of the staff by their ids."""
    return tuple(_line(each, names, directory) for each in case.chronology)


def _line(each: Opened, names: Names, directory: Directory) -> Line:
    event, detail = each.event, each.detail
    who = gettext("The family") if event.who is None else names.get(event.who, "")
    return Line(event.at, str(EVENTS[event.kind]), who, _said(each, names, directory), detail.get("words", ""))


def _said(each: Opened, names: Names, directory: Directory) -> str:
    detail, event = each.detail, each.event
    said: dict[Kind, Callable[[], Any]] = {
        Kind.CONTACT: lambda: CONTACTS.get(detail.get("way", ""), ""),
        Kind.LEVEL: lambda: LEVELS.get(detail.get("level", ""), ""),
        Kind.LEAD: lambda: names.get(event.lead or 0, "") or gettext("Nobody just now"),
        Kind.STATE: lambda: titles(directory)[event.state] if event.state else "",
        Kind.HANDED_OVER: lambda: gettext("Number %(number)s", number=detail.get("number", "")),
        Kind.CLOSED: lambda: _ending(detail),
    }
    return str(said[event.kind]()) if event.kind in said else ""


def _ending(detail: Mapping[str, str]) -> str:
    helped = HELPED.get(detail.get("helped", ""), "")
    outcome = OUTCOMES.get(detail.get("outcome", ""), "")
    return str(gettext("%(outcome)s. Did it help? %(helped)s", outcome=outcome, helped=helped))
