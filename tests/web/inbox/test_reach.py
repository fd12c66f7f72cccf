"""How a family may be reached. What they did not say yes to is a no."""

import datetime as dt
from collections.abc import Iterator

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.letter import Letter
from familyhelp.web.inbox.reach import reach

NO_VOICEMAIL, NO_NAME = "Leave a voicemail", "Tell anybody else who is calling, or why"


@pytest.fixture(autouse=True, scope="module")
def in_english(inbox_app: Flask) -> Iterator[None]:
    with inbox_app.test_request_context("/"):
        yield


def _letter(**said: str | tuple[str, ...]) -> Letter:
    wrote = {key: (each,) if isinstance(each, str) else each for key, each in said.items()}
    return Letter("K7QF-M3TP", "1", (), dt.datetime(2026, 11, 23, tzinfo=dt.UTC), wrote)


def test_every_way_that_was_not_chosen_is_forbidden() -> None:
    found = reach(_letter(ways="text", phone="07700 900123"))
    assert [(each.label, each.to, each.href) for each in found.safe] == [("Text", "07700 900123", "sms:07700900123")]
    assert found.never == ("Call", "Email", "Write a letter")


def test_silence_about_voicemail_is_a_no() -> None:
    assert {NO_VOICEMAIL, NO_NAME} <= set(reach(_letter(ways="call", phone="07700 900123")).never)
    said = _letter(ways="call", phone="07700 900123", voicemail="no", say_who="no")
    assert {NO_VOICEMAIL, NO_NAME} <= set(reach(said).never)


def test_a_yes_is_a_yes() -> None:
    said = _letter(ways="call", phone="07700 900123", voicemail="yes", say_who="yes")
    assert not {NO_VOICEMAIL, NO_NAME} & set(reach(said).never)


def test_a_family_that_will_ring_is_left_alone() -> None:
    found = reach(_letter(ways="i-will-contact", phone="07700 900123"))
    assert found.safe == ()
    assert found.never == ("Call", "Text", "Email", "Write a letter")
    assert ("Contact", "The family will contact us. Wait for them.") in found.mind


def test_nobody_waits_for_a_family_whose_professional_can_be_asked() -> None:
    found = reach(_letter(ways="i-will-contact", professional_contact="01632 960001"))
    assert [each.to for each in found.safe] == ["01632 960001"]
    assert found.never == ("Call", "Text", "Email", "Write a letter")
    assert found.mind == ()


def test_safe_times_and_languages_are_heeded() -> None:
    found = reach(_letter(ways="call", phone="07700 900123", times="School hours", interpreter="Arabic", bsl="yes"))
    assert found.mind == (
        ("Safe times", "School hours"),
        ("Interpreter", "Arabic"),
        ("British Sign Language", "Yes"),
    )


def test_a_way_without_a_number_is_no_way() -> None:
    assert reach(_letter(ways=("call", "letter"))).safe == ()


def test_the_professional_who_wrote_may_be_asked() -> None:
    found = reach(_letter(who="professional", professional_contact="01632 960001", ways="i-will-contact"))
    assert [each.to for each in found.safe] == ["01632 960001"]


WAYS = ("call", "text", "email", "letter", "i-will-contact", "pigeon")


@given(ways=st.lists(st.sampled_from(WAYS), unique=True), yes=st.sampled_from(["", "yes", "no", "Yes", "perhaps"]))
def test_whatever_was_chosen_each_way_is_either_safe_or_forbidden(ways: list[str], yes: str) -> None:
    letter = _letter(
        ways=tuple(ways),
        phone="07700 900123",
        email="a@example.org",
        address="1 High Street",
        voicemail=yes,
        say_who=yes,
    )
    chosen = set(ways) & {"call", "text", "email", "letter"}
    found = reach(letter)
    assert len(found.safe) == len(chosen)
    told = 2 if "call" in ways and yes != "yes" else 0
    assert len(found.never) == 4 - len(chosen) + told
