"""The search of familyhelp, as the server asks it."""

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.peers.measuring import size_of
from benchmarks.search.peers.peer import DEPTH, Answer, Query

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.search.engine import Searcher


class Ours:
    """Searches a directory; all that the search keeps on disk is in ``folder``."""

    name = "familyhelp"

    def __init__(self, directory: Directory, folder: Path) -> None:
        began = time.process_time()
        self._searcher = Searcher(directory, folder)
        self.build_seconds = time.process_time() - began
        self.index_bytes = size_of(folder)

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        return [self._answer(query) for query in queries]

    def _answer(self, query: Query) -> Answer:
        began = time.process_time()
        hits = self._searcher.search(Needs(words=query.words, lang=query.lang), limit=DEPTH).hits
        seconds = time.process_time() - began
        return Answer(tuple(f"{hit.kind.value}:{hit.slug}" for hit in hits), seconds)
