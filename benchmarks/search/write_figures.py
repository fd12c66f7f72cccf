"""Measure the search anew and write the figures into docs/performance.md.

    python -m benchmarks.search.write_figures [relevance] [speed]

Only what stands between a part's two marks is replaced; a part that is missing is added at the end.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence

from benchmarks.search import relevance_table, speed_table
from benchmarks.search.split import HELD_BACK, ROOT, TUNE

FILE = ROOT / "docs" / "performance.md"
DEVELOPMENT = ROOT.parent / "shared" / "search" / "dev-queries.tsv"
"""The development set, which is not part of the project; left out where it is missing."""


def relevance() -> Iterable[str]:
    """The tables of relevance, the cases kept back first."""
    files = [HELD_BACK, *([DEVELOPMENT] if DEVELOPMENT.is_file() else [])]
    return relevance_table.lines(files, ROOT / "content")


def speed() -> Iterable[str]:
    """The tables of speed, bytes and size."""
    return speed_table.lines(speed_table.NUMBERS, speed_table.english(TUNE))


PARTS: dict[str, Callable[[], Iterable[str]]] = {"relevance": relevance, "speed": speed}


def write(part: str, figures: str) -> None:
    """Put the figures of one part into the file."""
    begin, end = f"<!-- search {part}: figures -->", f"<!-- search {part}: end -->"
    marked = f"{begin}\n{figures}\n{end}"
    text = FILE.read_text(encoding="utf-8") if FILE.is_file() else "# Performance\n"
    between = re.compile(f"{re.escape(begin)}.*{re.escape(end)}", re.DOTALL)
    if between.search(text):
        text = between.sub(lambda _: marked, text)
    else:
        text += f"\n## Search: {part}\n\n{marked}\n"
    FILE.write_text(text, encoding="utf-8")


def main(parts: Sequence[str]) -> None:
    """Measure and write each part. Raises KeyError on a part that there is not."""
    for part in parts:
        write(part, "\n".join(PARTS[part]()))


if __name__ == "__main__":
    main(sys.argv[1:] or tuple(PARTS))
