"""Words are compared the way families type them, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.analysis import STOP_WORDS, stem, terms, words


@pytest.mark.parametrize(
    ("typed", "also_typed"),
    [
        ("can't", "cant"),
        ("won’t", "wont"),
        ("women's", "womens"),
        ("swimming", "swim"),
        ("CAFÉ", "cafe"),
        ("dzieci płaczą", "dzieci placza"),
        ("ﬁnance", "finance"),
        ("children", "kids"),
        ("my mam", "mother"),
        ("drop-in", "drop in"),
        ("сім'я", "сімя"),
        ("كتابٌ", "كتاب"),
        ("الأطفال", "اطفال"),
        ("کھانا", "كھانا"),
        ("بیماری", "بيماري"),
        ("مـــدرسة", "مدرسه"),
        ("می\u200cخواهم", "میخواهم"),
        ("২ বছর", "2 বছর"),
        ("ａｂｃ", "abc"),
    ],
)
def test_two_ways_of_typing_are_one(typed: str, also_typed: str) -> None:
    assert terms(typed) == terms(also_typed) != []


@pytest.mark.parametrize(
    ("one", "other"), [("not safe", "safe"), ("cant sleep", "sleep"), ("kicked out", "kicked"), ("й", "и"), ("হি", "হা")]
)
def test_words_that_matter_are_kept_apart(one: str, other: str) -> None:
    assert terms(one) != terms(other)


@pytest.mark.parametrize("word", ["শিশুর", "ਬੱਚਿਆਂ", "हिन्दी", "بچوں", "дитина", "Łódź"])
def test_a_word_of_any_script_stays_whole(word: str) -> None:
    assert len(words(word)) == 1


@pytest.mark.parametrize("word", ["no", "not", "cant", "wont", "out", "off", "alone"])
def test_stop_words_leave_what_matters(word: str) -> None:
    assert word not in STOP_WORDS


@given(st.text())
def test_comparing_is_settled_after_one_turn(text: str) -> None:
    once = words(text)
    assert [each for word in once for each in words(word)] == once


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_english_is_read_as_any_text_is(text: str) -> None:
    assert words(text) == words(f"{text} é")[:-1]


@given(st.text(max_size=60))
def test_terms_are_the_stems_of_words_that_matter(text: str) -> None:
    assert terms(text) == [stem(word) for word in words(text) if word not in STOP_WORDS]
