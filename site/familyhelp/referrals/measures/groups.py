"""Into which groups a request falls."""

import datetime as dt
import math
import re
from collections.abc import Iterator

from familyhelp.referrals.due import LONDON
from familyhelp.referrals.measures.tongues import tongues
from familyhelp.referrals.referral import Case
from familyhelp.referrals.states import Kind

NOT_SAID = "not-said"
OTHERS = "others"
"""What is written in people's own words, and by too few to be shown: their words are not shown either."""

AGES = (("0-4", 4), ("5-10", 10), ("11-15", 15), ("16-17", 17), ("18-25", 25))
"""Bands of children's and young people's ages, each with its last year."""

ANSWERED = ("same-day", "in-time", "late", "not-yet")
"""How soon somebody was in touch."""

_AGE = re.compile(
    r"(?<![\d/])(?<!\d[.-])(?<!\byear )(?<!\byr )"  # neither a part of "2019" or of a date, nor a year at school
    r"(\d{1,2})(?![\d/])(?![.-]\d+[.-]\d)"
    r"\s*(?:(?P<years>y|yo|yrs?|years?)|(?P<months>m|mos?|mn?th(?:s)?|months?)|(?P<weeks>w|wks?|weeks?)|(?P<days>d|days?))?"
    r"(?![a-z])"
)
_MONTHS, _WEEKS, _DAYS = 12, 52, 365
"""How many of each are a year."""


def week(case: Case) -> str:
    """The Monday of the week in which it came, in London: "2026-11-23"."""
    day = case.referral.received.astimezone(LONDON).date()
    return (day - dt.timedelta(days=day.weekday())).isoformat()


def source(case: Case) -> str:
    """Whether a family came by itself, which is the strategy's aim, or with a professional."""
    return "practitioner" if case.letter.one("who") == "professional" else "self"


def said(case: Case, question: str) -> tuple[str, ...]:
    """The different answers to a question, or that there was none."""
    return tuple(dict.fromkeys(each for each in case.letter.all(question) if each)) or (NOT_SAID,)


def languages(case: Case) -> tuple[str, ...]:
    """The languages at home, each by one name however it is typed."""
    return tuple(dict.fromkeys(each for typed in case.letter.all("language") for each in tongues(typed))) or (NOT_SAID,)


def ages(case: Case) -> tuple[str, ...]:
    """The bands of the ages of the children in a request. They are written "name; age", the name optional."""
    return tuple(dict.fromkeys(_bands(case))) or (NOT_SAID,)


def answered(case: Case, now: dt.datetime) -> str:
    """How soon somebody was in touch, one of ANSWERED; empty while there is still time, or where the family rings.

    What was closed without a contact is not counted: nobody waits any more.
    """
    if case.referral.waits:
        return ""
    first, received = case.referral.first_contact, case.referral.received
    if first is None:
        return "not-yet" if now > case.referral.due and not case.referral.closed_on else ""
    if first > case.referral.due:
        return "late"
    return "same-day" if first.astimezone(LONDON).date() == received.astimezone(LONDON).date() else "in-time"


def hours(case: Case) -> float | None:
    """For how long a family waited until somebody was in touch: without end while it still waits.

    None where nobody waits: the family gets in touch by itself, or it was closed without a contact.
    """
    one = case.referral
    if one.waits:
        return None
    if one.first_contact:
        return (one.first_contact - one.received).total_seconds() / 3600
    return None if one.closed_on else math.inf


def closed(case: Case, about: str) -> str:
    """What was noted on closing: "outcome" or "helped"; empty while it is open."""
    return case.last(Kind.CLOSED).get(about, "") if case.referral.closed_on else ""


def _bands(case: Case) -> Iterator[str]:
    for child in case.letter.all("children"):
        found = _AGE.search(child.rpartition(";")[2].casefold())
        if found:
            parts = {"months": _MONTHS, "weeks": _WEEKS, "days": _DAYS}
            years = int(found[1]) // parts.get(found.lastgroup or "", 1)
            yield next((band for band, last in AGES if years <= last), NOT_SAID)
