"""One broken thing a file: the problem is at its line, in plain words, with what was meant, and it is the only one."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from familyhelp.content.loader import Loaded

BROKEN = Path(__file__).parent / "broken"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((BROKEN / "expected.yaml").read_text(encoding="utf-8"))


def test_every_broken_file_is_expected_and_the_other_way_round() -> None:
    assert set(EXPECTED) == {file.name for file in BROKEN.iterdir()} - {"expected.yaml"}
    assert len(EXPECTED) > 45


@pytest.mark.parametrize("name", EXPECTED)
def test_a_worker_is_told_what_is_wrong_where_and_what_was_meant(
    name: str, instance: Path, loaded: Callable[[], Loaded]
) -> None:
    expected = EXPECTED[name]
    shutil.copyfile(BROKEN / name, instance / expected["as"])
    problems = loaded().problems
    assert [(each.file, each.line) for each in problems] == [(expected["as"], expected["line"])], problems
    assert expected["says"] in problems[0].message
    assert problems[0].suggestion == expected.get("meant", "")
    assert problems[0].severity.value == expected.get("severity", "error")
    assert (loaded().directory is None) == ("severity" not in expected)
