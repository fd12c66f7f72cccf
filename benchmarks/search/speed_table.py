"""CPU, bytes and size of familyhelp's search and others', on made-up listings, in one run.

    python -m benchmarks.search.speed_table [NUMBER ...] [--queries CASES.tsv]

Only CPU time is counted, so other work on the machine matters little. Each query is asked once, after a
few others that warm each search up. Bytes are those of the files that a browser fetches: for the first
query of a visit with all code, and for a next query with what the one before left in memory. Only the times of
Chromium are by the clock, for searches whose files it has already.
"""

import argparse
import itertools
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search.corpus import directory_of, texts
from benchmarks.search.machine import machine
from benchmarks.search.peers.fts5 import Fts5
from benchmarks.search.peers.minisearch import MiniSearch
from benchmarks.search.peers.ours import Ours
from benchmarks.search.peers.ours_browser import OursInBrowser
from benchmarks.search.peers.ours_chromium import chromium, milliseconds
from benchmarks.search.peers.pagefind import Pagefind
from benchmarks.search.peers.peer import Answer, Peer, Query
from benchmarks.search.peers.whoosh_plain import WhooshPlain
from benchmarks.search.split import ROOT, TUNE
from benchmarks.search.wording import made_up

from familyhelp.domain.directory import Directory
from familyhelp.search.relevance import read_cases

NUMBERS = (1_000, 10_000)
WARM = 20
"""How many queries are asked before those that count."""
HEAD = ("listings", "search", "p50 ms", "p95 ms", "p50 of FTS5's", "p95 of FTS5's", "build CPU s", "index MB")
CHROMIUM_HEAD = ("listings", "search", "warm p50 ms", "warm p95 ms")
BYTES_HEAD = ("listings", "search", "first query KB p50", "p95", "next query KB p50", "p95")


@dataclass(frozen=True, slots=True)
class Took:
    """CPU of one search: milliseconds a query, seconds for the index; and the index's bytes."""

    name: str
    p50: float
    p95: float
    build_seconds: float
    index_bytes: int


def peers(directory: Directory, folder: Path) -> Iterator[Peer]:
    """Every search, one after the other, so that the memory of one is free for the next."""
    every = list(texts(directory))
    for name in ("fts5", "ours", "whoosh", "browser", "pagefind"):
        (folder / name).mkdir()
    yield Fts5(every, folder / "fts5")
    yield Ours(directory, folder / "ours")
    yield WhooshPlain(every, folder / "whoosh")
    yield OursInBrowser(directory, folder / "browser")
    yield MiniSearch(every)
    yield Pagefind(every, folder / "pagefind")


def took(peer: Peer, queries: Sequence[Query]) -> Took:
    """What a search takes for the queries, after a few of them to warm up."""
    answers = peer.answers([*queries[:WARM], *queries])[WARM:]
    p50, p95 = middle_and_most([answer.seconds * 1000 for answer in answers])
    return Took(peer.name, p50, p95, peer.build_seconds, peer.index_bytes)


def middle_and_most(values: Sequence[float]) -> tuple[float, float]:
    """The 50th and the 95th percentile."""
    hundredths = statistics.quantiles(values, n=100, method="inclusive")
    return hundredths[49], hundredths[94]


def bytes_of(answers: Sequence[Answer]) -> tuple[list[int], list[int]]:
    """For each query, asked on a visit of its own: its bytes as the first, and as the next after the one before."""
    first = [sum(size for _, size in answer.fetched) for answer in answers]
    following = [
        sum(size for name, size in after.fetched if (name, size) not in before.fetched)
        for before, after in itertools.pairwise(answers)
    ]
    return first, following


def row(*cells: object) -> str:
    """A row of a Markdown table."""
    return f"| {' | '.join(map(str, cells))} |"


def head(names: Sequence[str]) -> str:
    """The head of a Markdown table."""
    return f"{row(*names)}\n|{'---|' * len(names)}"


def tables(number: int, queries: Sequence[Query], real: Directory, folder: Path) -> Iterator[str]:
    """The lines of the tables for one number of listings: what it takes, what a browser fetches, how quick one is."""
    print(f"Writing {number:,} listings", file=sys.stderr)
    directory = made_up(number, real, folder / "content")
    yield from ("", head(HEAD))
    yardstick: Took | None = None
    for peer in peers(directory, folder):
        print(f"Asking {peer.name}", file=sys.stderr)
        each = took(peer, queries)
        yardstick = yardstick or each
        shares = (f"{each.p50 / yardstick.p50:.2f}", f"{each.p95 / yardstick.p95:.2f}")
        sizes = (f"{each.build_seconds:.1f}", f"{each.index_bytes / 1e6:.1f}")
        yield row(f"{number:,}", each.name, f"{each.p50:.2f}", f"{each.p95:.2f}", *shares, *sizes)
    yield from ("", head(BYTES_HEAD))
    for name in ("fresh", "fresh-pagefind"):
        (folder / name).mkdir()
    ours = OursInBrowser(directory, folder / "fresh", fresh=True)
    others = Pagefind(texts(directory), folder / "fresh-pagefind", fresh=True)
    for fetching in (ours, others):
        spread = [middle_and_most([size / 1000 for size in sizes]) for sizes in bytes_of(fetching.answers(queries))]
        yield row(f"{number:,}", fetching.name, *(f"{size:.1f}" for pair in spread for size in pair))
    if executable := chromium():
        yield from ("", head(CHROMIUM_HEAD))
        p50, p95 = middle_and_most(milliseconds(ours.folder, queries, executable))
        yield row(f"{number:,}", "familyhelp, in Chromium", f"{p50:.2f}", f"{p95:.2f}")


def lines(numbers: Sequence[int], queries: Sequence[Query]) -> Iterator[str]:
    """The machine, and the tables for each number of listings."""
    yield machine()
    real = directory_of(ROOT / "content")
    for number in numbers:
        with tempfile.TemporaryDirectory(prefix="familyhelp-bench-") as folder:
            yield from tables(number, queries, real, Path(folder))


def english(cases: Path) -> list[Query]:
    """The English queries of a file of cases: the others find nothing in most searches, and cost them nothing."""
    return [Query(case.words, case.lang) for case in read_cases(cases) if case.lang == "en"]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="CPU, bytes and size of our search and others'.")
    parser.add_argument("numbers", type=int, nargs="*", default=NUMBERS)
    parser.add_argument("--queries", type=Path, default=TUNE)
    asked = parser.parse_args()
    for line in lines(asked.numbers, english(asked.queries)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
