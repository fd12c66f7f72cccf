"""What a word is worth to a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.export.impacts import FIELDS, Field, coarse, impacts

ONE_FIELD = {"body": Field(1.0, 0.5)}


def test_a_word_is_worth_most_in_a_name() -> None:
    documents = [{"name": ["debt"], "body": ["rent"]}, {"name": ["rent"], "body": ["debt"]}, {"name": ["play"]}]
    worth = impacts(documents, FIELDS)["debt"]
    assert worth[0] > 2 * worth[1]


def test_a_rare_word_is_worth_more_than_a_common_one() -> None:
    found = impacts([{"body": ["help", "stammer"]}, *[{"body": ["help", "play"]}] * 20], ONE_FIELD)
    assert found["stammer"][0] > 2 * found["help"][0]


def test_a_word_said_more_often_is_worth_more_but_never_twice_as_much() -> None:
    found = impacts([{"body": ["food"] * 5}, {"body": ["food", "a", "b", "c", "d"]}], ONE_FIELD)["food"]
    assert found[1] < found[0] < 2.2 * found[1]


def test_documents_without_a_word_and_without_words_are_left_out() -> None:
    assert impacts([{"body": ["food"]}, {"body": []}, {}], ONE_FIELD).keys() == {"food"}
    assert impacts([], ONE_FIELD) == {}


@pytest.mark.parametrize("more", [["tea"], ["tea", "toast"]])
def test_a_few_more_words_change_no_other_words_worth(more: list[str]) -> None:
    text = [f"word{number}" for number in range(36)]
    others = [{"body": ["tea", "toast", *text]}] * 9
    before = impacts([{"body": text}, *others], ONE_FIELD)
    after = impacts([{"body": [*text, *more]}, *others], ONE_FIELD)
    assert {term: worth for term, worth in after.items() if term not in more} == {
        term: worth for term, worth in before.items() if term not in more
    }


@given(st.integers(1, 10**7))
def test_a_coarse_number_is_near(number: int) -> None:
    assert 0.8 < coarse(number) / number < 1.25
    assert coarse(coarse(number)) == pytest.approx(coarse(number))
