"""The search of familyhelp as the browser asks it: the same files, read by our own script, run in Node.

What is fetched to see danger in the words counts as well.
"""

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.machine import NODE_MODULES
from benchmarks.search.peers.in_node import run
from benchmarks.search.peers.measuring import size_of
from benchmarks.search.peers.peer import DEPTH, Answer, Query

from familyhelp.domain.directory import Directory
from familyhelp.search.export.folder import write
from familyhelp.search.urgent.export import exported

SOURCES = NODE_MODULES.parent / "site" / "static" / "js" / "search"
_BUNDLE = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning")


class OursInBrowser:
    """Searches a directory; ``folder`` gets the files (``data``, ``urgent``) and the scripts as they are served.

    ``engine.mjs`` is the search alone; ``search.mjs``, whose bytes count, is all that the page of results loads for it.
    With ``fresh``, each query is the first of a visit: nothing is kept from the one before.
    """

    name = "familyhelp, in a browser"

    def __init__(self, directory: Directory, folder: Path, *, fresh: bool = False) -> None:
        self.folder = folder
        self._fresh = fresh
        data = folder / "data"
        data.mkdir()
        began = time.process_time()
        write(directory, data)
        self.build_seconds = time.process_time() - began
        self.index_bytes = size_of(data)
        for name, content in exported(directory.grammar).items():
            file = folder / "urgent" / f"{name}.bin"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        _bundle(SOURCES / "engine.mjs", folder / "engine.mjs")
        _bundle(SOURCES / "urgent" / "dangers.mjs", folder / "dangers.mjs")
        _bundle(SOURCES / "page.mjs", folder / "search.mjs")

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        told = run(
            "ours_browser.mjs",
            {
                "folder": str(self.folder),
                "engine": str(self.folder / "engine.mjs"),
                "urgent": str(self.folder / "dangers.mjs"),
                "code": str(self.folder / "search.mjs"),
                "queries": [query.words for query in queries],
                "depth": DEPTH,
                "fresh": self._fresh,
            },
        )
        return [
            Answer(tuple(each["keys"]), each["seconds"], tuple((name, size) for name, size in each["fetched"]))
            for each in told
        ]


def _bundle(source: Path, target: Path) -> None:
    """One small file of a module and all that it imports, as the package has it (package.json)."""
    (esbuild,) = (NODE_MODULES / "@esbuild").glob("*/bin/esbuild")
    subprocess.run([str(esbuild), str(source), *_BUNDLE, f"--outfile={target}"], check=True)
