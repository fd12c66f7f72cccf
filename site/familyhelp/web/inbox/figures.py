"""The figures for managers: tables with bars beside them, and the same for a spreadsheet. Small groups are hidden."""

import datetime as dt
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response, make_response, render_template
from flask_babel import format_date, gettext
from werkzeug.wrappers import Response as Answer

from familyhelp.domain.directory import Directory
from familyhelp.referrals.casework import opened
from familyhelp.referrals.measures.counting import Report, as_csv, report
from familyhelp.referrals.measures.groups import NOT_SAID
from familyhelp.referrals.measures.hiding import Measure
from familyhelp.referrals.ports import Entry, Filter
from familyhelp.referrals.referral import Case
from familyhelp.referrals.sealing import CannotOpenError
from familyhelp.web.inbox import wording
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.office import office

_QUESTIONS = {"topic": "topics", "ethnicity": "ethnicity", "language": "language"}
WIDTH = 300
"""How many units wide the longest bar is drawn."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A group in words, how many requests are in it (None when that is hidden), and how long its bar is."""

    label: str
    count: int | None
    length: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure, ready to show."""

    name: str
    title: Any
    bars: tuple[Bar, ...]
    total: int | None
    overlapping: bool


def measures() -> Answer:
    """The figures."""
    cases, shut = _opened("look at figures")
    shown = report(cases, office().clock())
    page = render_template(
        "inbox/measures.html",
        figures=[figure(each, office().directory) for each in shown.measures],
        hours=shown.hours,
        waiting=shown.hours == math.inf,
        requests=len(cases),
        unreadable=shut,
        width=WIDTH,
    )
    return make_response(page)


def measures_table() -> Answer:
    """The figures for a spreadsheet."""
    cases, _ = _opened("take figures")
    shown: Report = report(cases, office().clock())
    answer = Response(as_csv(shown), mimetype="text/csv")
    answer.headers["Content-Disposition"] = 'attachment; filename="family-help-figures.csv"'
    return answer


def _opened(action: str) -> tuple[Sequence[Case], int]:
    """Every request that opens, once the trail says that they are counted; and how many do not open."""
    here = office()
    identity = here.vault.identity
    here.box.cases.note(Entry(me().id, action), here.clock())
    cases, shut = [], 0
    for each in here.box.cases.all(Filter()):
        try:
            cases.append(opened(here.box.cases, each, identity))
        except CannotOpenError:
            shut += 1
    return cases, shut


def figure(counted: Measure, directory: Directory) -> Figure:
    """A measure in words, with bars."""
    longest = max((row.count or 0 for row in counted.rows), default=0)
    labels = dict(_labels(counted.name, directory))
    bars = tuple(
        Bar(_label(counted.name, row.name, labels), row.count, WIDTH * (row.count or 0) / (longest or 1))
        for row in counted.rows
    )
    return Figure(counted.name, wording.FIGURES[counted.name], bars, counted.total, counted.overlapping)


def _label(name: str, group: str, labels: Mapping[str, str]) -> str:
    if group == NOT_SAID or not group:
        return str(wording.NOT_SAID)
    if name == "week":
        return str(gettext("Week of %(day)s", day=format_date(dt.date.fromisoformat(group), "d MMMM yyyy")))
    return labels.get(group, group.title() if name == "language" else group)


def _labels(name: str, directory: Directory) -> Iterator[tuple[str, str]]:
    """What the groups of a measure are called."""
    if name == "hub":
        yield from ((slug, hub.name) for slug, hub in directory.hubs.items())
    question = directory.intake.question(_QUESTIONS.get(name, ""))
    if question:
        yield from ((each.key, each.label) for each in question.choices)
    yield from ((key, str(label)) for key, label in wording.GROUPS.get(name, {}).items())
