"""Make the whole site as plain files, look it over, and only then put it in its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, g

from familyhelp.content.loader import fingerprint
from familyhelp.freeze import hosting, media, search_files, stamp, urls, workers
from familyhelp.freeze.checks import Watch, check
from familyhelp.freeze.checks.finding import Finding
from familyhelp.freeze.checks.host import Host
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.press import Press
from familyhelp.freeze.staging import staged, swap
from familyhelp.web.app import compose
from familyhelp.web.settings import Settings

PORTION = 50
"""How many pages a worker makes before it says so."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a build came to. With any ``findings`` it was not put in its place."""

    pages: int = 0
    unchanged: bool = False
    findings: tuple[Finding, ...] = ()


def _unwatched(_doing: str, _pieces: int, portions: Iterable[int]) -> Iterable[int]:
    return portions


def freeze(
    settings: Settings, out: Path, *, force: bool = False, checked: bool = True, watch: Watch = _unwatched
) -> Frozen:
    """Freeze an instance into the folder ``out``, unless the same build stands there already.

    Raises BrokenContentError when the content has problems; FreezeError when the folder is not ours, another
    build of it is running, a page fails, or a file changed in the meantime.
    """
    out = out.resolve()
    _refuse_strange(out, settings.content)
    hosting.refuse_strange(out)
    before = fingerprint(settings.content)
    made_from = stamp.key(settings)
    mark = made_from if checked else f"{made_from}-unchecked"
    current = stamp.is_current(out, made_from) or stamp.is_current(out, mark)
    if current and hosting.is_there(out) and not force:
        return Frozen(unchanged=True)
    app, host = _application(settings)
    with staged(out) as folder:
        pages = _make(app, folder, host, watch)
        media.copy(settings.content, folder)
        search_files.copy(app, folder)
        findings = check(app, folder, host, watch) if checked else ()
        if fingerprint(settings.content) != before:
            message = "A file changed while the site was being frozen, so this build was thrown away. Freeze again."
            raise FreezeError(message)
        if not findings:
            hosting.put_inside(app, folder, host)
            hosting.put_beside(app, out, host)
            stamp.write(folder, mark)
            swap(folder, out)
    return Frozen(pages, findings=findings)


def _refuse_strange(out: Path, content: Path) -> None:
    """Never replace a folder that is not a build of ours, nor the content itself."""
    if content.resolve().is_relative_to(out.resolve()):
        message = f"{out} holds the content itself. Choose another folder for the frozen site."
        raise FreezeError(message)
    if not stamp.may_replace(out):
        message = f"{out} is there already and “familyhelp freeze” did not make it. Choose another folder, or move it."
        raise FreezeError(message)


def _application(settings: Settings) -> tuple[Flask, Host]:
    """The application, and where its site will stand. Without an address of its own it stands at a host's root."""
    app = compose(settings)
    app.config["PROPAGATE_EXCEPTIONS"] = True
    with app.test_request_context("/"):
        app.preprocess_request()
        url = settings.url or g.edition.directory.site.url
    return app, Host.of(url)


def _make(app: Flask, folder: Path, host: Host, watch: Watch) -> int:
    """Make every file, and return how many of them are pages."""
    freezer = urls.freezer(app, folder, host.url)
    addresses = list(dict.fromkeys(freezer.all_urls()))
    press = Press(freezer)
    portions = [addresses[at : at + PORTION] for at in range(0, len(addresses), PORTION)]
    for _done in watch("Making pages", len(addresses), workers.spread(press.make, portions)):
        pass
    return sum(address.endswith(("/", ".html")) for address in addresses)
