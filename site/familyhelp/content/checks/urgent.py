"""Whether what the urgent-help panel shows may be shown there, and whether every word of danger does something."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from familyhelp.content.lined_yaml import Lined
from familyhelp.content.problems import Problem, Severity
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry
from familyhelp.content.schema.urgent import Urgent, sets_of
from familyhelp.content.texts import Text

UrgentSource: TypeAlias = tuple[Urgent, Lined, str]
"""A file of urgent help, where its lines are, and how it is shown."""

LOOK_ALIKE = "look-alike"
"""The set of words that are no misspellings of others. No rule needs it."""


def urgent_problems(site: SiteEntry, services: Mapping[str, Text], keys: Lined, file: str) -> Iterator[Problem]:
    """Services in the panel that are not marked as fit for it, or that nobody could reach in a hurry."""
    for at, slug in enumerate(site.urgent):
        entry = services[slug].entry if slug in services else None
        line = keys.line(("urgent", at))
        if isinstance(entry, ServiceEntry) and not entry.urgent:
            yield Problem(file, line, f"“{slug}” is in the urgent panel, but its own file does not say urgent: true")


def idle_words(sources: Sequence[UrgentSource]) -> Iterator[Problem]:
    """Warnings: words that no rule uses, and rules that cannot hold because no language has all of their words."""
    yield from _unused(sources)
    yield from _hopeless(sources)


def _unused(sources: Sequence[UrgentSource]) -> Iterator[Problem]:
    used = {name for entry, _, _ in sources for rule in _rules(entry) for name in sets_of(rule)} | {LOOK_ALIKE}
    for entry, keys, file in sources:
        for lang, sets in entry.words.items():
            for name in sets.keys() - used:
                said = f"no rule uses the words “{name}”: write one, or delete this line"
                yield Problem(file, keys.line(("words", lang, name)), said, severity=Severity.WARNING)


def _hopeless(sources: Sequence[UrgentSource]) -> Iterator[Problem]:
    words: dict[str, set[str]] = defaultdict(set)
    for entry, _, _ in sources:
        for lang, sets in entry.words.items():
            words[lang].update(sets)
    for entry, keys, file in sources:
        for panel, rules in entry.raises.items():
            for at, rule in enumerate(rules):
                if not any(sets >= set(sets_of(rule)) for sets in words.values()):
                    said = f"“{rule}” can never hold: no language has words for all of it"
                    yield Problem(file, keys.line(("raises", panel, at)), said, severity=Severity.WARNING)


def _rules(entry: Urgent) -> Iterator[str]:
    yield from entry.innocent
    for rules in entry.raises.values():
        yield from rules
