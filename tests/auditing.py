"""What every page must have, whatever it is about. The ``page`` fixtures ask this of each page that they fetch."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

from babel import Locale
from justhtml import Comment, Element, JustHTML
from werkzeug.test import TestResponse

from familyhelp.freeze.checks import markup, requests
from familyhelp.freeze.checks.tags import Tag, tags
from familyhelp.web.headers import CONTENT_SECURITY_POLICY

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def words(node: Element | Comment) -> str:
    """The words of an element, with single spaces."""
    return re.sub(r" ([,.:;)])", r"\1", " ".join(node.to_text().split()))


def _below(node: Any) -> Iterator[Element]:
    for child in node.children or ():
        if isinstance(child, Element):
            yield child
            yield from _below(child)


@dataclass(frozen=True)
class Page:
    """A page that was fetched: easy to ask what a family sees on it."""

    address: str
    response: TestResponse

    @cached_property
    def html(self) -> str:
        return self.response.text

    @cached_property
    def dom(self) -> JustHTML:
        return JustHTML(self.html, collect_errors=True, sanitize=False)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element in order: quicker to go through than to ask for with many selectors."""
        return tuple(_below(self.dom.root))

    def named(self, *names: str) -> list[Element]:
        """The elements with these names, in order."""
        return [node for node in self.elements if node.name in names]

    def all(self, selector: str) -> list[Element]:
        return [node for node in self.dom.query(selector) if isinstance(node, Element)]

    def one(self, selector: str) -> Element:
        found = self.all(selector)
        assert len(found) == 1, f"{self.address} has {len(found)} of {selector}"
        return found[0]

    def has(self, selector: str) -> bool:
        return bool(self.all(selector))

    def said(self, selector: str) -> list[str]:
        """The words of each element that fits."""
        return [words(node) for node in self.all(selector)]

    def attribute(self, selector: str, name: str) -> str:
        return str(self.one(selector).attrs[name])

    @cached_property
    def opened(self) -> tuple[Tag, ...]:
        """Every opening tag, as it was written."""
        return tuple(tag for tag in self.tags if not tag.closing)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        return tuple(tags(self.html))

    @cached_property
    def title(self) -> str:
        return words(self.named("title")[0])

    @cached_property
    def h1(self) -> str:
        return words(self.named("h1")[0])

    @cached_property
    def text(self) -> str:
        """All words of the main part."""
        return words(self.one("main"))

    @cached_property
    def links(self) -> list[str]:
        """Where each link leads, in order."""
        return [str(node.attrs["href"]) for node in self.named("a") if "href" in node.attrs]

    @cached_property
    def facts(self) -> dict[str, str]:
        """The lists of facts: what is named, and what is said of it. What waits in a template is not on the page."""
        waiting = {id(row) for row in self.all("template dl > div")}
        shown = [row for row in self.all("dl > div") if id(row) not in waiting]
        return {words(row.query("dt")[0]): " ".join(words(said) for said in row.query("dd")) for row in shown}

    @cached_property
    def structured(self) -> list[dict[str, Any]]:
        """What is said in JSON-LD."""
        return [
            json.loads(tag.text) for tag in self.opened if tag.attributes.values.get("type") == "application/ld+json"
        ]


def problems(page: Page) -> Iterator[str]:
    """Everything wrong with a page, as far as the page alone can tell."""
    yield from (f"invalid HTML: {error}" for error in page.dom.errors)
    yield from markup.wrongs(page.html, page.tags)
    for address, fetched in (link for tag in page.opened for link in requests.links(tag)):
        if fetched and urlsplit(address).netloc:
            yield f"a browser would ask another host for {address}"
    for check in (_headers, _language, _headings, _controls, _named, _tables, _always):
        yield from check(page)


def _headers(page: Page) -> Iterator[str]:
    headers = page.response.headers
    if headers.get("Content-Type") != "text/html; charset=utf-8":
        yield f"its type is {headers.get('Content-Type')}"
    if "Set-Cookie" in headers or "cookie" in headers.get("Vary", "").lower():
        yield "it sets a cookie or depends on one"
    wanted = {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    yield from (f"the header {name} is not as it should be" for name in wanted if headers.get(name) != wanted[name])
    policies = [node.attrs["content"] for node in page.named("meta") if "http-equiv" in node.attrs]
    if policies != [CONTENT_SECURITY_POLICY]:
        yield "the policy does not stand in the page"


def _language(page: Page) -> Iterator[str]:
    root = page.named("html")[0]
    asked = page.address.split("/")[1]
    if page.response.status_code == 200 and root.attrs["lang"] != (asked if len(asked) == 2 else "en"):
        yield f"it says that it is in {root.attrs['lang']}"
    for node in page.elements:
        if "lang" in node.attrs and node.attrs.get("dir") != Locale.parse(str(node.attrs["lang"])).text_direction:
            yield f"words in {node.attrs['lang']} are written {node.attrs.get('dir')}"


def _headings(page: Page) -> Iterator[str]:
    level = 0
    for node in page.named(*HEADINGS):
        found = HEADINGS.index(node.name) + 1
        if found > level + 1:
            yield f"after a heading of level {level} comes “{words(node)}” of level {found}"
        if not words(node):
            yield f"an empty {node.name}"
        level = found


def _controls(page: Page) -> Iterator[str]:
    labelled = {node.attrs.get("for") for node in page.named("label") if words(node)}
    for node in page.named("input", "select", "textarea"):
        named = {"aria-label", "aria-labelledby"} & set(node.attrs) or node.attrs.get("id") in labelled
        if not named and node.attrs.get("type") != "hidden":
            yield f"the control {node.attrs.get('name')} has no label"


def _named(page: Page) -> Iterator[str]:
    for node in page.named("a", "button", "summary"):
        if not words(node) and not node.attrs.get("aria-label"):
            yield f"nobody can tell what {node.to_html()[:120]} does"
    for node in page.named("ul", "ol", "dl"):
        if not any(child.name in {"li", "div", "dt"} for child in node.children):
            yield f"an empty list: {node.to_html()[:80]}"


def _tables(page: Page) -> Iterator[str]:
    for table in page.named("table"):
        if not table.query("caption"):
            yield "a table has no caption"
        if any("scope" not in (cell.attrs or {}) for cell in table.query("th")):
            yield "a heading in a table does not say what it is for"


def _always(page: Page) -> Iterator[str]:
    if not any(link.startswith("tel:") and link != "tel:999" for link in page.links):
        yield "there is no number to ring"
    exits = [node for node in page.named("a") if "data-exit" in node.attrs]
    if not any(str(node.attrs["href"]).startswith("https://") and words(node) for node in exits):
        yield "there is no way to exit the page"
    if "#main" not in page.links:
        yield "a keyboard cannot skip to the words"
    if any(int(tag.attributes.values.get("tabindex", "0")) > 0 for tag in page.opened):
        yield "something jumps the queue of the tab key"


def own_links(page: Page) -> Iterator[str]:
    """The path of each link or picture of our own, without what follows ``?`` or ``#``."""
    for address, _fetched in (link for tag in page.opened for link in requests.links(tag)):
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc and parts.path:
            yield unquote(parts.path)
