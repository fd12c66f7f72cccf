import pytest

from familyhelp.content.readability import FEWEST_WORDS, reading

SIMPLE = "We can help you. Ring us now. You can talk to us at any time of day. " * 5
HARD = (
    "Multidisciplinary practitioners undertake comprehensive assessments incorporating developmental considerations "
    "alongside socioeconomic circumstances, subsequently facilitating proportionate interventions. "
) * 5


def test_short_words_in_short_sentences_suit_a_child() -> None:
    measured = reading([SIMPLE])
    assert measured
    assert measured.age < 9


def test_long_words_in_long_sentences_do_not() -> None:
    measured = reading([HARD])
    assert measured
    assert measured.age > 18


def test_the_index_is_the_published_formula() -> None:
    measured = reading(["cats love milk a lot. " * 10])
    assert measured
    assert measured.age == pytest.approx(round(4.71 * 16 / 5 + 0.5 * 5 - 21.43 + 5, 1))


def test_a_few_words_are_not_measured() -> None:
    assert reading(["word " * (FEWEST_WORDS - 1)]) is None
    assert reading(["word " * FEWEST_WORDS])


def test_names_and_numbers_do_not_make_a_text_hard() -> None:
    with_names = reading(["ask for Middlesbrough and Northumberland at 01632960001 now. " * 10])
    plain = reading(["ask for town and town at town now. " * 10])
    assert with_names
    assert plain
    assert with_names.age == plain.age


def test_every_item_of_a_list_is_a_sentence() -> None:
    items, together = reading(["milk and bread"] * 20), reading(["milk and bread " * 20])
    assert items
    assert together
    assert items.age < together.age


def test_the_longest_sentence_is_told() -> None:
    measured = reading(
        [SIMPLE, "This one is the longest sentence of all the many sentences that are to be found here."]
    )
    assert measured
    assert measured.longest.startswith("This one is the longest")
