import json
from pathlib import Path

from tests.cli.conftest import Run


def test_good_content_has_no_problems(run: Run) -> None:
    told = run("check")
    assert told.exit_code == 0
    assert told.stdout.startswith("0 problems in ")
    assert told.stderr == ""


def test_each_problem_is_on_a_line_with_its_file_and_line(run: Run, place: Path) -> None:
    (place / "content" / "services" / "new-one.md").write_text("---\nname: New\ntopic: [x]\n---\n", encoding="utf-8")
    told = run("check")
    assert told.exit_code == 1
    assert "services/new-one.md:3: " in told.stderr
    assert '(did you mean "topics"?)' in told.stderr


def test_problems_can_be_read_by_a_program(run: Run, place: Path) -> None:
    (place / "content" / "services" / "food-table.md").write_text("nothing", encoding="utf-8")
    told = run("check", "--json")
    assert told.exit_code == 1
    found = json.loads(told.stdout)
    assert found["files"] > 10
    assert {"file", "line", "message", "suggestion", "severity"} == set(found["problems"][0])
    assert "services/food-table.md" in {problem["file"] for problem in found["problems"]}


def test_a_warning_is_said_and_stops_nobody(run: Run, place: Path) -> None:
    (place / "content" / "service").mkdir()
    told = run("check")
    assert told.exit_code == 0
    assert "(a warning)" in told.stderr
