"""The age of a child, recognised in a family's words: "2 year old", "6 months", "teenager", "year 7", "pregnant"."""

import re
from collections.abc import Callable

from familyhelp.domain.eligibility import MONTHS_IN_A_YEAR, PREGNANCY, AgeRange

_OLDEST = 25
_SCHOOL_YEARS = 13
_AGE_IN_RECEPTION = 4
_WORDS = {
    "pregnant": AgeRange(PREGNANCY, -1),
    "expecting": AgeRange(PREGNANCY, -1),
    "newborn": AgeRange(0, 2),
    "toddler": AgeRange(12, 47),
    "toddlers": AgeRange(12, 47),
    "teen": AgeRange(13 * MONTHS_IN_A_YEAR, 20 * MONTHS_IN_A_YEAR - 1),
    "teens": AgeRange(13 * MONTHS_IN_A_YEAR, 20 * MONTHS_IN_A_YEAR - 1),
    "teenager": AgeRange(13 * MONTHS_IN_A_YEAR, 20 * MONTHS_IN_A_YEAR - 1),
    "teenagers": AgeRange(13 * MONTHS_IN_A_YEAR, 20 * MONTHS_IN_A_YEAR - 1),
}
_YEAR = r"(?:years?|yrs?|y)"
_PATTERNS = (
    rf"(?P<years>\d{{1,2}}) ?{_YEAR} ?olds?",
    r"(?P<years>\d{1,2}) ?yo",
    r"(?:aged?) (?P<years>\d{1,2})(?! (?:months?|weeks?))",
    r"(?<!for )(?<!in )(?P<months>\d{1,2}) ?(?:months?|mths?|mo)(?: olds?)?",
    r"(?P<weeks>\d{1,2}) ?(?:weeks?|wks?) olds?",
    r"(?:year|yr) ?(?P<school>\d{1,2})",
)


def ages_in(words: list[str]) -> tuple[AgeRange, list[str]]:
    """The age said in some words, in months (nothing when none is), and the words without its figures.

    A word like "toddler" stays, since it is also what services say.
    """
    text = " ".join(words)
    for pattern in _PATTERNS:
        found = re.search(rf"\b{pattern}\b", text, re.ASCII)
        ages = _ages(found) if found else AgeRange()
        if found and ages:
            return ages, (text[: found.start()] + text[found.end() :]).split()
    return next((_WORDS[word] for word in words if word in _WORDS), AgeRange()), words


def _ages(found: re.Match[str]) -> AgeRange:
    """The months that a phrase stands for; nothing when no child is that old."""
    unit, number = next((unit, int(number)) for unit, number in found.groupdict().items() if number)
    return _UNITS[unit](number)


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
