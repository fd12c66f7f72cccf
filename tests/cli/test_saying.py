import click
import pytest

from familyhelp.cli.saying import counted, list_problems, plainly
from familyhelp.content.problems import BrokenContentError, Problem, Severity


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 problems"), (1, "1 problem"), (2, "2 problems"), (1234, "1,234 problems")]
)
def test_numbers_and_nouns_agree(number: int, said: str) -> None:
    assert counted(number, "problem") == said


def test_problems_are_listed_by_file_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    list_problems([Problem("b.md", 1, "two"), Problem("a.md", 9, "one", severity=Severity.WARNING)])
    assert capsys.readouterr().err == "a.md:9: one (a warning)\nb.md:1: two\n"


def test_broken_content_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(click.ClickException, match="The content has 1 problem"), plainly():
        raise BrokenContentError((Problem("a.md", 3, "wrong"),))
    assert "a.md:3: wrong" in capsys.readouterr().err


def test_what_the_machine_refuses_is_said_with_its_file() -> None:
    with pytest.raises(click.ClickException, match=r"/nowhere/at/all: No such file"), plainly():
        open("/nowhere/at/all", encoding="utf-8")  # noqa: PTH123, SIM115  it is never opened


def test_our_own_mistakes_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), plainly():
        raise ZeroDivisionError
