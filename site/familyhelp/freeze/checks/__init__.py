"""What must be true of a frozen site before anybody sees it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from flask import Flask
from werkzeug.exceptions import HTTPException

from familyhelp.freeze import urls, workers
from familyhelp.freeze.checks.finding import Finding
from familyhelp.freeze.checks.host import Host
from familyhelp.freeze.checks.reading import READ, Read, Reader

PORTION = 50
Watch = Callable[[str, int, Iterable[int]], Iterable[int]]
"""Shows progress: takes what is being done, how many files in all, and the sizes of portions as they are done."""


def check(app: Flask, folder: Path, host: Host, watch: Watch) -> tuple[Finding, ...]:
    """Everything wrong in a build, by page.

    It looks at links and anchors, markup, requests to other hosts, and pages that only the live site may have.
    """
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    reader = Reader(folder, host)
    wanted = [file for file in files if Path(file).suffix in READ]
    portions = [wanted[at : at + PORTION] for at in range(0, len(wanted), PORTION)]
    whole = Read()
    for _done in watch("Checking pages", len(wanted), _take(whole, workers.spread(reader.read, portions))):
        pass
    found = {*whole.findings, *_dead_ends(whole, frozenset(files)), *_live(app, files, host)}
    return tuple(sorted(found))


def _take(whole: Read, reads: Iterable[Read]) -> Iterator[int]:
    for read in reads:
        whole.add(read)
        yield read.files


def _dead_ends(whole: Read, files: frozenset[str]) -> Iterator[Finding]:
    """Links to files, or to anchors in them, that are not there."""
    for target, page in whole.targets.items():
        file, _, anchor = target.partition("#")
        shown = f"/{file.removesuffix('index.html')}"
        if file not in files:
            slash = " (it needs a / at its end)" if f"{file}/index.html" in files else ""
            yield Finding(page, f"the link to {shown} leads nowhere{slash}")
        elif anchor and anchor != "top" and file in whole.anchors and anchor not in whole.anchors[file]:
            yield Finding(page, f"the link to {shown}#{anchor} finds no such place in the page")


def _live(app: Flask, files: Iterable[str], host: Host) -> Iterator[Finding]:
    """Pages that only the live site may have."""
    for file in files:
        if not file.endswith(".html"):
            continue
        address = host.address(file)[len(host.prefix) :]
        try:
            wrong = urls.live_only(app, address)
        except HTTPException:
            wrong = True
        if wrong:
            yield Finding(file, "this page belongs to the live site only")
