"""Small groups are hidden, and with them whatever would give them away.

The rule follows the usual practice of official statistics (primary and secondary suppression; Office for National
Statistics, "Policy on protecting confidentiality in tables of birth and death statistics").
"""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = 5
"""Groups of one to four are hidden. Nought is shown: it is about nobody."""


@dataclass(frozen=True, slots=True)
class Row:
    """A group and how many requests are in it; None when that is hidden."""

    name: str
    count: int | None


@dataclass(frozen=True, slots=True)
class Measure:
    """Requests counted by something. ``total`` is None when it is hidden.

    ``overlapping`` says that a request can be in several groups, so that they do not add up to the total.
    """

    name: str
    rows: tuple[Row, ...]
    total: int | None
    overlapping: bool = False


def measure(name: str, counts: Mapping[str, int], total: int, *, overlapping: bool = False) -> Measure:
    """Counts with what must not be seen hidden, in the order of ``counts``.

    Where groups add up to the total, the hidden ones can be worked out together from the total and the others. So
    two groups or more are hidden, of five requests or more together: the next smallest go too, and at last the total.
    """
    hidden = {group for group, count in counts.items() if 0 < count < SMALLEST}
    if hidden and not overlapping:
        hidden |= _shelter(counts, hidden)
    covered = not hidden or overlapping or _safe(counts, hidden)
    rows = tuple(Row(group, None if group in hidden else count) for group, count in counts.items())
    return Measure(name, rows, total if covered and not 0 < total < SMALLEST else None, overlapping)


def _safe(counts: Mapping[str, int], hidden: set[str]) -> bool:
    return len(hidden) > 1 and sum(counts[group] for group in hidden) >= SMALLEST


def _shelter(counts: Mapping[str, int], hidden: set[str]) -> set[str]:
    """The next smallest groups, as many as are needed. Without enough of them, none: then the total is hidden."""
    shelter: set[str] = set()
    others = sorted((count, group) for group, count in counts.items() if count >= SMALLEST)
    for _, group in others:
        if _safe(counts, hidden | shelter):
            break
        shelter.add(group)
    return shelter if _safe(counts, hidden | shelter) else set()
