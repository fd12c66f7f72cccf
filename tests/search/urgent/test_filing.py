"""Each word is found in the file that its first letters name, and the files of a text's words are all that it needs."""

import string
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.export.chunks import number
from familyhelp.search.urgent.filing import HEAD, NOWHERE, alike, idle, loose, places, script_of
from familyhelp.search.urgent.lexicon import Lexicon

WORDS = st.text(string.ascii_lowercase[:4], min_size=1, max_size=6)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
SETS = st.dictionaries(st.sampled_from(["1", "2"]), st.lists(PHRASES, max_size=8, unique=True), max_size=2)


@pytest.mark.parametrize(
    ("phrase", "script"),
    [
        ("hits me", "latin"),
        ("*ضرب*", "arabic"),
        ("бє", "cyrillic"),
        ("মারে", "bengali"),
        ("ਮਾਰ", "gurmukhi"),
        ("999", "latin"),
    ],
)
def test_words_lie_with_those_of_their_script(phrase: str, script: str) -> None:
    assert script_of(phrase) == script


@given(SETS, st.lists(WORDS, max_size=5))
def test_a_phrase_that_somebody_says_is_in_the_files_of_their_words(
    sets: dict[str, list[str]], said: list[str]
) -> None:
    filed = places({"en": sets})
    many = len(filed)
    fetched = [filed["latin", number(word[:HEAD], many)].get("en", {}) for word in said] if many else []
    there = {phrase for each in fetched for phrase in chain.from_iterable(each.values())}
    whole = {phrase for phrases in sets.values() for phrase in phrases if set(phrase.split()) <= set(said)}
    assert whole <= there
    known = {part for phrases in sets.values() for phrase in phrases for part in phrase.split()}
    assert {word for word in said if word in known} <= {part for phrase in there for part in phrase.split()}


def test_nothing_is_filed_under_a_little_word_if_it_can_be_helped() -> None:
    filed = places({"en": {"1": ["hurts my arm", "hurts my leg", "my"]}})
    (of_my,) = (each["en"] for (_, at), each in filed.items() if at == number("my", len(filed)))
    assert "my" in of_my["1"]
    under = {word[:HEAD]: number(word[:HEAD], len(filed)) for word in ("arm", "leg")}
    assert all("en" in filed["latin", at] for at in under.values())


def test_a_word_whose_beginning_may_be_anything_is_told_apart() -> None:
    found = loose({"ar": {"1": ["*ضرب*", "من* هنا"]}, "ur": {"1": ["ma* pit", "mar*"]}})
    assert (found["arabic"], found["latin"]) == (["*ضرب*", "من*"], ["ma*"])


def test_a_slip_is_looked_for_among_words_that_begin_with_its_letter_or_have_it_second() -> None:
    found = {letter: parts for _, letter, parts in alike({"en": {"1": ["suicide note", "use*", "strangl*"]}})}
    assert found == {"s": ["strangl*", "suicide"], "u": ["suicide"], "t": ["strangl*"]}


def test_little_words_that_mean_nothing_by_themselves_need_no_file() -> None:
    words = {"en": {"1": ["out of my life", "not"]}, "cy": {"1": ["my gwlad", "yn wir"]}}
    found = idle(words)
    assert "my" in found["en"]
    assert "my" in found["cy"]
    assert "about" in found[NOWHERE]
    assert not any("not" in each for each in found.values())


@given(SETS)
def test_what_needs_no_file_is_never_more_than_a_word_of_a_phrase(sets: dict[str, list[str]]) -> None:
    lexicon = Lexicon(sets)
    for words in idle({"en": sets}).values():
        assert all(lexicon.parts(word) <= {word} for word in words)
