import pytest

from familyhelp.search.urgent.lexicon import Lexicon

LEXICON = Lexicon({"end": ["end my life"], "hurts": ["strangl*", "*darab*", "*bah", "hit"], "alike": ["strange"]})


def spans(said: str, sure: bool = True) -> dict[str, dict[int, list[int]]]:
    words = said.split()
    found = LEXICON.spans(LEXICON.known(words, sure))
    return {name: {start: list(ends) for start, ends in places.items()} for name, places in found.items()}


def test_a_phrase_is_found_whole_only() -> None:
    assert spans("i will end my life now") == {"end": {2: [5]}}
    assert spans("end my lesson") == {}


@pytest.mark.parametrize("word", ["strangled", "strangles", "yadarabuni", "zarbah"])
def test_stars_stand_for_any_letters(word: str) -> None:
    assert spans(word) == {"hurts": {0: [1]}}


@pytest.mark.parametrize("word", ["stragled", "srtangled", "strannled", "stranlged"])
def test_a_slip_in_a_long_word_is_forgiven(word: str) -> None:
    assert spans(word) == {"hurts": {0: [1]}}


@pytest.mark.parametrize("word", ["hot", "kit", "wrangled"])
def test_short_words_and_other_first_letters_are_not_guessed(word: str) -> None:
    assert spans(word) == {}


def test_a_word_that_is_one_itself_is_no_misspelling() -> None:
    assert spans("strange") == {"alike": {0: [1]}}


@pytest.mark.parametrize("word", ["theatre", "prescription", "showering"])
def test_a_short_beginning_is_not_guessed_in_ordinary_words(word: str) -> None:
    lexicon = Lexicon({"hurts": ["threat*", "press*", "shove*"]})
    assert lexicon.known([word], sure=True) == [frozenset()]


def test_in_a_text_of_another_language_nothing_is_guessed() -> None:
    assert spans("stragled", sure=False) == {}
    assert spans("hit stragled", sure=False) == {"hurts": {0: [1], 1: [2]}}
