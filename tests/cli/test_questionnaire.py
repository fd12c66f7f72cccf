import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run


def test_a_worker_sees_the_questions_and_where_help_is_thin(run: Run) -> None:
    told = run("questionnaire")
    assert told.exit_code == 0, told.output
    lines = told.stdout.splitlines()
    assert "   t    My baby: 2 services" in lines
    assert "   j    Someone scares or hurts us [private]: 2 services" in lines
    assert "60 paths, 3 of them to no service, and all of them to a hub and the team." in lines
    assert lines[lines.index("60 paths, 3 of them to no service, and all of them to a hub and the team.") + 1 :][0] == (
        "  0 services  My baby · 11 to 15 years"
    )


def test_a_worker_says_how_many_gaps_to_show(run: Run) -> None:
    assert run("questionnaire", "--gaps", "0").stdout.splitlines()[-1].startswith("60 paths")
    assert (
        len(run("questionnaire", "--gaps", "2").stdout.splitlines())
        == len(run("questionnaire", "--gaps", "0").stdout.splitlines()) + 2
    )


def test_the_diagram_is_all_that_is_printed(run: Run) -> None:
    told = run("questionnaire", "--mermaid")
    assert told.exit_code == 0
    assert told.stdout.startswith("flowchart TD\n")
    assert "paths" not in told.stdout


def test_a_program_is_told_every_path(run: Run) -> None:
    told = json.loads(run("questionnaire", "--json").stdout)
    assert [each["key"] for each in told["questions"]] == ["worry", "who", "age", "where", "harder"]
    assert len(told["paths"]) == 4 * 5 * 3
    counts = [each["services"] for each in told["paths"]]
    assert counts == sorted(counts)
    assert set(told["paths"][0]) == {"worry", "age", "area", "services"}


@pytest.mark.parametrize("words", [[], ["--mermaid"], ["--json"]])
def test_questions_with_a_mistake_are_not_drawn(run: Run, place: Path, words: list[str]) -> None:
    file = place / "content" / "questionnaire.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("[food-and-essentials]", "[food]"), encoding="utf-8")
    told = run("questionnaire", *words)
    assert told.exit_code == 1
    assert told.stdout == ""
    assert "questionnaire.yaml:16: there is no topic “food”" in told.stderr


def test_a_site_without_questions_says_so(run: Run, place: Path) -> None:
    (place / "content" / "questionnaire.yaml").unlink()
    told = run("questionnaire")
    assert told.exit_code == 1
    assert "it has no questionnaire.yaml" in told.stderr
