"""The files from which a browser puts the answers together by itself."""

import json

import pytest
from tests.conftest import Visit


def test_there_is_a_file_of_the_questions_in_each_language(anytown: Visit) -> None:
    english = json.loads(anytown.client.get("/find-help/data/questions.json").text)
    polish = json.loads(anytown.client.get("/pl/find-help/data/questions.json").text)
    assert [each["asks"] for each in english["questions"]] == ["worry", "who", "ages", "where", "harder"]
    assert english["questions"][0]["label"] == "What is worrying you?"
    assert polish["questions"][0]["label"] == "Co Cię martwi?"


def test_each_worry_has_a_file_of_its_services(anytown: Visit) -> None:
    found = json.loads(anytown.client.get("/find-help/data/q.json").text)
    assert {each["slug"] for each in found} == {"food-table", "teen-kitchen"}
    assert all({"name", "summary", "facts"} <= set(each) for each in found)


@pytest.mark.parametrize("name", ["zz", "m1", "..%2fsite", "%00", "questions.json", "q" * 3000])
def test_no_other_file_can_be_had(anytown: Visit, name: str) -> None:
    assert anytown.client.get(f"/find-help/data/{name}.json").status_code in {404, 308}


def test_no_file_of_our_own_content_is_large(sunderland: Visit) -> None:
    """A phone at the edge of the town fetches one of these for each worry; hosts pack it to about a quarter."""
    questions = sunderland.directory.questionnaire
    assert questions
    for option in questions.questions[0].options:
        assert len(sunderland.client.get(f"/find-help/data/{option.code}.json").data) < 60_000
