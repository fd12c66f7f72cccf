"""Ringing and texting with one press."""

from dataclasses import fields

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from familyhelp.domain.contact import Contacts, dial


@pytest.mark.parametrize(
    ("said", "dialled"),
    [
        ("01632 960 001", "01632960001"),
        ("(01632) 960-001", "01632960001"),
        ("  07700 900001\n", "07700900001"),
        ("+44 7700 900 001", "+447700900001"),
        (" +44 7700 900 001", "+447700900001"),
        ("18001 01632 960001", "1800101632960001"),
        ("01632 960001 + 2", "016329600012"),
        ("999", "999"),
        ("", ""),
    ],
)
def test_a_phone_dials_digits(said: str, dialled: str) -> None:
    assert dial(said) == dialled


@given(st.text("0123456789 ()-", min_size=1), st.booleans())
def test_no_digit_is_lost_or_added_or_moved(said: str, abroad: bool) -> None:
    plus = "+" if abroad else ""
    assume("(0)" not in said)  # the one that people write for callers at home
    assert dial(plus + said) == plus + "".join(each for each in said if each.isdigit())


@given(st.text())
def test_what_can_be_dialled_stays_the_same_when_asked_again(said: str) -> None:
    assert dial(dial(said)) == dial(said)


@pytest.mark.parametrize(
    ("said", "word", "number"),
    [
        ("SHOUT to 85258", "SHOUT", "85258"),
        ("HELP ME to 07700 900001", "HELP ME", "07700 900001"),
        ("TALK to US to 85258", "TALK to US", "85258"),
        ("07700 900001", "", "07700 900001"),
        ("", "", ""),
    ],
)
def test_a_text_says_what_to_send_and_to_which_number(said: str, word: str, number: str) -> None:
    contacts = Contacts(text=said)
    assert (contacts.text_word, contacts.text_number) == (word, number)


@pytest.mark.parametrize("way", [each.name for each in fields(Contacts)])
def test_any_one_way_is_a_way_to_reach_somebody(way: str) -> None:
    assert Contacts(**{way: "01632 960001"})


def test_nobody_can_be_reached_when_nothing_is_known() -> None:
    assert not Contacts()


def test_the_nought_in_brackets_is_not_dialled_after_a_country_code() -> None:
    assert dial("+44 (0)1632 960001") == "+441632960001"
