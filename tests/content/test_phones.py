import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.phones import is_phone


@pytest.mark.parametrize(
    "number",
    [
        "01632 960001",
        "07700 900123",
        "020 7946 0000",
        "0191 498 0999",
        "0808 157 0000",
        "03069 990000",
        "028 9649 6000",
    ],
)
def test_numbers_kept_for_drama_are_numbers(number: str) -> None:
    assert is_phone(number)


@pytest.mark.parametrize("number", ["999", "111", "112", "101", "116 123", "116000", "85258", "0800 1111", "119"])
def test_short_numbers_that_families_ring_or_text_are_numbers(number: str) -> None:
    assert is_phone(number)


def test_a_number_may_be_written_for_somebody_abroad() -> None:
    assert is_phone("+44 191 561 0000")


@pytest.mark.parametrize(
    "number", ["", "0191 561", "call us", "0191 561 000x", "00000 000000", "+1 212 555 0100 99", "1"]
)
def test_what_no_phone_would_ring_is_not_a_number(number: str) -> None:
    assert not is_phone(number)


@given(st.text())
def test_any_text_is_answered(number: str) -> None:
    assert is_phone(number) in {True, False}
