"""The site's own settings."""

from types import MappingProxyType

from familyhelp.content.schema.site import SiteEntry
from familyhelp.domain.contact import Contacts
from familyhelp.domain.site import Site, Team


def site(entry: SiteEntry) -> Site:
    """One council's site."""
    team = entry.team
    return Site(
        name=entry.name,
        council=entry.council,
        area=entry.area,
        languages=tuple(entry.languages),
        team=Team(team.name, Contacts(phone=team.phone, email=team.email, text=team.text), team.service),
        exit_to=entry.exit_to,
        url=entry.url,
        intake=entry.intake,
        closed=frozenset(entry.closed),
        examples=tuple(entry.examples),
        urgent=tuple(entry.urgent),
        colours=MappingProxyType(dict(entry.colours)),
        notice=entry.notice,
    )
