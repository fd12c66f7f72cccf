"""Ask 100,000 random and hostile searches, and say which cost most: none may fail, none take over 50 ms of CPU.

A search costs what it costs on a page: with the search for words of danger, in as much of it as a page takes.

    python -m benchmarks.search.hostile [NUMBER] [--content DIR | --listings NUMBER] [--seed SEED]

The words are of every script, up to ten kilobytes long, only little words, only punctuation, words with slips,
and heaps of the very words that cost the search most. Ends with 1 if a search failed or took too long. Only CPU
time counts, but a machine that does much else counts some of it here: what is over the limit is asked again,
and only what is so three times running is told.
"""

import argparse
import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.search.corpus import directory_of
from benchmarks.search.machine import machine
from benchmarks.search.split import ROOT
from benchmarks.search.wording import made_up
from tests.search.hostile_searches import Asker

from familyhelp.domain.needs import Needs
from familyhelp.search.engine import Searcher
from familyhelp.search.urgent.matcher import Matcher
from familyhelp.web.searching import LONGEST_QUESTION

MOST_MS = 50
EVERY = 5_000
"""After how many searches the progress is told."""


def took(searcher: Searcher, dangers: Matcher, needs: Needs) -> float:
    """Milliseconds of CPU that a search takes."""
    began = time.process_time()
    searcher.search(needs)
    dangers.keys(needs.words[:LONGEST_QUESTION])
    return (time.process_time() - began) * 1000


def main() -> None:
    """Ask, tell, and end with 1 if anything was too slow; what fails, fails here with its words."""
    parser = argparse.ArgumentParser(description="Ask many random and hostile searches.")
    parser.add_argument("number", type=int, nargs="?", default=100_000)
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--listings", type=int, default=10_000, help="made-up listings; 0: the content as it is")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    directory = directory_of(asked.content)
    times: list[float] = []
    slow: list[tuple[float, str]] = []
    with tempfile.TemporaryDirectory(prefix="familyhelp-bench-") as folder:
        if asked.listings:
            directory = made_up(asked.listings, directory, Path(folder) / "content")
        searcher, dangers = Searcher(directory, Path(folder) / "search"), Matcher(directory.grammar)
        gc.freeze()
        print(machine(), f"\n{asked.number:,} searches of {len(directory.services):,} services, seed {asked.seed}")
        for done, needs in enumerate(Asker(directory, asked.seed).searches(asked.number), 1):
            try:
                once = took(searcher, dangers, needs)
            except Exception:
                print(f"FAILED: {needs!r}")
                raise
            if once > MOST_MS:
                once = min(once, took(searcher, dangers, needs), took(searcher, dangers, needs))
            times.append(once)
            if once > MOST_MS:
                slow.append((once, needs.words))
            if done % EVERY == 0:
                print(f"{done:>8,}  worst so far {max(times):.1f} ms", file=sys.stderr, flush=True)
    cuts = statistics.quantiles(times, n=1000, method="inclusive")
    print(f"p50 {cuts[499]:.2f} ms  p95 {cuts[949]:.2f} ms  p99.9 {cuts[998]:.2f} ms  worst {max(times):.2f} ms")
    for once, text in sorted(slow, reverse=True)[:20]:
        print(f"{once:.1f} ms: {text[:100]!r}")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
