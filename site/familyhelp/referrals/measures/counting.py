"""What managers see: requests by week, hub, source, topic, age, language and ethnicity, and how they were answered."""

import csv
import datetime as dt
import io
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from familyhelp.referrals.measures import groups
from familyhelp.referrals.measures.hiding import SMALLEST, Measure, measure
from familyhelp.referrals.referral import Case
from familyhelp.referrals.states import Helped, Outcome

_ONE: tuple[tuple[str, Callable[[Case], str]], ...] = (
    ("week", groups.week),
    ("hub", lambda case: case.referral.hub),
    ("source", groups.source),
)
_SEVERAL: tuple[tuple[str, Callable[[Case], tuple[str, ...]]], ...] = (
    ("topic", lambda case: groups.said(case, "topics")),
    ("age", groups.ages),
    ("language", groups.languages),
    ("ethnicity", lambda case: groups.said(case, "ethnicity")),
)
_OWN_WORDS = {"language"}
"""Measures of questions that are answered in one's own words, not from a list."""
_BOTH_SOURCES = ("self", "practitioner")


@dataclass(frozen=True, slots=True)
class Report:
    """All measures over some requests.

    ``hours`` is the median time to first contact, in which whoever still waits counts as waiting longest: infinite
    when that is half of the families or more, None with fewer than five.
    """

    measures: tuple[Measure, ...]
    hours: float | None


def report(cases: Sequence[Case], now: dt.datetime) -> Report:
    """Count opened requests at a moment (UTC). Nobody's request can be told from the numbers."""
    one = (_counted(name, [group(each) for each in cases], _fixed(name)) for name, group in _ONE)
    several = (_overlapping(name, _hushed(name, [group(each) for each in cases])) for name, group in _SEVERAL)
    waited = [answer for each in cases if (answer := groups.answered(each, now))]
    closing = (
        _counted(name, [noted for each in cases if (noted := groups.closed(each, name))], known)
        for name, known in (
            ("outcome", tuple(each.value for each in Outcome)),
            ("helped", tuple(each.value for each in Helped)),
        )
    )
    return Report((*one, *several, _counted("answered", waited, groups.ANSWERED), *closing), _median_hours(cases))


def as_csv(shown: Report) -> str:
    """The report for a spreadsheet: measure, group, requests. What is hidden is written "fewer than 5 or hidden"."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(("measure", "group", "requests"))
    for each in shown.measures:
        rows.writerows((each.name, _harmless(row.name), _told(row.count)) for row in each.rows)
        rows.writerow((each.name, "total", _told(each.total)))
    return text.getvalue()


def _fixed(name: str) -> tuple[str, ...]:
    return _BOTH_SOURCES if name == "source" else ()


def _counted(name: str, found: Iterable[str], known: tuple[str, ...]) -> Measure:
    """Groups that each request is in one of. ``known`` groups are listed first, also when they are empty."""
    counts = Counter(found)
    ordered = {group: counts.pop(group, 0) for group in known} | dict(sorted(counts.items()))
    return measure(name, ordered, sum(ordered.values()))


def _overlapping(name: str, found: Sequence[tuple[str, ...]]) -> Measure:
    counts = Counter(group for each in found for group in each)
    several = any(len(each) > 1 for each in found)
    return measure(name, dict(sorted(counts.items())), len(found), overlapping=several)


def _hushed(name: str, found: Sequence[tuple[str, ...]]) -> Sequence[tuple[str, ...]]:
    """The same, but with what too few families wrote in their own words in one group: a rare answer may name them."""
    if name not in _OWN_WORDS:
        return found
    counts = Counter(group for each in found for group in each)
    rare = {group for group, count in counts.items() if count < SMALLEST} - {groups.NOT_SAID}
    return [tuple(dict.fromkeys(groups.OTHERS if group in rare else group for group in each)) for each in found]


def _median_hours(cases: Iterable[Case]) -> float | None:
    waits = [hours for each in cases if (hours := groups.hours(each)) is not None]
    return round(statistics.median(waits), 1) if len(waits) >= SMALLEST else None


def _told(count: int | None) -> str:
    return f"fewer than {SMALLEST} or hidden" if count is None else str(count)


def _harmless(written: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{written}" if written.startswith(("=", "+", "-", "@", "\t", "\r")) else written
