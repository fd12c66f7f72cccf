import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals import words
from familyhelp.referrals.submit import new_key


def _one_apart(first: str, second: str) -> bool:
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    short, long = sorted((first, second), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def test_there_are_words_enough_for_forty_bits() -> None:
    assert len(set(words.wordlist())) == len(words.wordlist()) == 2**words.BITS == 1024


def test_words_are_short_and_plain() -> None:
    assert all(each.isascii() and each.isalpha() and each.islower() for each in words.wordlist())
    assert all(3 <= len(each) <= 8 for each in words.wordlist())


def test_no_two_words_differ_in_only_one_letter() -> None:
    assert not [pair for pair in itertools.combinations(words.wordlist(), 2) if _one_apart(*pair)]


def test_the_same_form_always_has_the_same_words_and_another_has_others() -> None:
    key = new_key()
    assert words.words_for(key) == words.words_for(key)
    assert len({words.words_for(new_key()) for _ in range(500)}) == 500
    assert set(words.words_for(key).split()) <= set(words.wordlist())


@pytest.mark.parametrize("typed", ["friend brown royal oak", " Friend  BROWN, royal\noak. ", "friend-brown-royal-oak"])
def test_the_right_words_fit_however_they_were_typed(typed: str) -> None:
    assert words.fits(words.hash_words("friend brown royal oak"), typed)


@given(st.text(max_size=60))
def test_wrong_words_never_fit(typed: str) -> None:
    assert not words.fits(words.nobodys_hash(), typed)


def test_words_in_another_order_do_not_fit() -> None:
    assert not words.fits(words.hash_words("friend brown royal oak"), "brown friend royal oak")


def test_only_a_salted_hash_is_kept() -> None:
    first, second = words.hash_words("friend brown royal oak"), words.hash_words("friend brown royal oak")
    assert first.startswith("$argon2id$")
    assert first != second
    assert "friend" not in first


def test_a_damaged_hash_fits_nothing() -> None:
    assert not words.fits("not a hash", "friend brown royal oak")
