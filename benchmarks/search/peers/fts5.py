"""SQLite FTS5 as it comes: the porter tokenizer, bm25, any of the words."""

import re
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.search.corpus import Text
from benchmarks.search.peers.measuring import size_of
from benchmarks.search.peers.peer import DEPTH, Answer, Query


class Fts5:
    """One table in one file in ``folder``."""

    def __init__(self, texts: Iterable[Text], folder: Path, name: str = "SQLite FTS5") -> None:
        self.name = name
        began = time.process_time()
        self._connection = sqlite3.connect(folder / "fts5.sqlite")
        self._connection.execute(
            "CREATE VIRTUAL TABLE found USING fts5"
            "(key UNINDEXED, name, summary, topics, body, tokenize='porter unicode61')"
        )
        rows = ((text.key, text.name, text.summary, text.topics, text.body) for text in texts)
        self._connection.executemany("INSERT INTO found VALUES (?, ?, ?, ?, ?)", rows)
        self._connection.commit()
        self.build_seconds = time.process_time() - began
        self.index_bytes = size_of(folder)

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        return [self._answer(query) for query in queries]

    def _answer(self, query: Query) -> Answer:
        began = time.process_time()
        any_word = " OR ".join(f'"{word}"' for word in re.findall(r"[^\W_]+", query.words))
        asked = "SELECT key FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?"
        found = self._connection.execute(asked, (any_word or '""', DEPTH)).fetchall()
        return Answer(tuple(key for (key,) in found), time.process_time() - began)
