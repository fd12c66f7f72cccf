"""Languages by one name each, however families write them."""

import re
import string
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

from familyhelp.content.languages import LANGUAGES

_BETWEEN = re.compile(r"[,;/&+\n]|\band\b")
_ALSO = {"bengali": "bn", "farsi": "fa", "kurmanji": "ku", "sorani": "ckb", "panjabi": "pa", "mandarin": "zh"}
"""Names that people in England use and the Common Locale Data Repository does not, with the language's code."""


def tongues(typed: str) -> tuple[str, ...]:
    """The languages named in some words, in small letters, in English where a name is known: "Polski" is "polish".

    Names in English, and each language's own name for itself, are those of the Common Locale Data Repository.
    """
    parts = (_plain(part) for part in _BETWEEN.split(typed.casefold()))
    return tuple(dict.fromkeys(_names().get(_bare(part), part) for part in parts if part))


def _plain(part: str) -> str:
    return " ".join(part.split()).strip(string.punctuation + " ")


def _bare(name: str) -> str:
    """A name without accents, which many leave out."""
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))


@cache
def _names() -> Mapping[str, str]:
    return dict(_known())


def _known() -> Iterator[tuple[str, str]]:
    """Names without accents, each with the English one. Of two that are alike the later counts: the English."""
    english = {code: name.casefold() for code, name in Locale("en").languages.items() if code in LANGUAGES}
    for code, name in english.items():
        try:
            own = Locale(code).languages.get(code)
        except UnknownLocaleError:
            continue
        if own:
            yield _bare(own.casefold()), name
    yield from ((name, english[code]) for name, code in _ALSO.items())
    yield from ((_bare(name), name) for name in english.values())
