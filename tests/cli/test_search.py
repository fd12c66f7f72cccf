import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run


def test_the_best_comes_first_with_what_a_family_would_see(run: Run) -> None:
    found = json.loads(run("search", "borrow toys", "--json").stdout)
    assert found[0]["slug"] == "toy-library"
    assert set(found[0]) >= {"slug", "name", "summary", "topics", "url"}
    assert found[0]["url"] == "https://family-help.example.org/services/toy-library/"
    assert all(isinstance(topic, str) and " " not in topic[:1] for topic in found[0]["topics"])


def test_words_need_no_quotes(run: Run) -> None:
    assert run("search", "borrow", "toys").output == run("search", "borrow toys").output
    assert "1. " in run("search", "borrow", "toys").output


def test_another_language_has_its_own_words_and_addresses(run: Run) -> None:
    found = json.loads(run("search", "zabawki", "--lang", "pl", "--json").stdout)
    assert found[0]["slug"] == "toy-library"
    assert "/pl/services/toy-library/" in found[0]["url"]


def test_a_language_that_the_site_has_not_is_said_in_words(run: Run) -> None:
    told = run("search", "toys", "--lang", "xx")
    assert told.exit_code == 1
    assert "This site is not in “xx”" in told.output


def test_there_are_no_more_results_than_asked_for(run: Run) -> None:
    assert len(json.loads(run("search", "help", "--limit", "1", "--json").stdout)) == 1
    assert run("search", "help", "--limit", "0").exit_code == 2


def test_a_file_of_searches_gives_a_list_for_each_line(run: Run, place: Path) -> None:
    (place / "searches.txt").write_text("toys\n\nkitchen for teens\nxqzzv\n", encoding="utf-8")
    lines = run("search", "--batch", "searches.txt", "--json").stdout.splitlines()
    found = [[each["slug"] for each in json.loads(line)] for line in lines]
    assert len(found) == 4
    assert found[0][0] == "toy-library"
    assert found[1] == []
    assert found[2][0] == "teen-kitchen"
    assert found[3] == []


def test_searches_can_be_piped_in(run: Run) -> None:
    assert json.loads(run("search", "--batch", "-", "--json", input="toys\n").stdout)[0]["slug"] == "toy-library"


def test_words_or_a_file_must_be_given_and_not_both(run: Run, place: Path) -> None:
    (place / "searches.txt").touch()
    assert run("search").exit_code == 2
    assert run("search", "toys", "--batch", "searches.txt").exit_code == 2
    assert run("search", "--batch", "nowhere.txt").exit_code == 2


@pytest.mark.parametrize(
    "words",
    ["*", "a" * 20_000, "title:x AND (", "'; DROP TABLE services; --", "\u202e\u0000", "[^]", "🙂" * 500, "~~ ^5 \\"],
)
def test_any_words_at_all_are_answered(run: Run, words: str) -> None:
    told = run("search", words, "--json")
    assert told.exit_code == 0
    assert isinstance(json.loads(told.stdout), list)


def test_a_hostile_file_of_searches_is_answered_line_by_line(run: Run, place: Path) -> None:
    (place / "searches.txt").write_bytes(b"\xff\xfe\x00*\n" + b"a" * 100_000 + b"\ntoys\n")
    lines = run("search", "--batch", "searches.txt", "--json").stdout.splitlines()
    assert json.loads(lines[-1])[0]["slug"] == "toy-library"
    assert len(lines) == 3


def test_broken_content_is_said_in_words(run: Run, place: Path) -> None:
    (place / "content" / "services" / "food-table.md").write_text("", encoding="utf-8")
    told = run("search", "toys")
    assert told.exit_code == 1
    assert "services/food-table.md:1: the file is empty" in told.output
