"""Print how often families' words find the right thing, by kind of question.

    python benchmarks/relevance.py CASES.tsv [--content DIR] [--misses]

The shape of a case is told in familyhelp.search.relevance.
"""

import argparse
import tempfile
from pathlib import Path

from familyhelp.content.loader import load
from familyhelp.search.engine import Searcher
from familyhelp.search.relevance import FIRST_FEW, Figures, rank_of, read_cases


def main() -> None:
    """Print the figures, and the misses when asked."""
    parser = argparse.ArgumentParser(description="How often families' words find the right thing.")
    parser.add_argument("cases", type=Path)
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    directory = load(asked.content).directory
    if not directory:
        parser.exit(1, f"{asked.content} has problems; run `familyhelp check` first\n")
    with tempfile.TemporaryDirectory() as folder:
        searcher = Searcher(directory, Path(folder))
        ranks = {case: rank_of(directory, searcher, case) for case in read_cases(asked.cases)}
    by_kind: dict[str, list[int | None]] = {}
    for case, rank in ranks.items():
        by_kind.setdefault(case.kind, []).append(rank)
    for kind, every in [*sorted(by_kind.items()), ("all", list(ranks.values()))]:
        got = Figures.of(every)
        at = f"success@1 {got.success_at_1:.3f}   success@3 {got.success_at_3:.3f}   MRR {got.mrr:.3f}"
        print(f"{kind:<10} {got.cases:>4}   {at}")
    for case, rank in ranks.items():
        if asked.misses and (rank is None or rank > FIRST_FEW):
            print(f"missed: {case.words} ({case.lang}), first right answer at {rank}")


if __name__ == "__main__":
    main()
