"""The age of a child, recognised in a family's words: "2 year old", "6 months", "teenager", "year 7", "pregnant"."""

import re
from collections.abc import Callable

from familyhelp.domain.eligibility import MONTHS_IN_A_YEAR, PREGNANCY, AgeRange

_OLDEST = 25
_SCHOOL_YEARS = 13
_AGE_IN_RECEPTION = 4
WORDS = {
    "pregnant": (PREGNANCY, -1),
    "expecting": (PREGNANCY, -1),
    "newborn": (0, 2),
    "toddler": (12, 47),
    "toddlers": (12, 47),
    **dict.fromkeys(("teen", "teens", "teenager", "teenagers"), (13 * MONTHS_IN_A_YEAR, 20 * MONTHS_IN_A_YEAR - 1)),
}
"""Words that say an age, and the first and last month."""
PHRASES = (
    ("years", r"(\d{1,2}) ?(?:years?|yrs?|y) ?olds?"),
    ("years", r"(\d{1,2}) ?yo"),
    ("years", r"(?:aged?) (\d{1,2})(?! (?:months?|weeks?))"),
    ("months", r"(?<!for )(?<!in )(\d{1,2}) ?(?:months?|mths?|mo)(?: olds?)?"),
    ("weeks", r"(\d{1,2}) ?(?:weeks?|wks?) olds?"),
    ("school", r"(?:year|yr) ?(\d{1,2})"),
)
"""Patterns that say an age between the borders of words, each with what its number counts. Browsers get them too."""


def ages_in(words: list[str]) -> tuple[AgeRange, list[str]]:
    """The age said in some words, in months (nothing when none is), and the words without its figures.

    A word like "toddler" stays, since it is also what services say.
    """
    text = " ".join(words)
    for unit, pattern in PHRASES:
        found = re.search(rf"\b{pattern}\b", text, re.ASCII)
        ages = _UNITS[unit](int(found[1])) if found else AgeRange()
        if found and ages:
            return ages, (text[: found.start()] + text[found.end() :]).split()
    return next((AgeRange(*WORDS[word]) for word in words if word in WORDS), AgeRange()), words


def _years(number: int) -> AgeRange:
    """From a birthday to the next."""
    if number > _OLDEST:
        return AgeRange()
    return AgeRange(number * MONTHS_IN_A_YEAR, (number + 1) * MONTHS_IN_A_YEAR - 1)


def _school_year(number: int) -> AgeRange:
    """The two ages that a class of an English school has; year 1 follows reception."""
    if not 1 <= number <= _SCHOOL_YEARS:
        return AgeRange()
    first = number + _AGE_IN_RECEPTION
    return AgeRange(first * MONTHS_IN_A_YEAR, (first + 2) * MONTHS_IN_A_YEAR - 1)


_UNITS: dict[str, Callable[[int], AgeRange]] = {
    "years": _years,
    "months": lambda number: AgeRange(number, number),
    "weeks": lambda number: AgeRange(number // 4, number // 4),
    "school": _school_year,
}
