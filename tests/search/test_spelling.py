"""Misspelt words find what was meant; known words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.spelling import Spelling, distance

KNOWN = {"samaritans": 1, "depression": 4, "postnatal": 2, "toddler": 3, "group": 9, "debts": 1, "nursery": 2, "cat": 1}
SPELLING = Spelling(KNOWN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("samaratins", "samaritans"),
        ("depresion", "depression"),
        ("postnatel", "postnatal"),
        ("todler", "toddler"),
        ("mursery", "mursery"),
        ("unrsery", "nursery"),
        ("gruop", "group"),
        ("toddlergroup", "toddler group"),
        ("grp", "grp"),
        ("xroup", "xroup"),
        ("bat", "bat"),
        ("debt", "debt"),
        ("groups", "groups"),
        ("12345", "12345"),
    ],
)
def test_a_misspelling_becomes_the_nearest_known_word(typed: str, meant: str) -> None:
    assert SPELLING.correct(typed) == meant


@given(st.sampled_from(sorted(KNOWN)))
def test_a_known_word_is_never_changed(word: str) -> None:
    assert SPELLING.correct(word) == word


@given(st.text(max_size=30))
def test_any_word_is_corrected_to_itself_or_to_known_words(word: str) -> None:
    corrected = SPELLING.correct(word)
    assert corrected == word or set(corrected.split()) <= set(KNOWN)


WORD = st.text(alphabet="abc", max_size=6)


@given(WORD, WORD)
def test_a_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)


@given(WORD, WORD, st.integers(0, 3))
def test_cutting_short_never_hides_a_near_word(one: str, other: str, most: int) -> None:
    assert (distance(one, other, most) <= most) == (distance(one, other, 9) <= most)


def test_swapped_neighbours_are_one_edit() -> None:
    assert distance("gruop", "group", 2) == 1


def test_two_wrong_letters_must_sound_alike_unless_the_word_is_long() -> None:
    spelling = Spelling({"stepped": 5, "grindon": 3, "counsel": 1})
    assert spelling.correct("slapped") == "slapped"
    assert spelling.correct("grandson") == "grandson"
    assert spelling.correct("couciel") == "couciel"
    assert spelling.correct("councell") == "counsel"
