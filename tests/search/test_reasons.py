"""Each result says why it is there, in the family's own words."""

from dataclasses import replace
from pathlib import Path

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.engine import Searcher
from familyhelp.search.results import Reason, ReasonKind


def reasons(searcher: Searcher, slug: str, needs: Needs) -> tuple[Reason, ...]:
    return next(hit.reasons for hit in searcher.search(needs, limit=50).hits if hit.slug == slug)


def test_words_are_said_as_the_family_typed_them(searcher: Searcher) -> None:
    assert Reason(ReasonKind.NAME, "minds") in reasons(searcher, "calm", Needs(words="minds"))
    assert Reason(ReasonKind.WORDS, "anxious") in reasons(searcher, "calm", Needs(words="Anxious"))


def test_what_only_the_vocabulary_says_is_a_topic_not_a_word(searcher: Searcher) -> None:
    assert {each.kind for each in reasons(searcher, "give", Needs(words="hungry"))} == {
        ReasonKind.TOPIC,
        ReasonKind.FREE,
    }


@pytest.mark.parametrize(("metres", "miles"), [(0, "0.0"), (80, "0.0"), (90, "0.1"), (1_609, "1.0"), (2_500, "1.6")])
def test_distance_is_in_miles(searcher: Searcher, metres: int, miles: str) -> None:
    place = Place(439_000 + metres, 557_000)
    assert Reason(ReasonKind.NEAR, miles) in reasons(searcher, "larder", Needs(words="larder", place=place))


def test_a_hub_that_was_named_and_the_area_are_said(searcher: Searcher) -> None:
    found = reasons(searcher, "rhymes", Needs(words="rhyme rainbow hub"))
    assert {Reason(ReasonKind.HUB, "hill"), Reason(ReasonKind.AREA, "hill")} <= set(found)


def test_words_of_the_body_count_as_standing_there(town: Directory, tmp_path: Path) -> None:
    searcher = Searcher(replace(town, fingerprint=""), tmp_path)
    assert Reason(ReasonKind.WORDS, "scares") in reasons(searcher, "refuge", Needs(words="scares"))


def test_a_word_that_only_says_the_topic_again_is_not_mentioned(searcher: Searcher) -> None:
    reasons = {hit.slug: hit.reasons for hit in searcher.search(Needs(words="baby groups coffee")).hits}["nest"]
    assert Reason(ReasonKind.TOPIC, "babies") in reasons
    assert [each.value for each in reasons if each.kind is ReasonKind.WORDS] == ["coffee"]
