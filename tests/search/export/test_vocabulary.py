"""Families' words as they are kept under each first term."""

from dataclasses import replace

from familyhelp.domain.directory import Directory, Phrase
from familyhelp.search.export.vocabulary import hints, languages, phrases, sayings


def test_names_of_topics_are_phrases_too(town: Directory) -> None:
    said = {(phrase.topic, phrase.lang, phrase.say) for phrase in sayings(town)}
    assert {("food", "en", "Food and essentials"), ("food", "pl", "Jedzenie"), ("food", "en", "hungry")} <= said


def test_one_telling_word_of_a_longer_phrase_is_a_hint() -> None:
    assert phrases([Phrase("danger", "en", "want to die")]) == {
        ("die", "=want to die", "danger"): 140,
        ("die", "", "danger"): 35,
    }


def test_the_surest_saying_counts() -> None:
    said = [Phrase("food", "en", "hungry", 0.2), Phrase("food", "en", "hungry", 0.9)]
    assert phrases(said) == {("hungri", "", "food"): 90}


def test_a_word_of_two_languages_tells_none() -> None:
    said = [Phrase("food", "en", "problem child"), Phrase("food", "pl", "problem")]
    assert languages(said) == {"child": "en"}


def test_a_word_hints_at_the_topics_that_use_it(town: Directory) -> None:
    assert hints(town)["cupboard"].keys() == {"food"}


def test_a_word_that_many_topics_use_hints_at_none(town: Directory) -> None:
    said = tuple(Phrase(topic, "en", "help please") for topic in town.topics)
    assert "help" not in hints(replace(town, phrases=(*town.phrases, *said)))


def test_a_little_word_alone_is_no_hint() -> None:
    said = phrases([Phrase("danger", "en", "dont want to")])
    assert said == {("dont", "=dont want to", "danger"): 140}


def test_a_phrase_of_little_words_is_found_by_them() -> None:
    assert ("thing", "to do", "play") in phrases([Phrase("play", "en", "things to do")])
