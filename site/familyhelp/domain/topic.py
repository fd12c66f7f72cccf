"""What families look for help with: taxonomy terms, in groups."""

from dataclasses import dataclass, replace
from typing import Self

from familyhelp.domain.words import Words


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A heading under which topics stand together."""

    key: str
    name: str
    lang: str = "en"
    translations: tuple[Words, ...] = ()

    def in_language(self, lang: str) -> Self:
        """The same group with its words in ``lang`` where there are any."""
        words = Words.pick(self.translations, lang)
        return replace(self, name=words.name or self.name, lang=lang) if words else self


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to find help with. ``dfe`` is the Department for Education's name for it, if it has one.

    ``slug`` is an address that tells nothing, for topics that are sensitive.
    """

    key: str
    group: str
    name: str
    summary: str
    icon: str = "heart"
    dfe: str = ""
    sensitive: bool = False
    slug: str = ""
    lang: str = "en"
    translations: tuple[Words, ...] = ()

    @property
    def address(self) -> str:
        """What its page is called in addresses, which a browser's history keeps."""
        return self.slug or self.key

    def in_language(self, lang: str) -> Self:
        """The same topic with its words in ``lang`` where there are any."""
        words = Words.pick(self.translations, lang)
        if not words:
            return self
        return replace(self, name=words.name or self.name, summary=words.summary or self.summary, lang=lang)
