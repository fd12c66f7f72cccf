import pytest
from tests.conftest import Visit

from familyhelp.web.narrowing import Narrowed, narrowing


def _choices(narrowed: Narrowed) -> dict[str, dict[str, str]]:
    return {question.key: {each.label: each.href for each in choices} for question, choices in narrowed.choices()}


@pytest.mark.usefixtures("in_english")
def test_each_choice_keeps_the_others(anytown: Visit) -> None:
    questions = anytown.directory.questionnaire
    assert questions
    where = questions.by_key("where")
    assert where
    riverside = where.options[0]
    narrowed = narrowing(questions, "t", "a1", riverside.code)
    assert narrowed
    choices = _choices(narrowed)
    assert choices["age"]["Any age"] == f"/find-help/t/any/{riverside.code}/"
    assert choices["age"]["1 to 4 years"] == f"/find-help/t/a2/{riverside.code}/"
    assert choices["where"]["Anywhere"] == "/find-help/t/a1/"
    picked = [each.label for _, choices in narrowed.choices() for each in choices if each.picked]
    assert picked == ["Under 1", riverside.label]


@pytest.mark.usefixtures("in_english")
def test_a_page_of_one_worry_stands_for_that_answer_alone(anytown: Visit) -> None:
    questions = anytown.directory.questionnaire
    assert questions
    narrowed = narrowing(questions, "t")
    assert narrowed
    assert list(narrowed.pairs()) == [("worry", "t")]
    assert _choices(narrowed)["age"]["Any age"] == "/find-help/t/"


@pytest.mark.parametrize("codes", [("zz",), ("t", "zz"), ("t", "", "zz"), ("t", "a1", "a1"), ("", "a1")])
def test_a_code_that_is_nobodys_makes_no_page(anytown: Visit, codes: tuple[str, ...]) -> None:
    questions = anytown.directory.questionnaire
    assert questions
    assert narrowing(questions, *codes) is None
