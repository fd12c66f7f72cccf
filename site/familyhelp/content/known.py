"""The names that other files may refer to, gathered before anything is checked."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Name(StrEnum):
    """What a key in a file may name, as people say it."""

    TOPIC = "topic"
    GROUP = "topic group"
    AREA = "area"
    ORGANISATION = "organisation"
    HUB = "hub"
    SERVICE = "service"
    PANEL = "urgent panel"
    WORD_SET = "set of words"


@dataclass(frozen=True)
class Known:
    """All names of an instance and its layers.

    A kind of name that is missing from ``names`` could not be gathered, because its file cannot be read; then
    nothing that refers to it is blamed. ``addresses`` are the site's own, "/topics/debt/"; ``files`` what lies in
    the folders of documents, photos and recordings, "/documents/plan.pdf".
    """

    names: Mapping[Name, Collection[str]]
    today: dt.date
    addresses: Collection[str] = field(default_factory=frozenset)
    files: Collection[str] = field(default_factory=frozenset)
