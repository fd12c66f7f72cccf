"""What the searches that are compared have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

DEPTH = 10
"""How many results are asked for."""


@dataclass(frozen=True, slots=True)
class Query:
    """Words, and the language of the page they are typed on."""

    words: str
    lang: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The keys found, best first; the CPU seconds it took; the files it fetched, with their bytes."""

    keys: tuple[str, ...]
    seconds: float
    fetched: tuple[tuple[str, int], ...] = ()


class Peer(Protocol):
    """One search, with its index made."""

    name: str
    build_seconds: float
    """CPU seconds to make the index."""
    index_bytes: int

    def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """An answer to each query, in order."""
