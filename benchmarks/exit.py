"""How long “Exit this page” takes: ``.venv/bin/python -m benchmarks.exit [TAPS ON EACH PAGE]``, nothing else running.

A real browser opens a page of every kind, live and frozen, with and without scripts, and the form. Each is left by a
tap, and the time runs from before the tap until the browser has thrown the page away for the neutral one (its
navigation is committed: nothing of ours is on the screen any more). The way from here to the browser and back is in
it, so the true times are shorter. A slow phone is the same browser with its processor slowed to a sixth.

The neutral page stands on this machine, behind TLS, under its real name: how far away it is for a family is not
measured. Live without scripts, our own server is asked once in between.
"""

import ssl
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.conftest import CONTENT, EXIT, FLAGS, PHONE, _chromium, _served_live, _served_plain
from tests.browser.intake.conftest import served, settings_in
from tests.browser.test_exit import PAGES
from tests.mailservers import certificate_in

from familyhelp.freeze.freezer import freeze
from familyhelp.web.intake.app import compose
from familyhelp.web.settings import Settings

TAPS, SLOWER, MOST_MS = 3, 6, 500
FORM = {"the form": "/", "a question": "/who/", "where is my request": "/look/"}
MIDDLE = (
    "(each) => { const box = each.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }"
)
Visit: TypeAlias = tuple[str, str, str]
"""Which copy of the site, which kind of page, and its address."""
Times: TypeAlias = dict[Visit, list[float]]


class Neutral(BaseHTTPRequestHandler):
    """The page that nobody would ask about."""

    def do_GET(self) -> None:
        """Answer with a page."""
        words = b"<!DOCTYPE html><title>Weather</title><h1>Weather</h1>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(words)))
        with suppress(OSError):  # the next page may be asked for before this one has arrived
            self.end_headers()
            self.wfile.write(words)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def neutral(folder: Path) -> Iterator[int]:
    """The neutral site on this machine; its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate_in(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), Neutral) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@contextmanager
def sites(folder: Path) -> Iterator[list[Visit]]:
    """The live site, the frozen one and the form, and all the pages to leave."""
    freeze(Settings(content=CONTENT, var=folder / "frozen"), folder / "site", checked=False)
    (folder / "form").mkdir()
    with ExitStack() as running:
        live = running.enter_context(_served_live(CONTENT, folder / "live"))
        frozen = running.enter_context(_served_plain(folder / "site"))
        form = running.enter_context(served(compose(settings_in(folder / "form"))))
        copies = (("live", live, PAGES), ("frozen", frozen, PAGES), ("form", form, FORM))
        yield [(copy, kind, site + path) for copy, site, pages in copies for kind, path in pages.items()]


def tap(page: Page, address: str) -> float:
    """Open a page and leave it; how many milliseconds leaving took."""
    page.goto(address)
    if page.url != address:  # the form's questions come after its first page, for leaving wiped what was begun
        page.locator("form.fh-form button").click()
        page.wait_for_url(address)
    x, y = page.locator(".fh-exit a:visible").evaluate(MIDDLE)
    began = time.perf_counter()
    page.mouse.click(x, y)
    page.wait_for_url(EXIT, wait_until="commit")
    return (time.perf_counter() - began) * 1000


def measure(
    browser: Browser, visits: list[Visit], taps: int, *, scripts: bool, slower: int
) -> dict[Visit, list[float]]:
    """The times for every page."""
    context = browser.new_context(java_script_enabled=scripts, ignore_https_errors=True)
    page = context.new_page()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    tap(page, visits[0][2])  # the first page of all is slow for reasons of the browser's own
    found = {visit: [tap(page, visit[2]) for _ in range(taps)] for visit in visits}
    context.close()
    return found


def main() -> None:
    """Measure, and print a row for each way of leaving and the slowest kind of page in it."""
    taps = int(sys.argv[1]) if len(sys.argv) > 1 else TAPS
    print("| copy | scripts | phone | taps | p50 ms | p95 ms | slowest ms | on |\n|---|---|---|--:|--:|--:|--:|---|")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright, ExitStack() as running:
        port = running.enter_context(neutral(Path(name)))
        visits = running.enter_context(sites(Path(name)))
        rules = f"--host-resolver-rules=MAP {urlsplit(EXIT).netloc}:443 127.0.0.1:{port}, EXCLUDE 127.0.0.1"
        flags = [each for each in FLAGS if not each.startswith("--host-resolver-rules")]
        browser = playwright.chromium.launch(executable_path=_chromium(), args=[*flags, rules])
        slowest = 0.0
        for scripts in (True, False):
            for slower in (1, SLOWER):
                found = measure(browser, visits, taps, scripts=scripts, slower=slower)
                for copy in ("live", "frozen", "form"):
                    took = say(copy, found, scripts=scripts, slower=slower)
                    slowest = max(slowest, took if slower == 1 else 0)
        browser.close()
    print(f"\nUnslowed, the slowest exit took {slowest:.0f} ms; {MOST_MS} are promised.")


def say(copy: str, found: Times, *, scripts: bool, slower: int) -> float:
    """Print the row of one copy of the site; its slowest exit."""
    times = {kind: max(each) for (where, kind, _), each in found.items() if where == copy}
    every = sorted(time for (where, _, _), each in found.items() if where == copy for time in each)
    worst = max(times, key=times.__getitem__)
    middle, high = statistics.median(every), every[int(0.95 * (len(every) - 1))]
    ways = f"{'yes' if scripts else 'no'} | {'this machine' if slower == 1 else f'{slower} times slower'}"
    print(f"| {copy} | {ways} | {len(every)} | {middle:.0f} | {high:.0f} | {times[worst]:.0f} | {worst} |", flush=True)
    return times[worst]


if __name__ == "__main__":
    main()
