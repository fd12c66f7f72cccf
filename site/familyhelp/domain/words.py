"""Words in another language. Facts never change with the language; only words do."""

from dataclasses import dataclass, fields, replace
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class RichText:
    """Text that has been made safe to show: HTML, and the same as plain words for searching."""

    html: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Words:
    """One translation. Empty fields keep the original's words.

    ``fresh`` is False when the original has changed since; ``reviewed`` is True once a speaker has checked it.
    """

    lang: str
    name: str = ""
    summary: str = ""
    body: RichText = RichText()
    not_for: str = ""
    what_happens_next: str = ""
    send: str = ""
    fresh: bool = True
    reviewed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """What is written in one language, and whose words may be there in others. ``lang`` is the one it is in now."""

    lang: str = "en"
    translations: tuple[Words, ...] = ()

    def in_language(self, lang: str) -> Self:
        """The same with its words in ``lang`` where there are any. A page's name is its title."""
        words = next((each for each in self.translations if each.lang == lang), None)
        if not words:
            return self
        said: dict[str, Any] = {each.name: getattr(words, each.name) for each in fields(words)}
        said["title"] = words.name
        return replace(self, **{each.name: said[each.name] for each in fields(self) if said.get(each.name)})
