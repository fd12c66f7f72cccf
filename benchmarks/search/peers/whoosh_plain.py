"""Whoosh as it comes: its stemming analyser, its BM25F, any of the words in any field."""

import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.search.corpus import Text
from benchmarks.search.peers.measuring import size_of
from benchmarks.search.peers.peer import DEPTH, Answer, Query
from whoosh import fields, index, scoring
from whoosh.analysis import StemmingAnalyzer  # type: ignore[attr-defined]  # Whoosh is half typed
from whoosh.query import Or, Term  # type: ignore[attr-defined]  # Whoosh is half typed

FIELDS = ("name", "summary", "topics", "body")


class WhooshPlain:
    """An index in ``folder``."""

    name = "Whoosh alone"

    def __init__(self, texts: Iterable[Text], folder: Path) -> None:
        began = time.process_time()
        self._analyser = StemmingAnalyzer()
        text_fields = {field: fields.TEXT(analyzer=self._analyser, phrase=False) for field in FIELDS}
        schema = fields.Schema(key=fields.STORED, **text_fields)
        opened = index.create_in(str(folder), schema)
        writer = opened.writer()
        for text in texts:
            writer.add_document(key=text.key, **{field: getattr(text, field) for field in FIELDS})
        writer.commit()
        self._searcher = opened.searcher(weighting=scoring.BM25F())
        self.build_seconds = time.process_time() - began
        self.index_bytes = size_of(folder)

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
        return [self._answer(query) for query in queries]

    def _answer(self, query: Query) -> Answer:
        began = time.process_time()
        stems = dict.fromkeys(token.text for token in self._analyser(query.words))
        asked = Or([Term(field, stem) for stem in stems for field in FIELDS])
        found = self._searcher.search(asked, limit=DEPTH) if stems else ()
        return Answer(tuple(hit["key"] for hit in found), time.process_time() - began)
