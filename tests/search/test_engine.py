"""A search answers every family, whatever they type."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.search.engine import Searcher

Find = Callable[..., list[str]]


def test_families_words_find_help_that_does_not_use_them(find: Find) -> None:
    assert set(find("nothing in the cupboard")[:3]) == {"larder", "coast-larder", "give"}


@pytest.mark.parametrize("words", ["głodne dzieci", "glodne dzieci", "کھانا", "jedzenie"])
def test_another_language_finds_english_listings(find: Find, words: str) -> None:
    assert set(find(words)[:3]) == {"larder", "coast-larder", "give"}


def test_a_misspelling_finds_what_was_meant(searcher: Searcher) -> None:
    results = searcher.search(Needs(words="listners"))
    assert (results.corrected, results.hits[0].slug) == ("listeners", "wish")


def test_a_result_page_is_a_part_of_the_whole(searcher: Searcher) -> None:
    whole = searcher.search(Needs(), limit=100)
    parts = [hit for offset in (0, 4, 8) for hit in searcher.search(Needs(), offset=offset, limit=4).hits]
    assert tuple(parts) == whole.hits
    assert whole.total == len(parts)
    assert sum(whole.kinds.values()) == whole.total


@pytest.mark.parametrize("words", ["zzzzqqqq", "the of and", "?!", "🎈"])
def test_nothing_found_offers_topics_that_have_results(searcher: Searcher, town: Directory, words: str) -> None:
    results = searcher.search(Needs(words=words))
    assert results.total == 0
    assert results.nearby_topics
    assert all(town.by_topic[topic] for topic in results.nearby_topics)


def test_a_topic_without_services_leads_to_its_neighbours(searcher: Searcher) -> None:
    assert searcher.search(Needs(words="running away")).nearby_topics[0] == "danger"


def test_a_translated_name_is_found(town: Directory, tmp_path: Path) -> None:
    from familyhelp.domain.words import Words

    calm = replace(town.services["calm"], translations=(Words("pl", "Spokojna głowa"),))
    searcher = Searcher(replace(town, services={"calm": calm}, fingerprint=""), tmp_path)
    assert searcher.search(Needs(words="spokojna glowa")).hits[0].slug == "calm"


def test_an_empty_directory_answers(town: Directory, tmp_path: Path) -> None:
    empty = replace(town, services={}, hubs={}, pages={}, phrases=(), fingerprint="empty")
    assert Searcher(empty, tmp_path).search(Needs(words="larder")).total == 0


SCRIPTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400)
PIECES = st.lists(
    st.sampled_from(["larder", "*", "the", "AND", "(", '"', "name:", "هنگری", "\x00", "শিশুর", "🎈", "a" * 3_000])
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(SCRIPTS, PIECES.map(" ".join)))
def test_no_words_ever_fail(searcher: Searcher, town: Directory, words: str) -> None:
    results = searcher.search(Needs(words=words))
    known = {*town.services, *town.hubs, *town.pages}
    assert all(hit.slug in known for hit in results.hits)


@pytest.mark.parametrize("piece", ["larder ", "a", "ab cd ", "ﷺ", "e\u0301", "(" * 9, "\u200f"])
def test_ten_kilobytes_are_looked_at_only_in_part(searcher: Searcher, piece: str) -> None:
    assert len(searcher.search(Needs(words=piece * (10_000 // len(piece)))).corrected) < 2_000


def test_many_threads_get_the_answers_of_one(town: Directory, tmp_path: Path) -> None:
    searcher = Searcher(town, tmp_path)
    asked = [Needs(words=words) for words in ("hungry", "larder food", "swiming", "panic attacks", "hub", "baby")] * 20
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(searcher.search, asked))
    assert together == [searcher.search(needs) for needs in asked]
