"""How often families' words find the right thing: familyhelp's search and others', on the same content.

    python -m benchmarks.search.relevance_table [CASES.tsv ...] [--content DIR]

Without files: the cases kept back. The shape of a case is told in familyhelp.search.relevance. The misses
of one's own search are printed by benchmarks/relevance.py; never ask it for those of the cases kept back.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.search.corpus import Text, directory_of, texts, with_vocabulary
from benchmarks.search.machine import machine
from benchmarks.search.peers.fts5 import Fts5
from benchmarks.search.peers.minisearch import MiniSearch
from benchmarks.search.peers.ours import Ours
from benchmarks.search.peers.pagefind import Pagefind
from benchmarks.search.peers.peer import Peer, Query
from benchmarks.search.peers.whoosh_plain import WhooshPlain
from benchmarks.search.split import HELD_BACK, ROOT

from familyhelp.domain.directory import Directory
from familyhelp.search.relevance import Case, Figures, read_cases

MEASURES = {"success@1": "success_at_1", "success@3": "success_at_3", "MRR": "mrr"}


def peers(directory: Directory, folder: Path) -> Iterator[Peer]:
    """Every search, one after the other, each with its index in a folder of its own."""
    every = list(texts(directory))
    yield Ours(directory, _inside(folder, "ours"))
    yield WhooshPlain(every, _inside(folder, "whoosh"))
    yield Fts5(every, _inside(folder, "fts5"))
    yield Fts5(with_vocabulary(directory), _inside(folder, "fts5-words"), "FTS5 with our vocabulary")
    yield MiniSearch(every)
    yield Pagefind(every, _inside(folder, "pagefind"))


def ranks(peer: Peer, cases: Sequence[Case], by_key: Mapping[str, Text]) -> dict[Case, int | None]:
    """Where each case's first right answer stands, from 1; None when it is not among the first ten."""
    answers = peer.answers([Query(case.words, case.lang) for case in cases])
    found: dict[Case, int | None] = {}
    for case, answer in zip(cases, answers, strict=True):
        right = (place for place, key in enumerate(answer.keys, 1) if case.expected.search(by_key[key].shown))
        found[case] = next(right, None)
    return found


def table(measure: str, found: Mapping[str, Mapping[Case, int | None]]) -> Iterator[str]:
    """The lines of one measure: a row for each kind of question, a column for each search."""
    cases = list(next(iter(found.values())))
    kinds = [*sorted({case.kind for case in cases}), "all"]
    yield f"| {measure} | cases | {' | '.join(found)} |"
    yield f"|---|---:|{'---:|' * len(found)}"
    for kind in kinds:
        of_kind = [case for case in cases if kind in {case.kind, "all"}]
        shares = (getattr(Figures.of([of[case] for case in of_kind]), MEASURES[measure]) for of in found.values())
        yield f"| {kind} | {len(of_kind)} | {' | '.join(f'{share:.3f}' for share in shares)} |"


def _inside(folder: Path, name: str) -> Path:
    inside = folder / name
    inside.mkdir()
    return inside


def lines(files: Sequence[Path], content: Path) -> Iterator[str]:
    """The machine, and a table for each file of cases and each measure."""
    directory = directory_of(content)
    by_key = {text.key: text for text in texts(directory)}
    yield machine()
    with tempfile.TemporaryDirectory(prefix="familyhelp-bench-") as folder:
        every = list(peers(directory, Path(folder)))
        for file in files:
            cases = list(read_cases(file))
            found = {peer.name: ranks(peer, cases, by_key) for peer in every}
            yield from ("", f"{len(cases)} cases of `{file.name}`:")
            for measure in MEASURES:
                yield ""
                yield from table(measure, found)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="How often families' words find the right thing, ours and others'.")
    parser.add_argument("cases", type=Path, nargs="*", default=[HELD_BACK])
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    asked = parser.parse_args()
    for line in lines(asked.cases, asked.content):
        print(line, flush=True)


if __name__ == "__main__":
    main()
