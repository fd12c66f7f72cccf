"""What a page links to, and what a browser fetches for it by itself."""

import re
from collections.abc import Iterator, Sequence

from familyhelp.freeze.checks.tags import Tag

_FETCHED = {
    "audio": ("src",), "body": ("background",), "button": ("formaction",), "embed": ("src",), "form": ("action",),
    "iframe": ("src",), "image": ("href", "xlink:href"), "img": ("src",), "input": ("src", "formaction"),
    "object": ("data",), "script": ("src",), "source": ("src",), "track": ("src",), "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}  # fmt: skip
_FOLLOWED_LINKS = frozenset({"canonical", "alternate", "license", "author", "help", "me", "next", "prev", "search"})
_CSS = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']*)["']""", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT = re.compile(
    r"""(?:\bfrom|\bimport\s*\(?|\bfetch\s*\(|\bWorker\s*\(|\bsendBeacon\s*\(|\.open\s*\(\s*["']\w+["']\s*,)"""
    r"""\s*["'`]((?:https?:|wss?:)?//[^"'`]*)["'`]"""
)
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)


def links(tag: Tag) -> Iterator[tuple[str, bool]]:
    """Each address in an opening tag, and whether the browser asks for it without being told by a person."""
    values = tag.attributes.values
    if "href" in values and tag.name in {"a", "area"}:
        yield values["href"], False
    elif "href" in values and tag.name == "link":
        yield values["href"], not set(values.get("rel", "").lower().split()) <= _FOLLOWED_LINKS
    for address in _fetched(tag):
        yield address, True


def _fetched(tag: Tag) -> Iterator[str]:
    values = tag.attributes.values
    yield from (values[name] for name in _FETCHED.get(tag.name, ()) if name in values)
    yield from (part.split()[0] for part in values.get("srcset", "").split(",") if part.strip())
    yield from values.get("ping", "").split()
    if tag.name == "meta" and values.get("http-equiv", "").lower() == "refresh":
        yield from _REFRESH.findall(values.get("content", ""))
    yield from in_css(values.get("style", ""))
    if tag.name == "style":
        yield from in_css(tag.text)


def in_css(sheet: str) -> Sequence[str]:
    """What a style sheet makes a browser fetch."""
    return [one or other for one, other in _CSS.findall(_CSS_COMMENT.sub("", sheet)) if one or other]


def in_script(script: str) -> Sequence[str]:
    """Addresses of other hosts that a script imports or asks for in so many words."""
    return _SCRIPT.findall(script)
