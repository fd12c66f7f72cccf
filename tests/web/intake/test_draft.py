"""A draft survives being put away and taken out."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.web.intake.draft import Draft, Sent

ANSWERS = st.dictionaries(
    st.text(min_size=1, max_size=9), st.lists(st.text(max_size=30), min_size=1, max_size=3).map(tuple)
)


@given(ANSWERS, st.booleans(), st.lists(st.text(max_size=9), max_size=3).map(tuple))
def test_what_is_put_away_is_what_is_taken_out(
    answers: dict[str, tuple[str, ...]], looked: bool, panels: tuple[str, ...]
) -> None:
    draft = Draft(7, answers, looked=looked, attempt="a" * 32, panels=panels, lapsed=looked)
    assert Draft.unpacked(draft.packed() + b"   ") == draft


def test_what_is_told_at_the_end_is_kept_too() -> None:
    sent = Sent("K7QF-M3TP", "kind words stay here", dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), will_contact=True)
    assert Draft.unpacked(Draft(7, sent=sent).packed()).sent == sent


def test_an_empty_answer_takes_an_earlier_one_away() -> None:
    draft = Draft(7).with_answers({"name": ("Amira",), "phone": ("01632 960001",)})
    assert draft.with_answers({"phone": ()}).answers == {"name": ("Amira",)}
    assert draft.first("name") == "Amira"
    assert draft.first("email") == ""
    assert replace(draft, looked=True).answers == draft.answers


def test_where_earlier_screens_were_forgotten_it_is_known_what_was_taken_away() -> None:
    draft = Draft(7, lapsed=True).with_answers({"name": ("Amira",), "phone": ()})
    assert draft.answers == {"name": ("Amira",), "phone": ()}
    older = Draft(6, {"phone": ("01632 960001",), "words": ("Please",)})
    assert older.with_answers(draft.answers).answers == {"name": ("Amira",), "words": ("Please",)}


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\xff", b'{"begun": 1, "answers": []}'])
def test_what_is_no_draft_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"not a draft|Expecting|codec"):
        Draft.unpacked(content)
