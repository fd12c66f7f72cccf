import pytest
from pydantic import ValidationError, field_validator

from familyhelp.content.schema.base import Entry, wrong


class Cup(Entry):
    tea: str = "milk"

    @field_validator("tea")
    @classmethod
    def no_coffee(cls, tea: str) -> str:
        if tea == "coffee":
            raise wrong(said="that is coffee", suggestion=lambda: "tea")
        return tea


def test_no_key_but_those_named_is_taken() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Cup.model_validate({"sugar": "two"})


def test_no_value_is_turned_into_another_type() -> None:
    with pytest.raises(ValidationError, match="string_type"):
        Cup.model_validate({"tea": 2})


def test_an_error_carries_its_words_and_what_was_meant() -> None:
    with pytest.raises(ValidationError, match="that is coffee") as caught:
        Cup(tea="coffee")
    assert caught.value.errors()[0]["ctx"]["suggestion"]() == "tea"


def test_an_entry_never_changes() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Cup().tea = "oat"  # type: ignore[misc]  # changing it is what the test tries
