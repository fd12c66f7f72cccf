"""What an answer must be like."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wtforms.validators import StopValidation

from familyhelp.web.intake import rules


class _Field:
    def __init__(self, data: str) -> None:
        self.data = data


def _taken(rule: rules.Rule, data: str) -> str | None:
    field: Any = _Field(data)
    try:
        rule(None, field)
    except StopValidation:
        return None
    return str(field.data)


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    "number", ["01632 960001", "07700 900 123", "+44 7700 900123", "(01632) 960-001", "+48 22 629 42 40"]
)
def test_a_number_may_be_typed_in_any_of_these_ways(number: str) -> None:
    assert _taken(rules.phone, number) == number


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    "pasted", ["\u202a07700 900123\u202c", "\u200e07700 900123", "07700\u200b 900123", "٠٧٧٠٠ ٩٠٠١٢٣"]
)
def test_a_number_that_looks_right_is_right(pasted: str) -> None:
    assert _taken(rules.phone, pasted) == "07700 900123"
    assert _taken(rules.phone, "07700–900123") == "07700-900123"


@pytest.mark.usefixtures("in_form")
def test_an_address_keeps_no_mark_that_nobody_sees() -> None:
    assert _taken(rules.email, "\u200ea\u202eb@example.org\u200b") == "ab@example.org"
    assert _taken(rules.postcode, "\u200eSR5\u200b\u00a04BW") == "SR5 4BW"


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize("number", ["", "12", "999", "111", "0163", "call me", "01632 96000", "٠١٦٣٢", "0" * 300])
def test_what_nobody_could_ring_is_refused(number: str) -> None:
    assert _taken(rules.phone, number) is None


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize("address", ["a@example.org", "first.last+help@mail.example.org", "zoë@example.org"])
def test_an_email_address_is_taken(address: str) -> None:
    assert _taken(rules.email, address) == address


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    "address",
    [
        "",
        "me",
        "me@home",
        "a b@example.org",
        "a@b@example.org",
        "<a@example.org>",
        "a@example.org,b@example.org",
        "a@.org",
    ],
)
def test_what_nobody_could_write_to_is_refused(address: str) -> None:
    assert _taken(rules.email, address) is None


@pytest.mark.usefixtures("in_form")
def test_a_postcode_is_written_as_the_post_does() -> None:
    assert _taken(rules.postcode, "sr54bw") == "SR5 4BW"
    assert _taken(rules.postcode, "SR5") is None
    assert _taken(rules.postcode, "ZZ99 9ZZ") == "ZZ99 9ZZ"  # not known to us is not wrong


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(("letters", "good"), [(0, True), (10, True), (11, False)])
def test_the_limit_is_the_limit(letters: int, good: bool) -> None:
    assert (_taken(rules.no_longer_than(10), "a" * letters) is not None) is good


@pytest.mark.usefixtures("in_form")
def test_letters_that_were_lost_on_the_way_are_asked_for_again() -> None:
    assert _taken(rules.readable, "Zo\ufffd") is None


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    ("answer", "good"),
    [
        ("call", True),
        ("", True),
        (None, True),
        ([], True),
        (["call", "text"], True),
        ("fax", False),
        (["fax"], False),
        (["call", "fax"], False),
        (["", "fax"], False),
        ([""], False),
    ],
)
def test_only_what_was_offered_can_be_chosen(answer: Any, good: bool) -> None:
    rule, said = rules.offered(["call", "text"]), rules.Said(answer)
    if good:
        rule(None, said)
        return
    with pytest.raises(StopValidation, match="the answers on the page"):
        rule(None, said)


@given(st.text())
def test_tidying_takes_hidden_characters_and_nothing_that_is_read(text: str) -> None:
    tidy = rules.tidy(text)
    assert not any(ord(each) < 32 and each not in "\n\t" for each in tidy)
    assert rules.tidy(tidy) == tidy
    assert [each for each in text if each.isalnum()] == [each for each in tidy if each.isalnum()]


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF)))
def test_tidying_is_the_same_with_and_without_the_short_way(text: str) -> None:
    hidden = "\x07"  # takes the long way, and is itself taken out
    assert rules.tidy(text) == rules.tidy(f"x{hidden}{text}{hidden}x").removeprefix("x").removesuffix("x").strip()


def test_the_joiners_that_other_scripts_need_stay() -> None:
    assert rules.tidy("می\u200cخواهم") == "می\u200cخواهم"
    assert rules.tidy(None) == ""
    assert rules.tidy("a\r\nb\rc\x00\x1b") == "a\nb\nc"
