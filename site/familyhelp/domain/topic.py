"""What families look for help with: taxonomy terms, in groups."""

from dataclasses import dataclass

from familyhelp.domain.words import Translated


@dataclass(frozen=True, slots=True)
class TopicGroup(Translated):
    """A heading under which topics stand together."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Topic(Translated):
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

    @property
    def address(self) -> str:
        """What its page is called in addresses, which a browser's history keeps."""
        return self.slug or self.key
