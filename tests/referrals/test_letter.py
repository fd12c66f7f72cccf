import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.letter import DETAIL_STEPS, STEPS, Letter, TooLongError, pack, padded, unpack

HOUR = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)

texts = st.text(st.characters(codec="utf-8"), max_size=200)


def letter(**answers: tuple[str, ...]) -> Letter:
    return Letter("CCCC-CCCC", "1", ("0123456789", "abcdef0123"), HOUR, answers)


@given(st.dictionaries(texts, st.lists(texts, max_size=4).map(tuple), max_size=8))
def test_whatever_a_family_writes_comes_out_as_it_went_in(answers: dict[str, tuple[str, ...]]) -> None:
    written = Letter("CCCC-CCCC", "1", ("0123456789",), HOUR, answers)
    assert unpack(pack(written)) == written


@given(st.integers(0, 65_000))
def test_the_length_of_a_packed_letter_is_one_of_five(length: int) -> None:
    assert len(pack(letter(words=("x" * length,)))) in STEPS


@pytest.mark.parametrize("step", DETAIL_STEPS)
def test_padding_goes_up_to_a_step_and_not_beyond(step: int) -> None:
    assert len(padded(b"{" + b"x" * (step - 2) + b"}", DETAIL_STEPS)) == step
    if step != DETAIL_STEPS[-1]:
        assert len(padded(b"x" * (step + 1), DETAIL_STEPS)) > step


def test_what_is_too_long_is_refused_and_never_cut() -> None:
    with pytest.raises(TooLongError):
        pack(letter(words=("x" * 65_536,)))


def test_a_packed_letter_is_plain_json_for_any_program() -> None:
    parts = json.loads(pack(letter(words=("Ich kann nicht schlafen 😔",))))
    assert parts["answers"] == {"words": ["Ich kann nicht schlafen 😔"]}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"reference": 1}', b"null", b'"x"'])
def test_what_is_no_letter_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  each kind of it is one
        unpack(content)


def test_answers_are_found_by_name() -> None:
    written = letter(topics=("sleep", "money"), voicemail=("yes",), say_who=("no",))
    assert written.all("topics") == ("sleep", "money")
    assert written.one("topics") == "sleep"
    assert (written.all("name"), written.one("name")) == ((), "")
    assert (written.says("voicemail"), written.says("say_who"), written.says("bsl")) == (True, False, False)


def test_a_letter_in_a_traceback_shows_nothing_of_what_was_written() -> None:
    assert "sleep" not in repr(letter(topics=("sleep",)))
