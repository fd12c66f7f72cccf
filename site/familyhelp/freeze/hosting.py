"""The rules for hosts of plain files, so that they do what the live site does and nobody has to type them.

Headers, what a phone may keep, the page for lost visitors, and leaving without scripts: see familyhelp/web/leaving.py.
Some hosts read their rules at the head of the build; the others' lie in a folder of their own beside it, which no host
serves. A rule never names a page: private pages have an empty file beside them, so that rules outlive a change in the
content.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Flask, g
from werkzeug.urls import iri_to_uri

from familyhelp.freeze.checks.host import Host
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.stamp import STAMP
from familyhelp.web.headers import HEADERS
from familyhelp.web.leaving import SEEN

INSIDE = {"htaccess": ".htaccess", "headers": "_headers", "cloudflare.js": "_worker.js", "routes.json": "_routes.json"}
"""Templates, and their places in the build."""

AT_THE_HEAD = ("_headers", "_worker.js", "_routes.json")
"""What must lie at the head of all that a host shows, where the site is in a folder of it."""

BESIDE = {"nginx.conf": "nginx.conf", "Caddyfile": "Caddyfile", "netlify.js": "netlify/edge-functions/leaving.js"}
"""Templates, and their places in the folder beside the build."""

MARKER = "keep-no-copy"
"""An empty file that lies beside a private page."""

_SHEET, _SHEET_SEEN = "exit.css", "exit-seen.css"
_OURS = "Made by familyhelp freeze."
_PRIVATE = b' data-private="'
_HEAD = 2000
"""Bytes in which the first tag of a page ends."""


def beside(out: Path) -> Path:
    """The folder of rules that belongs to a build: ``build-hosting`` beside ``build``."""
    return out.with_name(f"{out.name}-hosting")


def is_there(out: Path) -> bool:
    """Whether the rules beside a build are whole."""
    return all((beside(out) / name).is_file() for name in BESIDE.values())


def refuse_strange(out: Path) -> None:
    """Never replace what somebody else wrote. Raises FreezeError."""
    for name in BESIDE.values():
        file = beside(out) / name
        if file.exists() and not (file.is_file() and _OURS in file.read_text(encoding="utf-8", errors="replace")):
            message = (
                f"{file} is there already and “familyhelp freeze” did not make it. Move it, or choose another folder."
            )
            raise FreezeError(message)


def put_inside(app: Flask, folder: Path, host: Host) -> None:
    """Write what hosts read at the head of a build, and mark its private pages. Its pages are all there."""
    private = list(_private(folder))
    for page in private:
        (page.parent / MARKER).touch()
    (folder / _SHEET_SEEN).write_text(SEEN, encoding="utf-8")
    said = _said(app, host)
    said["private"] = _sections(folder, private, said["languages"])
    for template, name in INSIDE.items():
        _write(app, template, folder / name, said)


def put_beside(app: Flask, out: Path, host: Host) -> None:
    """Write the rules that belong into a host's own configuration."""
    said = _said(app, host) | {"build": out.name}
    for template, name in BESIDE.items():
        _write(app, template, beside(out) / name, said)


def _private(folder: Path) -> Iterator[Path]:
    for page in sorted(folder.rglob("index.html")):
        with page.open("rb") as file:
            if _PRIVATE in file.read(_HEAD):
                yield page


def _sections(folder: Path, private: list[Path], languages: Sequence[str]) -> list[str]:
    """The parts of a site that have private pages: few enough for hosts that take no more than a hundred patterns.

    The home page is never private.
    """
    found = dict[str, None]()
    for page in private:
        names = page.relative_to(folder).parent.parts
        depth = 1 + (names[0] in languages)
        part = "/".join(names[:depth])
        found[f"/{part}/*" if len(names) > depth else f"/{part}/"] = None
    return list(found)


def _said(app: Flask, host: Host) -> dict[str, Any]:
    with app.test_request_context("/"):
        app.preprocess_request()
        site = g.edition.directory.site
    return {
        "languages": site.languages,
        "prefix": host.prefix,
        # No sign that means something to one of the hosts: quotes, braces, dollars, blanks.
        "exit_to": quote(iri_to_uri(site.exit_to), safe=":/?#[]@!&()*+,;=%~"),
        "headers": dict(HEADERS),
        "marker": MARKER,
        "sheet": _SHEET,
        "seen": _SHEET_SEEN,
        "seen_words": SEEN,
        "hidden": (*INSIDE.values(), STAMP, MARKER),
    }


def _write(app: Flask, template: str, file: Path, said: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    words = app.jinja_env.get_template(f"hosting/{template}").render(said)
    file.write_text(words.rstrip("\n") + "\n", encoding="utf-8")
