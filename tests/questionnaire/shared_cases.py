"""The cases that every engine must answer alike: the server's, the live site's and the browser's.

``cases.yaml`` holds what was answered and what the server's engine says; its content is ``instance/``, a made-up town
that nobody edits. ``UPDATE_CASES=1 .venv/bin/pytest tests/questionnaire/test_cases.py`` writes the outcomes anew: look
at each that changed before you keep it.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory
from familyhelp.questionnaire.needs import needs
from familyhelp.questionnaire.replay import Pair, replay
from familyhelp.search.guiding.guide import Guide
from familyhelp.search.guiding.results import GuidedHit

HERE = Path(__file__).parent
CASES = HERE / "cases.yaml"
INSTANCE = HERE / "instance"
SHOWN = 8
"""How many results are compared, in order; all are counted."""
EXPLAINED = 2
"""For how many of them the reasons are compared."""
_HEAD = """\
# What a family answers, and what they are shown: made by the server's engine over instance/, then looked at by eye.
# To add a case, write its name, answers (as in an address) and at (the time, or null); then
# UPDATE_CASES=1 .venv/bin/pytest tests/questionnaire/test_cases.py
# writes the rest. Look at each outcome before you keep it.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One family. ``at`` is naive local time; None means that the clock does not count."""

    name: str
    answers: tuple[Pair, ...]
    at: dt.datetime | None
    outcome: dict[str, Any]


def read() -> list[Case]:
    """Every case of the file."""
    return [
        Case(
            each["name"],
            tuple((name, value) for name, value in each["answers"]),
            dt.datetime.fromisoformat(each["at"]) if each["at"] else None,
            {key: value for key, value in each.items() if key not in {"name", "answers", "at"}},
        )
        for each in yaml.safe_load(CASES.read_text(encoding="utf-8"))
    ]


@cache
def town() -> Directory:
    """The made-up town."""
    loaded = load(INSTANCE, today=dt.date(2026, 11, 22))
    assert loaded.directory is not None, loaded.problems
    return loaded.directory


@cache
def guide() -> Guide:
    """The server's engine for it."""
    return Guide(town())


def outcome(case: Case) -> dict[str, Any]:
    """What the server's engine says to a case."""
    directory = town()
    assert directory.questionnaire
    state = replay(directory.questionnaire, case.answers, directory.districts)
    asked = needs(state, directory, case.at)
    found = guide().guide(asked)
    assert guide().count(asked) == len(found.hits)
    assert found.hub
    return {
        "next": state.next.key if state.next else None,
        "private": state.private,
        "count": len(found.hits),
        "shown": [hit.service.slug for hit in found.hits[:SHOWN]],
        "left_out": {each.kind.value: len(each.hits) for each in found.left_out},
        "hub": found.hub.hub.slug,
        "metres": found.hub.metres,
        "why": {hit.service.slug: _why(hit) for hit in found.hits[:EXPLAINED]},
    }


def _why(hit: GuidedHit) -> list[list[Any]]:
    return [[why.kind.value, *why.said] for why in hit.why]


def write(cases: list[Case]) -> None:
    """Write every case with the outcome that the server's engine gives it now."""
    rows = [
        {
            "name": case.name,
            "answers": [list(pair) for pair in case.answers],
            "at": case.at.isoformat(timespec="minutes") if case.at else None,
            **outcome(case),
        }
        for case in cases
    ]
    text = yaml.safe_dump(rows, default_flow_style=None, sort_keys=False, allow_unicode=True, width=160)
    CASES.write_text(_HEAD + text, encoding="utf-8")
