"""Between rows and referrals, events and lines of the trail."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Row

from familyhelp.referrals.referral import Event, Referral

_REFERRAL = tuple(each.name for each in fields(Referral))
_EVENT = tuple(each.name for each in fields(Event))


def referral_of(row: Row[Any]) -> Referral:
    """The referral in a row."""
    return Referral(**{name: row._mapping[name] for name in _REFERRAL})  # noqa: SLF001  SQLAlchemy's public name


def referral_row(referral: Referral) -> dict[str, Any]:
    """The row of a referral."""
    return {name: getattr(referral, name) for name in _REFERRAL}


def event_of(row: Row[Any]) -> Event:
    """The event in a row."""
    return Event(**{name: row._mapping[name] for name in _EVENT})  # noqa: SLF001  SQLAlchemy's public name


def event_row(event: Event) -> dict[str, Any]:
    """The row of an event that is not yet stored: the database numbers it."""
    return {name: getattr(event, name) for name in _EVENT if name != "number"}
