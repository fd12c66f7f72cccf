"""YAML for people: plain values, the line of each, and nothing clever.

Scalars follow YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), so that ``no``, ``on`` and
``09:00`` are text, and in addition ``2026-11-01`` is a date and a number that starts with 0 is text, as phone
numbers do. Aliases, anchors, tags, duplicate keys and deep nesting are refused: nobody who edits a listing needs
them, and they are how small files grow enormous.
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from familyhelp.content.problems import UnreadableError

Trail = tuple[str | int, ...]

DEEPEST = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,15})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,15})\.[0-9]{1,15}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KEY = re.compile(r"\s*(?:- )?[a-z_]+:(?!//)(\S)?")
_NO_SPACE = "a space is missing after the colon"


@dataclass(frozen=True, slots=True)
class Lined:
    """A YAML document: plain Python values, and the line (from 1) of each path of keys and numbers in it."""

    value: Any
    lines: dict[Trail, int] = field(default_factory=dict)

    def line(self, path: Trail) -> int:
        """The line of a path, or of the nearest thing around it. Parts that are not in the file are passed over."""
        at: Trail = ()
        for part in path:
            at = (*at, part) if (*at, part) in self.lines else at
        return self.lines.get(at, 1)


def scalar(text: str) -> bool | int | float | str | dt.date | None:
    """What a plain (unquoted) scalar means."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            return text
    return text


class _Composer:
    """Builds values from the parser's events, one at a time, so that a hostile file is left at its first bad line."""

    def __init__(self, text: str, first_line: int) -> None:
        self.events = yaml.parse(text, Loader=_LOADER)
        self.offset = first_line
        self.lines: dict[Trail, int] = {(): first_line}

    def line(self, event: Any) -> int:
        return int(event.start_mark.line) + self.offset

    def refuse_clever(self, event: Any, depth: int) -> None:
        line = self.line(event)
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableError(line, f"“*{event.anchor}” is an alias: write the words out in full, or quote them")
        if getattr(event, "anchor", None):
            raise UnreadableError(line, f"“&{event.anchor}” is an anchor: write the words out in full, or quote them")
        if getattr(event, "tag", None):
            raise UnreadableError(line, f"“{event.tag}” is a tag, which is not allowed: quote words that start with !")
        if depth > DEEPEST:
            raise UnreadableError(line, "this is nested too deeply: there are too many lists inside each other")

    def value(self, event: Any, path: Trail) -> Any:
        self.refuse_clever(event, len(path))
        if isinstance(event, yaml.ScalarEvent):
            return scalar(event.value) if event.implicit[0] else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def sequence(self, path: Trail) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            at = (*path, len(found))
            self.lines[at] = self.line(event)
            found.append(self.value(event, at))
        return found

    def mapping(self, path: Trail) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            self.refuse_clever(event, len(path))
            if not isinstance(event, yaml.ScalarEvent):
                raise UnreadableError(self.line(event), "a key should be one word, then a colon")
            key, line = event.value, self.line(event)
            if event.implicit[0] and _has_no_space(key):
                raise UnreadableError(line, _NO_SPACE)
            if key in found:
                raise UnreadableError(line, f"“{key}” is here twice: the first is on line {self.lines[*path, key]}")
            self.lines[*path, key] = line
            found[key] = self.value(next(self.events), (*path, key))
        return found


def _has_no_space(row: str) -> bool:
    """Whether a row, or a key, starts with a key whose colon is not followed by a space."""
    key = _KEY.match(row)
    return bool(key and key[1])


def _without_space(rows: list[str], last: int) -> int | None:
    """Which row up to ``last`` has a key with no space after its colon, before any key that is as it should be.

    YAML takes such a row for words, and stumbles over a later one.
    """
    for at in range(min(last, len(rows) - 1), -1, -1):
        if _has_no_space(rows[at]):
            return at
        if at < last and _KEY.match(rows[at]):
            return None
    return None


def _plainly(error: yaml.YAMLError, text: str, first_line: int) -> UnreadableError:
    """A YAML error in the words of somebody who has never heard of YAML."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return UnreadableError(
            first_line, "there is a character here that cannot be shown: was the file copied from elsewhere?"
        )
    rows = text.split("\n")
    if mark.line >= len(text.rstrip().split("\n")):
        mark = getattr(error, "context_mark", None) or mark
    row = rows[mark.line] if mark.line < len(rows) else ""
    line = mark.line + first_line
    if "\t" in row:
        return UnreadableError(line, "there is a tab here: use spaces instead")
    said = str(getattr(error, "problem", "") or "")
    if "mapping values" in said or "could not find expected ':'" in said:
        at = _without_space(rows, mark.line)
        if at is not None:
            return UnreadableError(at + first_line, _NO_SPACE)
    if "mapping values" in said:
        return UnreadableError(
            line, "there is a second colon on this line: put quotes around the words after the first"
        )
    if "could not find expected ':'" in said:
        return UnreadableError(line, "there is a key without a colon here, or just above")
    return UnreadableError(line, f"this cannot be read; look at the quotes, brackets and spaces here ({said})")


def read(text: str, first_line: int = 1) -> Lined:
    """Read one YAML document that starts on ``first_line`` of its file. Raises UnreadableError."""
    composer = _Composer(text, first_line)
    try:
        next(composer.events)
        if isinstance(next(composer.events), yaml.StreamEndEvent):
            return Lined(None, composer.lines)
        value = composer.value(next(composer.events), ())
        next(composer.events)
        if not isinstance(event := next(composer.events), yaml.StreamEndEvent):
            raise UnreadableError(composer.line(event), "there is a second document here: one file holds one")
    except yaml.YAMLError as error:
        raise _plainly(error, text, first_line) from error
    return Lined(value, composer.lines)
