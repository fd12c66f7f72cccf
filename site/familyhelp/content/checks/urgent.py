"""Whether what the urgent-help panel shows may be shown there."""

from collections.abc import Iterator, Mapping

from familyhelp.content.lined_yaml import Lined
from familyhelp.content.problems import Problem
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry
from familyhelp.content.texts import Text


def urgent_problems(site: SiteEntry, services: Mapping[str, Text], keys: Lined, file: str) -> Iterator[Problem]:
    """Services in the panel that are not marked as fit for it, or that nobody could reach in a hurry."""
    for at, slug in enumerate(site.urgent):
        entry = services[slug].entry if slug in services else None
        line = keys.line(("urgent", at))
        if isinstance(entry, ServiceEntry) and not entry.urgent:
            yield Problem(file, line, f"“{slug}” is in the urgent panel, but its own file does not say urgent: true")
