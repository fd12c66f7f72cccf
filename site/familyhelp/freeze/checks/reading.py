"""Each file of a build read once, alone: what is wrong in it, what can be linked to in it, and where its links lead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from familyhelp.freeze.checks import markup, requests
from familyhelp.freeze.checks.finding import Finding
from familyhelp.freeze.checks.host import Host, Where
from familyhelp.freeze.checks.tags import tags

READ = frozenset({".html", ".css", ".js", ".mjs", ".svg", ".xml"})
_ID = re.compile(r"""\sid=["']([^"']+)["']""")
_SITE_MAP = re.compile(r"""<loc>([^<]*)</loc>|\shref=["']([^"']*)["']""")


@dataclass(slots=True)
class Read:
    """What some files said.

    How many they were, what is wrong, the anchors of each, and each target of a link with the first page that has it.
    """

    files: int = 0
    findings: list[Finding] = field(default_factory=list)
    anchors: dict[str, frozenset[str]] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)

    def add(self, other: "Read") -> None:
        """Take in what other files said."""
        self.files += other.files
        self.findings += other.findings
        self.anchors |= other.anchors
        for target, page in other.targets.items():
            self.targets[target] = min(page, self.targets.get(target, page))


class Reader:
    """Reads the files of one build that stands on a host."""

    def __init__(self, folder: Path, host: Host) -> None:
        self._folder = folder
        self._host = host

    def read(self, files: Sequence[str]) -> Read:
        """Read some files; their names are relative to the build."""
        read = Read(files=len(files))
        for file in files:
            text = (self._folder / file).read_text(encoding="utf-8")
            if file.endswith(".html"):
                self._page(file, text, read)
            else:
                self._other(file, text, read)
        return read

    def _page(self, file: str, text: str, read: Read) -> None:
        found = list(tags(text))
        read.findings += (Finding(file, wrong) for wrong in markup.wrongs(text, found))
        opened = [tag for tag in found if not tag.closing]
        read.anchors[file] = frozenset(tag.attributes.values["id"] for tag in opened if "id" in tag.attributes.values)
        for address, fetched in dict.fromkeys(link for tag in opened for link in requests.links(tag)):
            self._link(file, address, fetched, read)

    def _other(self, file: str, text: str, read: Read) -> None:
        if file.endswith(".svg"):
            read.anchors[file] = frozenset(_ID.findall(text))
        for address, fetched in _addresses(file, text):
            self._link(file, address, fetched, read)

    def _link(self, file: str, address: str, fetched: bool, read: Read) -> None:
        where, target = self._host.follow(address, file)
        if where is Where.HERE:
            read.targets.setdefault(target, file)
        elif where is Where.BESIDE:
            read.findings.append(Finding(file, f"the link to {address} leads out of {self._host.prefix}/"))
        elif where is Where.UNREADABLE or address.strip().lower().startswith("javascript:"):
            read.findings.append(Finding(file, f"the link to {address[:80]} is no address"))
        elif where is Where.ELSEWHERE and fetched:
            read.findings.append(Finding(file, f"a browser would ask another host for {address}"))


def _addresses(file: str, text: str) -> Iterator[tuple[str, bool]]:
    """Each address in a file that is not a page, and whether a browser fetches it by itself."""
    if file.endswith((".js", ".mjs")):
        yield from ((address, True) for address in requests.in_script(text))
    elif file.endswith(".xml"):
        yield from ((unescape(one or other), False) for one, other in _SITE_MAP.findall(text))
    elif file.endswith(".css"):
        yield from ((address, True) for address in requests.in_css(text))
    else:
        yield from (link for tag in tags(text) if not tag.closing for link in requests.links(tag))
        yield from ((address, True) for address in requests.in_css(text))
