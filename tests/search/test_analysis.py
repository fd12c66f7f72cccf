"""Words are compared the way families type them, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.analysis import STOP_WORDS, stem, telling, terms, words


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


@pytest.mark.parametrize(
    "forms",
    [
        "біженці біженцям біженцями",
        "дитина дитини дитиною",
        "طفل طفلي الطفل",
        "کودک کودکان کودک‌ها",
        "বাচ্চা বাচ্চার বাচ্চাদের",
        "ਬੱਚਾ ਬੱਚੇ ਬੱਚਿਆਂ",
    ],
)
def test_the_forms_of_a_word_are_one_in_languages_that_have_many(forms: str) -> None:
    assert len({term for form in forms.split() for term in terms(form)}) == 1


def test_a_short_word_keeps_its_letters() -> None:
    assert [stem(word) for word in ("الى", "їх", "ঘর")] == ["الى", "їх", "ঘর"]


def test_where_there_are_only_little_words_they_are_what_was_said() -> None:
    assert telling(words("things to do")) == ["things", "to", "do"]
    assert telling(words("things to do today")) == ["today"]
