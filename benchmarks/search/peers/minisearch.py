"""MiniSearch, which holds its whole index in memory: beginnings of words and a fifth of the letters wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from benchmarks.search.corpus import Text
from benchmarks.search.peers.in_node import run
from benchmarks.search.peers.peer import DEPTH, Answer, Query


class MiniSearch:
    """Each call makes the index anew in Node. A browser would fetch ``index_bytes``, compressed, before any answer."""

    name = "MiniSearch"

    def __init__(self, texts: Iterable[Text]) -> None:
        self._texts = [asdict(text) for text in texts]
        self.build_seconds = 0.0
        self.index_bytes = 0

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        asked = [query.words for query in queries]
        told = run("minisearch.mjs", {"texts": self._texts, "queries": asked, "depth": DEPTH})
        self.build_seconds = told["buildSeconds"]
        self.index_bytes = told["indexBytes"]
        return [Answer(tuple(answer["keys"]), answer["seconds"]) for answer in told["answers"]]
