"""The language of a family's words: by its script, else by the vocabulary's phrases."""

from collections import Counter
from collections.abc import Iterable, Mapping

from familyhelp.domain.directory import Phrase
from familyhelp.search.analysis import words

_SCRIPTS = (
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
    ("uk", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
)
_URDU = frozenset("ٹڈڑںےھہۓ")
_PERSIAN = frozenset("پچژگکی")


class Languages:
    """Recognises languages; words of two languages at once count for neither."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        languages: dict[str, set[str]] = {}
        for phrase in phrases:
            for word in words(phrase.say):
                languages.setdefault(word, set()).add(phrase.lang)
        self._only: Mapping[str, str] = {word: min(langs) for word, langs in languages.items() if len(langs) == 1}

    def recognise(self, text: str) -> str:
        """The language of a text, as its code; empty when it could be any."""
        for lang, first, last in _SCRIPTS:
            if any(first <= char <= last for char in text):
                return _of_arabic_script(text) if lang == "ar" else lang
        votes = Counter(self._only[word] for word in words(text) if word in self._only)
        return max(sorted(votes), key=lambda lang: votes[lang], default="")


def _of_arabic_script(text: str) -> str:
    """Urdu and Persian have letters that Arabic lacks, and Urdu some that Persian lacks."""
    if _URDU.intersection(text):
        return "ur"
    return "fa" if _PERSIAN.intersection(text) else "ar"
