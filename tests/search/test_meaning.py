"""Families' own words mean topics, in any language."""

from collections.abc import Callable

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.search.analysis import words
from familyhelp.search.meaning import Vocabulary
from familyhelp.search.store import Store

Sure = Callable[[str], dict[str, int]]


@pytest.fixture(scope="module")
def sure(store: Store, town: Directory) -> Sure:
    topics = list(town.topics)

    def meant(said: str) -> dict[str, int]:
        found = Vocabulary(store).meaning(words(said)).topics
        return {topics[number]: share for number, share in found.items()}

    return meant


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
def test_a_family_word_means_its_topic(sure: Sure, said: str, topic: str) -> None:
    assert topic in sure(said)


def test_a_phrase_is_understood_before_the_words_in_it(sure: Sure) -> None:
    assert sure("I want to die")["danger"] >= 100
    assert sure("how plants die")["danger"] < 80


def test_a_longer_phrase_is_surer(sure: Sure) -> None:
    longer = sure("nothing in the cupboard")["food"]
    assert longer > sure("hungry")["food"]


def test_part_of_a_phrase_means_nothing(sure: Sure) -> None:
    assert sure("cupboard doors") == {}


@pytest.mark.parametrize("said", ["she is scared of her boyfriend", "he was scared of his husband"])
def test_it_does_not_matter_who_it_is_about(sure: Sure, said: str) -> None:
    assert sure(said)["danger"] >= 100


def test_a_hint_is_weaker_than_a_phrase(store: Store) -> None:
    vocabulary = Vocabulary(store)
    said = vocabulary.meaning(words("hungry"))
    surely = max(vocabulary.strengths(said, {"hungri": 1}).values())
    hinted = max(vocabulary.strengths(vocabulary.meaning(()), {"cupboard": 2}).values())
    assert 0 < hinted < surely / 2


def test_only_the_strongest_topics_are_looked_up(store: Store) -> None:
    said = Vocabulary(store).meaning(words("hungry scared of my partner panic attacks baby groups"))
    strengths = list(Vocabulary(store).strengths(said, {}).values())
    assert 1 < len(strengths) <= store.weights.topics
    assert strengths == sorted(strengths, reverse=True)


def test_a_topic_that_nobody_helps_with_hides_no_other(store: Store) -> None:
    vocabulary = Vocabulary(store)
    said = vocabulary.meaning(words("running away hungry"))
    topics = [topic[0] for topic in store.manifest["topics"]]
    assert topics.index("empty") in said.topics
    assert set(vocabulary.strengths(said, {})) == {topics.index("food")}
