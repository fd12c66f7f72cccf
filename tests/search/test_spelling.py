"""Misspelt words find what was meant; known words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search import spelling
from familyhelp.search.export.lexicon import neighbours
from familyhelp.search.spelling import distance

KNOWN = {
    "samaritans": 1,
    "depression": 4,
    "postnatal": 2,
    "toddler": 3,
    "group": 9,
    "debts": 1,
    "nursery": 2,
    "cat": 1,
    "শিশুর": 1,
}


def correct(word: str, known: dict[str, int] = KNOWN) -> str:
    """The word that is meant, found as a search finds it."""
    listed = neighbours(known)
    candidates: dict[str, int] = {}
    for key in spelling.keys(word) if spelling.can_be_misspelt(word) and word not in known else ():
        noted = listed.get(key, [])
        candidates.update(zip(map(str, noted[::2]), map(int, noted[1::2]), strict=True))
    return spelling.nearest(word, candidates) or spelling.parts(word, candidates, known.__contains__) or word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("samaratins", "samaritans"),
        ("depresion", "depression"),
        ("postnatel", "postnatal"),
        ("todler", "toddler"),
        ("mursery", "nursery"),
        ("epression", "depression"),
        ("nnursery", "nursery"),
        ("mebts", "mebts"),
        ("শিশরু", "শিশুর"),
        ("unrsery", "nursery"),
        ("gruop", "group"),
        ("toddlergroup", "toddler group"),
        ("grp", "grp"),
        ("xroup", "xroup"),
        ("bat", "bat"),
        ("12345", "12345"),
    ],
)
def test_a_misspelling_becomes_the_nearest_known_word(typed: str, meant: str) -> None:
    assert correct(typed) == meant


@given(st.sampled_from(sorted(KNOWN)))
def test_a_known_word_is_never_changed(word: str) -> None:
    assert correct(word) == word


@given(st.text(max_size=30))
def test_any_word_is_corrected_to_itself_or_to_known_words(word: str) -> None:
    corrected = correct(word)
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
    known = {"stepped": 5, "grindon": 3, "counsel": 1}
    assert correct("slapped", known) == "slapped"
    assert correct("grandson", known) == "grandson"
    assert correct("councell", known) == "counsel"


@given(st.sampled_from(["samaritans", "depression", "breastfeeding"]), st.data())
def test_two_neighbours_changed_round_after_the_first_letter_are_put_right(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    typed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert correct(typed, {word: 1}) == word


def test_the_more_common_word_is_meant() -> None:
    assert correct("grous", {"group": 1, "grout": 4}) == "grout"
