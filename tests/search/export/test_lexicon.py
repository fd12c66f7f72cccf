"""Words as they are written, for spelling."""

from familyhelp.search import spelling
from familyhelp.search.export.lexicon import compounds, lexicon, neighbours


def test_how_common_a_word_is_grows_with_each_doubling() -> None:
    assert lexicon(["skint", "bank"], {"bank": 1, "food": 4}) == {"skint": 0, "bank": 1, "food": 3}


def test_a_word_stands_under_each_of_its_keys() -> None:
    listed = neighbours({"samaritans": 2, "cat": 1, "year7": 1})
    assert set(listed) == set(spelling.keys("samaritans"))
    assert all(words == ["samaritans", 2] for words in listed.values())


def test_words_that_are_written_as_one_and_as_two() -> None:
    words = dict.fromkeys(("foodbank", "food", "bank", "into", "drop", "dropin", "within", "with"), 1)
    assert list(compounds(words)) == [("foodbank", "food", "bank")]
