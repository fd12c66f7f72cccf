"""The names that there are, from files not yet checked, so that every file can be checked against all others."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from familyhelp.content.files import Files
from familyhelp.content.known import Known, Name
from familyhelp.content.lined_yaml import Lined

ALWAYS = (
    "/", "/search", "/search/", "/topics/", "/services/", "/hubs/", "/find-help/", "/ask-for-help/", "/urgent-help/",
    "/news/", "/offline/", "/plan/", "/api/openreferral/",
)  # fmt: skip
"""Addresses that every site has."""


def gather_names(files: Files, lists: Mapping[str, list[Lined | None]], today: dt.date) -> Known:
    """All names. Those of a list that cannot be read (None) are left open, so that nobody is blamed for them."""
    names: dict[Name, frozenset[str]] = {
        Name.HUB: frozenset(files.markdown["hubs"]),
        Name.SERVICE: frozenset(files.markdown["services"]),
    }
    topics = lists["topics.yaml"]
    if None not in topics:
        names[Name.TOPIC] = frozenset(key for each in topics for key in _keys(_under(each, "topics")))
        names[Name.GROUP] = frozenset(key for each in topics for key in _keys(_under(each, "groups")))
    if None not in lists["areas.yaml"]:
        names[Name.AREA] = frozenset(key for each in lists["areas.yaml"] for key in _keys(each.value if each else None))
    if None not in lists["organisations.yaml"]:
        names[Name.ORGANISATION] = frozenset(
            key for each in lists["organisations.yaml"] for key in _mapping(each.value if each else None)
        )
    if None not in lists["urgent.yaml"]:
        names[Name.PANEL] = frozenset(key for each in lists["urgent.yaml"] for key in _keys(_under(each, "panels")))
        names[Name.WORD_SET] = frozenset(
            name
            for each in lists["urgent.yaml"]
            for sets in _mapping(_under(each, "words")).values()
            for name in _mapping(sets)
        )
    return Known(names, today, frozenset((*_addresses(files), *_topic_addresses(topics))), frozenset(files.media))


def _under(lined: Lined | None, key: str) -> Any:
    return _mapping(lined.value if lined else None).get(key)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _keys(entries: Any) -> Iterator[str]:
    for each in _listed(entries):
        key = _mapping(each).get("key")
        if isinstance(key, str):
            yield key


def _addresses(files: Files) -> Iterator[str]:
    yield from ALWAYS
    yield from (f"/{slug}/" for slug in files.markdown["pages"])
    for folder in ("services", "hubs", "news"):
        yield from (f"/{folder}/{slug}/" for slug in files.markdown[folder])


def _topic_addresses(topics: Iterable[Lined | None]) -> Iterator[str]:
    """A topic's page is at its slug where it has one, for what is sensitive; the highest layer's word counts."""
    entries = {
        key: _mapping(each) for lined in topics for each in _listed(_under(lined, "topics")) for key in _keys([each])
    }
    for key, entry in entries.items():
        yield f"/topics/{entry.get('slug') or key}/"


def _listed(entries: Any) -> Iterable[Any]:
    return entries if isinstance(entries, list) else ()
