"""What is wrong in a file, said so that the person who wrote it can put it right."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MOST = 40
"""How many problems of one kind are told of one file: after so many, nobody reads on."""


class Severity(StrEnum):
    """An error stops the site from being built; a warning only asks for somebody's eyes."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong. ``file`` is relative to the instance's folder, ``line`` counts from 1.

    ``suggestion`` is what the writer most likely meant; empty when nothing is near.
    """

    file: str
    line: int
    message: str
    suggestion: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        meant = f' (did you mean "{self.suggestion}"?)' if self.suggestion else ""
        return f"{self.file}:{self.line}: {self.message}{meant}"


class UnreadableError(Exception):
    """A file that cannot be understood from ``line`` on. Only the loader sees it; people see a Problem."""

    def __init__(self, line: int, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.suggestion = suggestion

    def problem(self, file: str) -> Problem:
        """The same, as a problem of a file."""
        return Problem(file, self.line, self.message, self.suggestion)


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice most like a word, whatever the case of its letters; empty when none is near."""
    spelled = {choice.casefold(): choice for choice in choices}
    found = difflib.get_close_matches(word.casefold()[:80], spelled, n=1, cutoff=0.6)
    return spelled[found[0]] if found else ""


class BrokenContentError(Exception):
    """The content has problems, so there is nothing to show. ``problems`` says what and where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
