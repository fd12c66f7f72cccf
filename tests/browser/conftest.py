"""The site as a family meets it: in a real browser, from our server and from plain files."""

import fcntl
import functools
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import pytest
import waitress
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, Route, expect, sync_playwright
from waitress import wasyncore

from familyhelp.freeze.freezer import freeze
from familyhelp.web.app import compose
from familyhelp.web.settings import Settings

HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "content"
ANYTOWN = HERE.parent / "content" / "minimal"
CASES = HERE.parent / "questionnaire" / "instance"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
ELSEWHERE = re.compile(r"^(?:https?|wss?)://(?!127\.0\.0\.1[:/])")
EXIT = "https://www.bbc.co.uk/weather"
PHONE, DESK = (320, 640), (1280, 900)
PATIENCE_MS = 20_000
"""How long a test waits for the browser: long, for a machine may be busy with others. No test measures time."""


def _chromium() -> str | None:
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder; skip them, saying why, when there is no browser."""
    for item in items:
        if not item.path.is_relative_to(HERE):
            continue
        item.add_marker(pytest.mark.browser)
        if not _chromium():
            why = f"there is no browser on this machine: install Debian's chromium (looked for {', '.join(BROWSERS)})"
            item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """What is expected of a page may take as long as any other step."""
    expect.set_options(timeout=PATIENCE_MS)


# --- The sites ------------------------------------------------------------------------------------------------------


@contextmanager
def _served_live(content: Path, var: Path) -> Iterator[str]:
    """The application behind the server that hosts use, on a free port."""
    sockets: dict[int, Any] = {}
    server = waitress.create_server(
        compose(Settings(content=content, var=var)), map=sockets, host="127.0.0.1", port=0, threads=4
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.trigger.pull_trigger(lambda: wasyncore.close_all(sockets))
        thread.join()
        server.task_dispatcher.shutdown()


class PlainFiles(SimpleHTTPRequestHandler):
    """A host that knows nothing but files, and shows ``404.html`` for what it has not got."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as static hosts do."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        words = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(words)))
        self.end_headers()
        self.wfile.write(words)


@contextmanager
def _served_plain(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(PlainFiles, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _made_once(content: Path, name: str, temporary: pytest.TempPathFactory) -> Path:
    """A site as plain files, made by the first of the processes that run these tests, for all of them to read.

    Its checks have tests of their own.
    """
    several = "PYTEST_XDIST_WORKER" in os.environ
    folder = (temporary.getbasetemp().parent if several else temporary.getbasetemp()) / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").is_dir():
            freeze(Settings(content=content, var=folder / "var"), folder / "site", checked=False)
    return folder / "site"


@pytest.fixture(scope="session")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Sunderland's site as plain files."""
    with _served_plain(_made_once(CONTENT, "frozen", tmp_path_factory)) as site:
        yield site


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Sunderland's site, running."""
    with _served_live(CONTENT, tmp_path_factory.mktemp("live")) as site:
        yield site


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The made-up town of the guided questions' cases, as plain files."""
    with _served_plain(_made_once(CASES, "cases", tmp_path_factory)) as site:
        yield site


@pytest.fixture(scope="session")
def right_to_left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A made-up town's site whose second language, Urdu, is written from right to left."""
    content = Path(shutil.copytree(ANYTOWN, tmp_path_factory.mktemp("town") / "content"))
    settings = (content / "site.yaml").read_text(encoding="utf-8")
    (content / "site.yaml").write_text(settings.replace("[en, pl]", "[en, ur, pl]"), encoding="utf-8")
    with _served_live(content, tmp_path_factory.mktemp("ur")) as site:
        yield site


@pytest.fixture(params=["live", "frozen"])
def site(request: pytest.FixtureRequest) -> str:
    """Both copies of Sunderland's site, one after the other: they must serve a family equally well."""
    found: str = request.getfixturevalue(request.param)
    return found


# --- The browser ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole session."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        yield started
        started.close()


def _listen(page: Page, requests: list[str], absent: set[str]) -> list[str]:
    """Write down what a page asks for. Returns the list that grows when it does what it must not."""
    faults: list[str] = []

    def answered(response: Response) -> None:
        if response.status >= 400 and urlsplit(response.url).path not in absent:
            faults.append(f"{response.status} for {response.url}")

    def said(message: ConsoleMessage) -> None:
        # An answer of 400 or more is told apart by its address, above; the console repeats it without one.
        if message.type == "error" and not message.text.startswith("Failed to load resource: the server responded"):
            faults.append(f"console: {message.text}")

    def leaving(route: Route) -> None:
        if route.request.url == EXIT and route.request.is_navigation_request():
            route.fulfill(body="<!DOCTYPE html><title>Weather</title><h1>Weather</h1>", content_type="text/html")
        else:
            faults.append(f"asked another host for {route.request.url}")
            route.abort()

    page.on("request", lambda request: requests.append(request.url))
    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", lambda error: faults.append(f"script failed: {error}"))
    page.route(ELSEWHERE, leaving)
    return faults


Context: TypeAlias = Callable[[bool], BrowserContext]
Open: TypeAlias = Callable[..., Page]
Listen: TypeAlias = Callable[[Page, list[str], set[str]], list[str]]


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[Context]:
    """Two contexts, each made once: with scripts and without."""

    @functools.cache
    def made(scripts: bool) -> BrowserContext:
        opened = browser.new_context(java_script_enabled=scripts, locale="en-GB", timezone_id="Europe/London")
        opened.set_default_timeout(PATIENCE_MS)
        return opened

    yield made
    for opened in browser.contexts:
        opened.close()


@pytest.fixture(scope="session")
def listen() -> Listen:
    """Listens to a page: see ``_listen``."""
    return _listen


@pytest.fixture
def requests() -> list[str]:
    """Every address that the pages of this test have asked for."""
    return []


@pytest.fixture
def absent() -> set[str]:
    """The paths that this test expects not to be there; it adds to them."""
    return set()


@pytest.fixture
def opened(context: Context, requests: list[str], absent: set[str]) -> Iterator[Open]:
    """Opens a fresh page. Requests to another host, missing files, errors in the console or a script fail the test."""
    pages: list[tuple[Page, list[str]]] = []

    def page(*, scripts: bool = True, size: tuple[int, int] = PHONE) -> Page:
        made = context(scripts).new_page()
        made.set_viewport_size({"width": size[0], "height": size[1]})
        pages.append((made, _listen(made, requests, absent)))
        return made

    yield page
    for made, _ in pages:
        made.context.clear_cookies()  # the form's key is no other test's business
        made.close()
    assert [fault for _, faults in pages for fault in faults] == []


@pytest.fixture
def phone(opened: Open) -> Page:
    """A small phone, 320 by 640, on which scripts run."""
    return opened()


@pytest.fixture
def desk(opened: Open) -> Page:
    """A computer's window, 1280 by 900."""
    return opened(size=DESK)


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def any_phone(request: pytest.FixtureRequest, opened: Open) -> Page:
    """A small phone with scripts, and one without."""
    return opened(scripts=request.param)
