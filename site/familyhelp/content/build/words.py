"""Translations, and whether they still say what their originals do."""

import hashlib

from pydantic import BaseModel

from familyhelp.content.schema.translation import PageTranslation, ServiceTranslation, TranslationEntry
from familyhelp.domain.words import RichText, Words

_TRANSLATED = ("name", "title", "summary", "not_for", "what_happens_next", "send")
_LENGTH = 8


def state_of(original: BaseModel, body: str) -> str:
    """A fingerprint of the words of an original: eight hexadecimal figures, changed when its words are.

    The first is always a letter, so that YAML never takes the whole for a number.
    """
    words = [str(getattr(original, key, "")) for key in _TRANSLATED]
    digest = hashlib.sha256("\0".join([*words, body.strip()]).encode()).hexdigest()
    return "abcdef"[int(digest[0], 16) % 6] + digest[1:_LENGTH]


def words(lang: str, entry: TranslationEntry, body: RichText, state: str) -> Words:
    """The words of a translation. ``state`` is what its original says now."""
    service = entry if isinstance(entry, ServiceTranslation) else None
    return Words(
        lang=lang,
        name=entry.title if isinstance(entry, PageTranslation) else str(getattr(entry, "name", "")),
        summary=entry.summary,
        body=body,
        not_for=service.not_for if service else "",
        what_happens_next=service.what_happens_next if service else "",
        send=service.send if service else "",
        fresh=entry.of == state,
        reviewed=entry.reviewed,
    )
