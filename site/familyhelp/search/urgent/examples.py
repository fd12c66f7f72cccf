"""Files of examples: what somebody might write, and which panels it means."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = "panel\tlanguage\twords"
NONE = "none"


@dataclass(frozen=True, slots=True)
class Example:
    """Words somebody might type, and the panels of which one should be raised (none: nothing should be)."""

    panels: frozenset[str]
    lang: str
    words: str


def read(path: Path) -> Iterator[Example]:
    """Every example of a tab-separated file: ``a|b`` where either panel is right, ``none`` where none is.

    Raises ValueError, which tells the line but not its words, and OSError.
    """
    rows = path.read_text(encoding="utf-8").splitlines()
    if not rows or rows[0] != HEADER:
        msg = "the first line must be: panel, language, words, with tabs between"
        raise ValueError(msg)
    for number, row in enumerate(rows[1:], 2):
        if row.startswith("#") or not row.strip():
            continue
        cells = [cell.strip() for cell in row.split("\t")]
        if len(cells) != len(HEADER.split("\t")) or not all(cells):
            msg = f"line {number} needs a panel, a language and words, with tabs between"
            raise ValueError(msg)
        yield Example(frozenset(cells[0].split("|")) - {NONE}, cells[1], cells[2])
