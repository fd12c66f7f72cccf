from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.problems import Problem, Severity, UnreadableError, nearest


def test_a_problem_reads_as_file_line_message_and_what_was_meant() -> None:
    problem = Problem("services/x.md", 4, "there is no topic “deb”", "debt")
    assert str(problem) == 'services/x.md:4: there is no topic “deb” (did you mean "debt"?)'


def test_a_problem_without_a_suggestion_asks_nothing() -> None:
    assert str(Problem("site.yaml", 1, "“name” is missing")) == "site.yaml:1: “name” is missing"


def test_problems_sort_by_file_and_line() -> None:
    late, early = Problem("b.md", 1, "x"), Problem("a.md", 9, "x", severity=Severity.WARNING)
    assert sorted([late, early, Problem("a.md", 2, "x")])[1:] == [early, late]


def test_what_cannot_be_read_becomes_a_problem_of_its_file() -> None:
    assert UnreadableError(3, "a tab", "spaces").problem("x.md") == Problem("x.md", 3, "a tab", "spaces")


def test_the_nearest_choice_minds_no_capitals() -> None:
    assert nearest("DEPT", ["debt", "teeth"]) == "debt"


def test_nothing_is_near_to_nonsense() -> None:
    assert not nearest("zzzz", ["debt", "teeth"])


@given(st.text(), st.lists(st.text()))
def test_what_is_nearest_is_always_one_of_the_choices(word: str, choices: list[str]) -> None:
    assert nearest(word, choices) in {"", *choices}
