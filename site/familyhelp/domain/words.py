"""Words in another language. Facts never change with the language; only words do."""

from collections.abc import Iterable
from dataclasses import dataclass


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

    @staticmethod
    def pick(translations: Iterable["Words"], lang: str) -> "Words | None":
        """The translation into ``lang``, if there is one."""
        return next((words for words in translations if words.lang == lang), None)
