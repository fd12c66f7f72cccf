"""The language of a family's words: by its script, else by the words that only one language has."""

from collections import Counter
from collections.abc import Iterable

_SCRIPTS = (
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
    ("uk", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
)
_URDU = frozenset("ٹڈڑںےھہۓ")
_PERSIAN = frozenset("پچژگکی")


def recognise(text: str, of_terms: Iterable[str]) -> str:
    """The language of a text, as its code; empty when it could be any. ``of_terms``: the language of each term, if any.

    Of several languages with as many terms, the first of the alphabet.
    """
    for lang, first, last in _SCRIPTS:
        if any(first <= char <= last for char in text):
            return _of_arabic_script(text) if lang == "ar" else lang
    votes = Counter(lang for lang in of_terms if lang)
    return max(sorted(votes), key=lambda lang: votes[lang], default="")


def _of_arabic_script(text: str) -> str:
    """Urdu and Persian have letters that Arabic lacks, and Urdu some that Persian lacks."""
    if _URDU.intersection(text):
        return "ur"
    return "fa" if _PERSIAN.intersection(text) else "ar"
