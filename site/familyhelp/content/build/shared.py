"""The parts that services, hubs and news share."""

from collections.abc import Sequence
from dataclasses import dataclass

from familyhelp.content.postcodes import place_of
from familyhelp.content.schema.contact import (
    DAYS,
    AddressEntry,
    AgesEntry,
    ContactsEntry,
    OpeningEntry,
    Timed,
    age_in_months,
)
from familyhelp.content.schema.fields import minutes
from familyhelp.domain.contact import Contacts
from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.location import Location
from familyhelp.domain.schedule import Day, Hours, Opening, Schedule
from familyhelp.domain.words import RichText, Words


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells besides its keys: its slug, its body, their language, and the same in others."""

    slug: str
    body: RichText
    lang: str
    translations: tuple[Words, ...] = ()


def contacts(entry: ContactsEntry) -> Contacts:
    """Ways to reach somebody."""
    return Contacts(**entry.model_dump())


def ages(entry: AgesEntry) -> AgeRange:
    """Ages in months."""
    return AgeRange(
        age_in_months(entry.first) if entry.first else None,
        age_in_months(entry.last, last=True) if entry.last else None,
    )


def day(word: str) -> Day:
    """A day by its first three letters."""
    return Day(DAYS.index(word))


def hours(entry: Timed) -> Hours | None:
    """From one time to another; None when they are not stated."""
    return Hours(minutes(entry.opens), minutes(entry.closes)) if entry.opens else None


def schedule(entries: Sequence[OpeningEntry]) -> Schedule:
    """A week."""
    return Schedule(
        tuple(
            Opening(tuple(sorted(map(day, each.days))), hours(each), each.note, each.bank_holidays) for each in entries
        )
    )


def address(entry: AddressEntry) -> Location:
    """A place with an address."""
    return Location(entry.name, entry.address, entry.postcode, place_of(entry.postcode))
