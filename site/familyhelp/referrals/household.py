"""Earlier requests of the same household, found after unlocking: nothing that could be searched is kept in clear."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from familyhelp.content.postcodes import normalise
from familyhelp.domain.typed import plain
from familyhelp.referrals.letter import Letter
from familyhelp.referrals.referral import Case


class Trace(Enum):
    """By what two requests are taken to be of one household."""

    PHONE = "phone"
    EMAIL = "email"
    HOME = "home"
    """The same surname at the same postcode."""


@dataclass(frozen=True, slots=True)
class Match:
    """Another request of the household, and by what it was found. A worker decides whether it truly is one."""

    case: Case
    by: frozenset[Trace]


def earlier(of: Case, cases: Iterable[Case]) -> tuple[Match, ...]:
    """The other requests that seem to come from the same household, the newest first."""
    mine = set(traces(of.letter))
    found = (
        Match(each, frozenset(trace for trace, _ in mine & set(traces(each.letter))))
        for each in cases
        if each.referral.reference != of.referral.reference
    )
    matches = [each for each in found if each.by]
    return tuple(sorted(matches, key=lambda each: each.case.referral.received, reverse=True))


def traces(letter: Letter) -> Iterator[tuple[Trace, str]]:
    """What in a letter points to a household. A professional's own phone is none of it."""
    yield from ((Trace.PHONE, number) for number in map(telephone, letter.all("phone")) if number)
    yield from ((Trace.EMAIL, email) for email in map(_plain, letter.all("email")) if "@" in email)
    home, name = normalise(letter.one("postcode")), surname(letter.one("name"))
    if home and name:
        yield Trace.HOME, f"{name} {home}"


def telephone(written: str) -> str:
    """A number as the whole world writes it (E.164, "+447700900123"); empty when it cannot be one."""
    try:
        number = phonenumbers.parse(plain(written), "GB")
    except NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def surname(name: str) -> str:
    """The last part of a full name, in small letters without accents; empty when only one name was given."""
    parts = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", _plain(name))
    if len(parts) < len(("first", "last")):
        return ""
    letters = unicodedata.normalize("NFKD", parts[-1])
    return "".join(each for each in letters if not unicodedata.combining(each)).replace("’", "'")


def _plain(written: str) -> str:
    return unicodedata.normalize("NFKC", written).strip().casefold()
