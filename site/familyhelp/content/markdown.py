"""Markdown to safe HTML and plain words. HTML in it is shown as text, and the result is sanitised once more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from familyhelp.domain.words import RichText

_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "blockquote", "code", "pre", "hr", "br",
    "table", "thead", "tbody", "tr", "th", "td", "img",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title", "rel"}, "ol": {"start"}, "img": {"src", "alt"},
    "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto", "tel", "sms"}
_SPLITS_WORDS = {"softbreak": "\n", "hardbreak": "\n"}
_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
_LAST_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Link:
    """Where some words lead, and the line they are on, from 0. ``words`` is the alternative text of a picture."""

    line: int
    address: str
    words: str = ""
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Converted:
    """A text, safe to show, with what the checks need to know: its links and its blocks of plain words by line."""

    rich: RichText
    links: tuple[Link, ...] = ()
    blocks: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Reading:
    """What is gathered on the way through a document."""

    ids: dict[str, int] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    blocks: list[tuple[int, str]] = field(default_factory=list)


def convert(text: str) -> Converted:
    """Turn Markdown into HTML without scripts, without a first-level heading, and into plain words."""
    tokens = _PARSER.parse(text)
    reading = _Reading()
    _shift_headings(tokens)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            words = _read_inline(token, reading)
            if before is not None and before.type == "heading_open":
                before.attrSet("id", _anchor(words, reading.ids))
        elif token.type in {"fence", "code_block"}:
            reading.blocks.append((_line(token), token.content))
    html = nh3.clean(
        _PARSER.renderer.render(tokens, _PARSER.options, {}),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    plain = "\n".join(words for _, words in reading.blocks if words)
    return Converted(RichText(html.strip(), plain), tuple(reading.links), tuple(reading.blocks))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _shift_headings(tokens: Sequence[Token]) -> None:
    """The page's title is its only first-level heading: where a text has one too, all of its headings go down."""
    headings = [token for token in tokens if token.type in {"heading_open", "heading_close"}]
    if any(token.tag == "h1" for token in headings):
        for token in headings:
            token.tag = f"h{min(int(token.tag[1]) + 1, _LAST_LEVEL)}"


def _read_inline(token: Token, reading: _Reading) -> str:
    """Note the links and words of one block. External links say that they lead away."""
    line = _line(token)
    words = ""
    for child in token.children or ():
        if child.type == "link_open":
            address = str(child.attrGet("href") or "")
            reading.links.append(Link(line, address))
            if _is_external(address):
                child.attrSet("rel", "noopener noreferrer external")
        elif child.type == "image":
            reading.links.append(Link(line, str(child.attrGet("src") or ""), child.content, picture=True))
        line += child.type in _SPLITS_WORDS
        words += _SPLITS_WORDS.get(child.type, "") or _plain(child)
    reading.blocks.append((_line(token), words.strip()))
    return words.strip()


def _plain(child: Token) -> str:
    return child.content if child.type in {"text", "code_inline", "text_special", "image"} else ""


def _is_external(address: str) -> bool:
    return address.startswith(("http://", "https://", "//"))


def _anchor(words: str, taken: dict[str, int]) -> str:
    """A unique id for a heading, from its words in any alphabet."""
    start = re.sub(r"[\W_]+", "-", words.lower()).strip("-") or "section"
    taken[start] = number = taken.get(start, 0) + 1
    return start if number == 1 else _anchor(f"{start}-{number}", taken)
