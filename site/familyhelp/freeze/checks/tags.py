"""The tags of a page, read strictly: whatever needs guessing at is reported, not guessed.

A browser repairs almost anything, each in its own time. Pages that we make ourselves need no repair,
so this knows only well-formed HTML, and it is several times faster than a parser that repairs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_TAG = re.compile(
    r"""<!--|<!DOCTYPE\ html>
    |<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*+)(?P<attributes>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>
    |<""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    r"""\s++(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'=<>`]++)))?"""
)
_TEXT_ONLY = frozenset({"script", "style", "textarea", "title"})


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of a tag, and what is wrong with how they are written (empty: nothing)."""

    values: Mapping[str, str]
    wrong: str = ""
    slashed: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens or closes an element. ``at`` counts characters; ``text`` is all there is in a script or style.

    A tag without a name is a ``<`` that begins nothing, or a comment that never ends.
    """

    name: str
    at: int
    closing: bool = False
    attributes: Attributes = Attributes({})
    text: str = ""


def tags(page: str) -> Iterator[Tag]:
    """Every tag in order; comments and the doctype are passed over."""
    at = 0
    while found := _TAG.search(page, at):
        at = found.end()
        if found["name"]:
            text, at = _text(page, found)
            name = found["name"].lower()
            yield Tag(name, found.start(), bool(found["close"]), _attributes(found["attributes"]), text)
        elif found[0] == "<!--":
            at = page.find("-->", at) + 3
            if at < len("<!---->"):
                yield Tag("", found.start())
                return
        elif found[0] == "<":
            yield Tag("", found.start())


def _text(page: str, found: re.Match[str]) -> tuple[str, int]:
    """All there is in an element that holds no tags, and where the page goes on."""
    name, at = found["name"].lower(), found.end()
    if name not in _TEXT_ONLY or found["close"]:
        return "", at
    end = page.find(f"</{name}", at)
    return (page[at:end], end) if end >= 0 else (page[at:], len(page))


@lru_cache(maxsize=8192)
def _attributes(written: str) -> Attributes:
    """The attributes in a tag. Menus and footers are the same on every page, so they are read once."""
    values: dict[str, str] = {}
    wrong = ""
    at = 0
    while found := _ATTRIBUTE.match(written, at):
        at = found.end()
        name = found["name"].lower()
        if name in values:
            wrong = f"the attribute {name} is there twice"
        values[name] = unescape(found["double"] or found["single"] or found["bare"] or "")
    rest = written[at:].strip()
    if rest not in {"", "/"}:
        wrong = f"“{rest[:40]}” cannot stand in a tag"
    return Attributes(values, wrong, rest == "/")
