"""Where a frozen site stands, and where its links lead."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Self
from urllib.parse import unquote, urljoin, urlsplit

_PAGE = "index.html"


class Where(Enum):
    """Where a link leads."""

    HERE = "here"
    BESIDE = "beside"  # on the same host, but outside the folder in which the site stands
    ELSEWHERE = "elsewhere"
    NOT_OURS = "not ours"  # mailto:, tel:, data: and their like, and full addresses elsewhere on the same host
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Host:
    """The public address of a site, without a slash at the end; empty when it has none yet."""

    url: str = ""

    @classmethod
    def of(cls, url: str) -> Self:
        """The host at an address."""
        return cls(url.rstrip("/"))

    @cached_property
    def prefix(self) -> str:
        """The folder in which the site stands, as ``/help``; empty at the root."""
        return urlsplit(self.url).path

    @cached_property
    def origin(self) -> str:
        """The scheme and the name of the host."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}" if self.url else ""

    def address(self, file: str) -> str:
        """The path under which a file of the build is shown: ``/help/hubs/`` for ``hubs/index.html``."""
        shown = file.removesuffix(_PAGE) if file == _PAGE or file.endswith(f"/{_PAGE}") else file
        return f"{self.prefix}/{shown}"

    def follow(self, link: str, file: str) -> tuple[Where, str]:
        """Where a link in a file leads: here, with the file it asks for and ``#`` and the anchor, or elsewhere."""
        if link.startswith("#"):
            return Where.HERE, file + unquote(link)
        try:
            parts = urlsplit(urljoin((self.origin or "http://here.invalid") + self.address(file), link.strip()))
        except ValueError:
            return Where.UNREADABLE, link
        if parts.scheme not in {"http", "https"}:
            return Where.NOT_OURS, link
        if f"{parts.scheme}://{parts.netloc}" != (self.origin or "http://here.invalid"):
            return Where.ELSEWHERE, link
        path = unquote(parts.path) or "/"
        if not path.startswith(f"{self.prefix}/"):
            return (Where.NOT_OURS if "//" in link.partition("?")[0] else Where.BESIDE), link
        asked = path[len(self.prefix) + 1 :]
        wanted = asked + _PAGE if asked.endswith("/") or not asked else asked
        return Where.HERE, f"{wanted}#{unquote(parts.fragment)}" if parts.fragment else wanted
