"""The search of familyhelp in a real browser: Chromium, with the files from a server on this machine."""

import functools
import shutil
import threading
from collections.abc import Sequence
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.search.peers.peer import DEPTH, Query
from playwright.sync_api import sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
_ASK = """async ([queries, limit, rounds]) => {
  const { Search } = await import("/engine.mjs");
  const search = new Search("/data/", "/postcodes/");
  const none = { exact: false, topics: [], ages: [], areas: [], hubs: [], ways: [], prices: [] };
  const times = queries.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, words] of queries.entries()) {
      const began = performance.now();
      await search.search({ ...none, words }, { limit });
      if (round) times[at] = Math.min(times[at], performance.now() - began);
    }
  }
  return times;
}"""
_ROUNDS = 4
"""The first fetches the files; of the others the quickest counts, for other work on the machine is no part of it."""


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing. Modules need their type, whatever the machine calls them."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def chromium() -> str | None:
    """Where the browser is; None when there is none."""
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


def milliseconds(folder: Path, queries: Sequence[Query], executable: str) -> list[float]:
    """What each query takes by the clock once its files are there. ``folder`` is one of OursInBrowser's."""
    (folder / "index.html").write_text("<!doctype html><title>Search</title>", encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
            times: list[float] = page.evaluate(_ASK, [[query.words for query in queries], DEPTH, _ROUNDS])
            browser.close()
        server.shutdown()
    return times
