"""What makes one council's site its own."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from familyhelp.domain.contact import Contacts


@dataclass(frozen=True, slots=True)
class Team:
    """The people who answer when no listing does: the one point of contact."""

    name: str
    contacts: Contacts
    service: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """One instance's settings, from ``site.yaml``.

    ``area`` is the key of the council's own area; ``url`` its public address, without a slash at the
    end (empty: not public yet); ``exit_to`` where "Exit this page" leads; ``intake`` the address of the
    form for asking for help (empty: not open, so the team's phone number is shown instead);
    ``closed`` the days, besides weekends and bank holidays, on which the team does not work.
    """

    name: str
    council: str
    area: str
    languages: tuple[str, ...]
    team: Team
    exit_to: str
    url: str = ""
    intake: str = ""
    closed: frozenset[dt.date] = frozenset()
    examples: tuple[str, ...] = ()
    urgent: tuple[str, ...] = ()
    colours: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""

    @property
    def language(self) -> str:
        """The language at the root of the site."""
        return self.languages[0]
