"""Questions that would lead nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from familyhelp.content.loader import Loaded

GROUPS = "topics: [crying-and-sleep, baby-groups]"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def questions(instance: Path) -> Path:
    return instance / "questionnaire.yaml"


def test_an_answer_without_a_service_in_some_area_is_refused_and_the_area_named(
    instance: Path, questions: Path, loaded: Callable[[], Loaded]
) -> None:
    change(instance / "services" / "toy-library.md", "areas: [riverside, hilltop]", "areas: [riverside]")
    assert loaded().directory, "the other topic of the worry has a service for the whole country"
    change(questions, GROUPS, "topics: [baby-groups]")
    change(questions, "topics: [early-help]", "topics: [early-help, crying-and-sleep]")
    (problem,) = loaded().problems
    assert loaded().directory is None
    assert problem.file == "questionnaire.yaml"
    assert questions.read_text(encoding="utf-8").splitlines()[problem.line - 1].strip() == "topics: [baby-groups]"
    assert problem.message == "“baby” leads to no service in hilltop: give it more topics"


def test_a_service_for_professionals_only_is_none_for_a_family(
    instance: Path, questions: Path, loaded: Callable[[], Loaded]
) -> None:
    change(questions, "topics: [domestic-abuse, urgent-help]", "topics: [domestic-abuse]")
    change(questions, "topics: [early-help]", "topics: [early-help, urgent-help]")
    change(instance / "services" / "night-line.md", "for: [adults, women, men, young-people]", "for: [professionals]")
    (problem,) = loaded().problems
    assert problem.message == "“scared” leads to no service in riverside, hilltop: give it more topics"


def test_a_topic_that_no_worry_names_is_refused_and_the_likeliest_worry_suggested(
    instance: Path, loaded: Callable[[], Loaded]
) -> None:
    topics = instance / "topics.yaml"
    new = "  - {key: feeding, group: early-years, name: Feeding your baby, summary: Breast or bottle.}\n"
    topics.write_text(topics.read_text(encoding="utf-8") + new, encoding="utf-8")
    (problem,) = loaded().problems
    assert problem.message == "no worry leads to the topic “feeding”: add it to the topics of one"
    assert problem.suggestion == "baby"


def test_an_answer_without_topics_leads_to_everything_but_makes_no_topic_reached(
    questions: Path, loaded: Callable[[], Loaded]
) -> None:
    change(questions, "for: [families], topics: [early-help]", "topics: []")
    (problem,) = loaded().problems
    assert "“early-help”" in problem.message


def test_two_areas_whose_codes_come_out_the_same_are_refused(instance: Path, loaded: Callable[[], Loaded]) -> None:
    areas = instance / "areas.yaml"
    alike = "".join(
        f"- {{key: {key}, name: Parish, kind: locality, within: anytown}}\n" for key in ("parish-21", "parish-522")
    )
    areas.write_text(areas.read_text(encoding="utf-8") + alike, encoding="utf-8")
    problems = [each for each in loaded().problems if "same code" in each.message]
    assert [each.suggestion for each in problems] == ["parish-522-area"]


def test_a_council_without_parts_is_one_area(instance: Path, questions: Path, loaded: Callable[[], Loaded]) -> None:
    areas = instance / "areas.yaml"
    change(areas, "kind: locality, within: anytown, districts: [SR5]", "kind: locality, districts: [SR5]")
    change(areas, "kind: locality, within: anytown, districts: [SR3, SR4]", "kind: locality, districts: [SR3, SR4]")
    assert loaded().directory
    change(questions, GROUPS, "topics: [baby-groups]")
    change(questions, "topics: [early-help]", "topics: [early-help, crying-and-sleep]")
    (problem,) = loaded().problems
    assert problem.message == "“baby” leads to no service in anytown: give it more topics"
