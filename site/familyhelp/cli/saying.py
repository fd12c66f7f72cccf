"""How the command says that something went wrong: in words, never with a traceback, and with an exit status."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from familyhelp.content.loader import load
from familyhelp.content.problems import BrokenContentError, Problem, Severity
from familyhelp.domain.directory import Directory


def counted(number: int, one: str, many: str = "") -> str:
    """A number and its noun: "1 problem", "2 problems"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def list_problems(problems: Iterable[Problem]) -> None:
    """Print problems, each on a line."""
    for problem in sorted(problems):
        mild = " (a warning)" if problem.severity is Severity.WARNING else ""
        click.echo(f"{problem}{mild}", err=True)


@contextmanager
def plainly() -> Iterator[None]:
    """Turn what people can put right into words and exit status 1."""
    try:
        yield
    except BrokenContentError as error:
        list_problems(error.problems)
        message = (
            f"The content has {counted(len(error.problems), 'problem')}. Put right what is named above, then try again."
        )
        raise click.ClickException(message) from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        message = f"{place}{error.strerror or error}"
        raise click.ClickException(message) from error


def directory_of(content: Path) -> Directory:
    """The directory in a folder of content; when it has problems, list them and end."""
    with plainly():
        loaded = load(content)
        if loaded.directory is None:
            raise BrokenContentError(loaded.problems)
        return loaded.directory
