"""Numbers, addresses and codes as a keyboard would have typed them, however they were pasted."""

import unicodedata

_HYPHEN = "-"
_MINUS = "\N{MINUS SIGN}"


def plain(text: str) -> str:
    """The text with ASCII's digits and hyphens, without marks that nobody sees, nothing before or after it.

    Phone books and messengers wrap a number in marks of direction (U+202A, U+200E); keyboards of other scripts have
    digits of their own. Not for people's own words: there, joiners are part of the spelling.
    """
    seen = "".join(each for each in text if unicodedata.category(each) != "Cf")
    return "".join(map(_typed, unicodedata.normalize("NFKC", seen))).strip()


def _typed(letter: str) -> str:
    if letter == _MINUS or unicodedata.category(letter) == "Pd":
        return _HYPHEN
    return str(unicodedata.decimal(letter, letter))
