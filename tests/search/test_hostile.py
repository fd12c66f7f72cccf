"""A sample of the hostile searches that benchmarks/search/hostile.py asks by the hundred thousand."""

import pytest
from tests.search.hostile_searches import LONGEST, Asker

from familyhelp.domain.directory import Directory
from familyhelp.search.engine import Searcher

NUMBER = 150


@pytest.mark.parametrize("seed", [2, 3])
def test_no_search_fails_however_it_is_made(town: Directory, searcher: Searcher, seed: int) -> None:
    known = {*town.services, *town.hubs, *town.pages}
    for needs in Asker(town, seed).searches(NUMBER):
        hits = searcher.search(needs).hits
        assert {hit.slug for hit in hits} <= known, needs


def test_the_searches_are_of_every_sort_and_the_same_for_the_same_seed(town: Directory) -> None:
    asked = list(Asker(town, 1).searches(NUMBER))
    assert asked == list(Asker(town, 1).searches(NUMBER))
    assert asked != list(Asker(town, 2).searches(NUMBER))
    assert max(len(needs.words) for needs in asked) >= LONGEST
    assert any(needs.topics for needs in asked)
    assert len({needs.words for needs in asked}) > NUMBER // 2
