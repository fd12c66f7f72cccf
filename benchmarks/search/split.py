"""Put new cases of relevance where they belong: half to tune on, half kept back.

    python -m benchmarks.search.split NEW.tsv

The half is chosen by a hash of the words, so that nobody chooses it, and it never changes. Words that a
file has already are left out.
"""

import hashlib
import sys
from pathlib import Path

from familyhelp.search.relevance import read_cases

ROOT = Path(__file__).resolve().parents[2]
TUNE = ROOT / "tests" / "search" / "tune.tsv"
HELD_BACK = ROOT / "benchmarks" / "held-back.tsv"
HEAD = "# words\tlang\twhat a right answer says (a regular expression over name, summary and topics)\tkind\n"
NOTES = {
    TUNE: "# The half to tune on; the other half is benchmarks/held-back.tsv (benchmarks/search/split.py).\n",
    HELD_BACK: "# HELD BACK: never tune on these, nor look at which are missed. To tune on: tests/search/tune.tsv.\n",
}


def home(words: str) -> Path:
    """The file in which a case belongs."""
    return HELD_BACK if hashlib.sha256(words.encode()).digest()[0] % 2 else TUNE


def add(new: Path) -> None:
    """Add every case of a file to its half. Raises ValueError on a line of another shape."""
    list(read_cases(new))
    known = {(case.words, case.lang) for file in NOTES if file.is_file() for case in read_cases(file)}
    for line in new.read_text(encoding="utf-8").splitlines():
        words, lang = [*line.split("\t"), ""][:2]
        if not line or line.startswith("#") or (words, lang) in known:
            continue
        known.add((words, lang))
        file = home(words)
        if not file.is_file():
            file.write_text(NOTES[file] + HEAD, encoding="utf-8")
        with file.open("a", encoding="utf-8") as opened:
            opened.write(line + "\n")


if __name__ == "__main__":
    add(Path(sys.argv[1]))
