"""Families' own words mean topics, in any language."""

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.search.analysis import words
from familyhelp.search.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def vocabulary(town: Directory) -> Vocabulary:
    return Vocabulary(town)


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("there is nothing in the cupboard", "food"),
        ("my kids are hungry", "food"),
        ("Głodne dzieci", "food"),
        ("glodne dzieci", "food"),
        ("کھانا", "food"),
        ("জন্য শিশুর দল", "babies"),
        ("I'm scared of my partner", "danger"),
        ("my partner, I am so scared", "danger"),
        ("jedzenie", "food"),
        ("baby group", "babies"),
    ],
)
def test_a_family_word_means_its_topic(vocabulary: Vocabulary, said: str, topic: str) -> None:
    assert topic in vocabulary.meaning(words(said)).topics


def test_a_phrase_is_understood_before_the_words_in_it(vocabulary: Vocabulary) -> None:
    assert vocabulary.meaning(words("I want to die")).topics["danger"] >= 1
    assert vocabulary.meaning(words("how plants die")).topics["danger"] < 0.8


def test_a_longer_phrase_is_surer(vocabulary: Vocabulary) -> None:
    longer = vocabulary.meaning(words("nothing in the cupboard")).topics["food"]
    assert longer > vocabulary.meaning(words("hungry")).topics["food"]


def test_part_of_a_phrase_means_nothing(vocabulary: Vocabulary) -> None:
    assert vocabulary.meaning(words("cupboard doors")).topics == {}


@pytest.mark.parametrize("said", ["she is scared of her boyfriend", "he was scared of his husband"])
def test_it_does_not_matter_who_it_is_about(vocabulary: Vocabulary, said: str) -> None:
    assert vocabulary.meaning(words(said)).topics["danger"] >= 1
