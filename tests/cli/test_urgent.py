import json
from pathlib import Path

from tests.cli.conftest import Run


def test_it_says_what_is_raised_and_which_words_did_it(run: Run) -> None:
    told = run("urgent", "my", "husband", "hits", "me").output
    assert "violence-at-home: Does someone hurt or frighten you?" in told
    assert "“husband hits” (en), by the rule “partner hurts”" in told


def test_it_says_when_nothing_is_raised(run: Run) -> None:
    assert "nothing is raised" in run("urgent", "baby group").output
    assert json.loads(run("urgent", "baby group", "--json").stdout) == []


def test_a_file_gives_a_list_for_each_line(run: Run, place: Path) -> None:
    (place / "words.txt").write_text("husband hit me\n\nhusband hit the gym\nprzemoc domowa\n", encoding="utf-8")
    lines = run("urgent", "--batch", "words.txt", "--json").stdout.splitlines()
    assert [json.loads(line) for line in lines] == [["violence-at-home"], [], [], ["violence-at-home"]]


def test_a_language_can_be_named(run: Run) -> None:
    assert json.loads(run("urgent", "przemoc domowa", "--lang", "pl", "--json").stdout) == ["violence-at-home"]
    assert json.loads(run("urgent", "przemoc domowa", "--lang", "en", "--json").stdout) == []
    assert "They are in: en, pl" in run("urgent", "x", "--lang", "xx").output


def test_words_or_a_file_but_not_both(run: Run) -> None:
    assert run("urgent").exit_code == 2
