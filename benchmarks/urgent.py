"""How surely words that mean danger raise the right panel: ``python benchmarks/urgent.py [FILE | --set-aside]``.

A file is tab-separated: the panel that must rise (``a|b`` where either is right, ``none`` where none may),
the language, the words. The words go through ``familyhelp urgent --batch``, which is told no language.

Recall is the share of lines meaning danger that raise one of their panels; "any panel" counts every panel;
precision is the share of the lines that raised something which do mean danger. ``--misses`` shows the lines
that went wrong, but never those set aside: who tunes on them has no fair measure left.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from familyhelp.search.urgent.examples import read

EXAMPLES = Path(__file__).resolve().parents[1] / "tests" / "search" / "urgent"
TUNING, SET_ASIDE = EXAMPLES / "examples.tsv", EXAMPLES / "set-aside.tsv"
UNSEEN = set(EXAMPLES.glob("*set-aside.tsv"))
HEADS = ("", "danger", "recall", "any panel", "raised", "precision")


@dataclass(frozen=True)
class Line:
    """Words a family might type, the panels of which one must rise (empty where none may), and those that did."""

    panels: frozenset[str]
    lang: str
    words: str
    raised: frozenset[str] = frozenset()

    @property
    def right(self) -> bool:
        """Whether what had to rise did; for everyday words, whether nothing rose."""
        return bool(self.panels & self.raised) if self.panels else not self.raised


def main() -> None:
    """Print the figures of one file, and the lines that went wrong when asked."""
    parser = argparse.ArgumentParser(description="How surely words that mean danger raise the right panel.")
    parser.add_argument("file", type=Path, nargs="?", help=f"instead of {TUNING.name}")
    parser.add_argument("--set-aside", action="store_true", help=f"measure {SET_ASIDE.name}, figures only")
    parser.add_argument("--misses", action="store_true", help="show the lines that went wrong")
    asked = parser.parse_args()
    if asked.file and asked.set_aside:
        parser.error("give a file or --set-aside, not both")
    path: Path = SET_ASIDE if asked.set_aside else asked.file or TUNING
    secret = path.resolve() in UNSEEN
    if secret and asked.misses:
        parser.error("lines set aside are never shown")
    try:
        lines = list(detect([Line(each.panels, each.lang, each.words) for each in read(path)], silent=secret))
    except (OSError, ValueError, subprocess.CalledProcessError) as problem:
        parser.exit(1, f"{path}: {problem}\n")
    show(lines)
    for line in lines:
        if asked.misses and not line.right:
            print("\t".join(("|".join(sorted(line.panels)) or "none", line.lang, line.words, *sorted(line.raised))))


def detect(lines: list[Line], *, silent: bool) -> Iterator[Line]:
    """The same lines with what the command raised; ``silent`` drops its complaints, which may quote the words."""
    with tempfile.TemporaryDirectory(prefix="familyhelp-urgent-") as folder:
        batch = Path(folder) / "words.txt"
        batch.write_text("".join(f"{line.words}\n" for line in lines), encoding="utf-8")
        command = [str(Path(sys.executable).with_name("familyhelp")), "urgent", "--batch", str(batch), "--json"]
        complaints = subprocess.DEVNULL if silent else None
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=complaints, encoding="utf-8").stdout
    for line, raised in zip(lines, told.splitlines(), strict=True):
        yield Line(line.panels, line.lang, line.words, frozenset(json.loads(raised)))


def show(lines: list[Line]) -> None:
    """Print a table: all the lines, then each language, then each panel."""
    print("{:<18}{:>8}{:>9}{:>11}{:>8}{:>11}".format(*HEADS))
    _row("all", [line for line in lines if line.panels], [line for line in lines if line.raised])
    for lang in sorted({line.lang for line in lines}):
        own = [line for line in lines if line.lang == lang]
        _row(lang, [line for line in own if line.panels], [line for line in own if line.raised])
    for panel in sorted({panel for line in lines for panel in line.panels}):
        _row(panel, [line for line in lines if panel in line.panels], [line for line in lines if panel in line.raised])


def _row(name: str, danger: list[Line], raised: list[Line]) -> None:
    recall = _share(sum(line.right for line in danger), len(danger))
    anything = _share(sum(bool(line.raised) for line in danger), len(danger))
    precision = _share(sum(bool(line.panels) for line in raised), len(raised))
    print(f"{name:<18}{len(danger):>8}{recall:>9}{anything:>11}{len(raised):>8}{precision:>11}")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


if __name__ == "__main__":
    main()
