"""One look-up gives all that a word has to say."""

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.search.analysis import STOP_WORDS, stem, words
from familyhelp.search.export.documents import documents
from familyhelp.search.export.terms import records
from familyhelp.search.shards.records import Record


@pytest.fixture(scope="module")
def found(town: Directory) -> dict[str, Record]:
    return records(town, tuple(documents(town)))


def test_a_word_knows_its_documents_and_those_with_it_in_their_name(town: Directory, found: dict[str, Record]) -> None:
    slugs = [each.slug for each in documents(town)]
    larder = found["larder"]
    assert {slugs[number] for number in larder.found.docs} == {"larder", "coast-larder", "far-larder"}
    assert set(larder.named.values) == {2}


def test_the_best_document_of_a_word_has_the_full_value(found: dict[str, Record]) -> None:
    assert all(max(record.found.values, default=255) >= 128 for record in found.values() if record.scale > 1)


def test_a_word_knows_its_phrases_hints_and_language(found: dict[str, Record]) -> None:
    assert found["noth"].notes["p"] == ["cupboard", 0, 100]
    assert found["głodne".replace("ł", "l")[:5]].notes["l"] == "pl"
    assert found["cupboard"].notes["h"][0] == 0


def test_every_word_that_is_said_anywhere_is_known(town: Directory, found: dict[str, Record]) -> None:
    said = [*(phrase.say for phrase in town.phrases), *(each.summary for each in documents(town))]
    assert {stem(word) for text in said for word in words(text) if word not in STOP_WORDS} <= found.keys()


def test_a_topic_knows_its_services_the_surest_first(town: Directory, found: dict[str, Record]) -> None:
    slugs = [each.slug for each in documents(town)]
    feelings = dict(
        zip((slugs[number] for number in found["!feelings"].found.docs), found["!feelings"].found.values, strict=True)
    )
    assert feelings.keys() == {"wish", "calm"}
    assert feelings["calm"] > feelings["wish"]
    assert found["!empty"].found.docs == []
