"""The shape of questionnaire.yaml. What is wrong between its parts is in tests/content/broken."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from familyhelp.content.schema.questionnaire import OptionEntry, QuestionEntry


def option(**more: Any) -> OptionEntry:
    return OptionEntry.model_validate({"key": "food", "code": "q", "label": "Not enough food"} | more)


@pytest.mark.parametrize("code", ["a", "9", "a1", "zzz", "007"])
def test_one_to_three_small_letters_and_figures_are_a_code(code: str) -> None:
    assert option(code=code).code == code


@pytest.mark.parametrize("code", ["", "A", "four", "a-b", "é", "٣", "any", "all", " a"])
def test_other_codes_are_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        option(code=code)


@given(st.text(max_size=6))
def test_a_code_that_passes_can_stand_in_an_address_as_it_is(code: str) -> None:
    try:
        passed = option(code=code).code
    except ValidationError:
        return
    assert passed == code
    assert passed.isascii()
    assert passed.isalnum()
    assert passed.lower() == passed


@pytest.mark.parametrize("key", ["skip", "show", "page", "answers", "Where", "a-very-long-key"])
def test_names_that_addresses_need_or_that_are_long_are_no_keys_of_questions(key: str) -> None:
    with pytest.raises(ValidationError):
        QuestionEntry.model_validate({"key": key, "asks": "who", "label": "Who?"})


def test_what_is_not_said_is_not_taken_for_said() -> None:
    plain = option()
    assert (plain.topics, plain.audience, plain.ages, plain.harder, plain.private) == (None, None, None, None, False)


def test_a_label_fits_a_small_phone() -> None:
    with pytest.raises(ValidationError):
        option(label="a" * 61)
