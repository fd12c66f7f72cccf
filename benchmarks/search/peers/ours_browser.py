"""The search of familyhelp as the browser asks it: the same files, read by our own script, run in Node."""

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.peers.in_node import run
from benchmarks.search.peers.measuring import size_of
from benchmarks.search.peers.peer import DEPTH, Answer, Query

from familyhelp.domain.directory import Directory
from familyhelp.search.export.folder import write

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "site" / "static" / "js" / "search" / "engine.mjs"


class OursInBrowser:
    """Searches a directory; ``folder`` holds the search files. ``script`` is the module with the search.

    With ``fresh``, each query is the first of a visit: nothing is kept from the one before.
    """

    name = "familyhelp, in a browser"

    def __init__(self, directory: Directory, folder: Path, *, script: Path = SOURCE, fresh: bool = False) -> None:
        self._folder = folder
        self._script = script
        self._fresh = fresh
        began = time.process_time()
        write(directory, folder)
        self.build_seconds = time.process_time() - began
        self.index_bytes = size_of(folder)

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        told = run(
            "ours_browser.mjs",
            {
                "folder": str(self._folder),
                "script": str(self._script),
                "queries": [query.words for query in queries],
                "depth": DEPTH,
                "fresh": self._fresh,
            },
        )
        return [
            Answer(tuple(each["keys"]), each["seconds"], tuple((name, size) for name, size in each["fetched"]))
            for each in told
        ]
