"""Families' words find the right thing in the content we ship."""

from pathlib import Path

import pytest

from familyhelp.content.loader import load
from familyhelp.search.engine import Searcher
from familyhelp.search.relevance import Figures, rank_of, read_cases

CONTENT = Path(__file__).parents[2] / "content"


def test_figures_count_from_the_first_right_answer() -> None:
    assert Figures.of([1, 2, None, 4]) == Figures(4, 0.25, 0.5, (1 + 1 / 2 + 1 / 4) / 4)


def test_a_line_of_another_shape_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cases.tsv").write_text("# a note\nonly words\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not enough values"):
        list(read_cases(tmp_path / "cases.tsv"))


def test_nine_in_ten_find_help_among_the_first_three(tmp_path: Path) -> None:
    directory = load(CONTENT).directory
    assert directory
    searcher = Searcher(directory, tmp_path)
    ranks = {case: rank_of(directory, searcher, case) for case in read_cases(Path(__file__).with_name("cases.tsv"))}
    missed = [case.words for case, rank in ranks.items() if rank is None or rank > 3]
    assert len(ranks) >= 60
    assert Figures.of(list(ranks.values())).success_at_3 >= 0.9, missed
