"""The searches that both readers must answer alike cover what families do."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory
from familyhelp.search.engine import Searcher

HERE = Path(__file__).parent
SHARED: dict[str, Any] = runpy.run_path(str(HERE / "shared_cases.py"))


@pytest.fixture(scope="module")
def sunderland() -> Directory:
    directory = load(HERE.parents[1] / "content").directory
    assert directory
    return directory


def test_there_are_enough_searches_of_every_sort(sunderland: Directory) -> None:
    asked = SHARED["needs"](sunderland, sorted(HERE.glob("*.tsv")))
    assert len(asked) >= 500
    assert {each.lang for each in asked} == {"en", "pl", "ro", "uk", "ur", "ar", "fa", "bn", "pa", "cy"}
    assert all(sum(bool(getattr(each, field)) for each in asked) >= 20 for field in ("topics", "ages", "hubs", "ways"))


def test_answers_can_be_written_down_and_are_always_the_same(town: Directory, tmp_path: Path) -> None:
    asked = SHARED["needs"](town, ())
    once = json.dumps(SHARED["answers"](Searcher(town, tmp_path / "one"), asked))
    assert once == json.dumps(SHARED["answers"](Searcher(town, tmp_path / "two"), asked))
    assert any(case["slugs"] for case in json.loads(once))
    assert any(case["corrected"] for case in json.loads(once))
