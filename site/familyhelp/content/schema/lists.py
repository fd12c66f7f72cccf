"""The keys of organisations.yaml, topics.yaml, areas.yaml and vocabulary.yaml."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Discriminator, Field, RootModel, Tag, field_validator

from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.fields import (
    BY_VALUE,
    AreaKey,
    District,
    GroupKey,
    Language,
    Line,
    Slug,
    TopicKey,
    Url,
)
from familyhelp.domain.area import AreaKind

Icon = Literal[
    "activity", "after-school", "baby", "bag", "balance", "bed", "bell", "blocks", "book", "bowl", "brush", "bus",
    "chat", "cloud", "coins", "ear", "eye", "family", "flag", "flower", "globe", "hands", "heart", "home", "key",
    "leaf", "lifebuoy", "lock", "music", "note", "paw", "pencil", "phone", "pram", "puzzle", "rainbow", "school",
    "shield", "sport", "star", "sun", "ticket", "tooth", "umbrella", "wheelchair", "work",
]  # fmt: skip
"""The names of our own line drawings."""

Short = Annotated[Line, Field(max_length=140)]


class OrganisationEntry(Entry):
    """Who runs a service."""

    name: Line = Field(title="Name", description="Its full name.", examples=["Anytown Council"])
    website: Url = Field(
        default="", title="Website", description="Its own site.", examples=["https://www.example.org/"]
    )


class Organisations(RootModel[dict[Slug, OrganisationEntry]]):
    """organisations.yaml: a key for each organisation, with its name under it."""


class NameTranslation(Entry):
    """A topic's or group's words in another language."""

    name: Line = Field(title="Name", description="The name in that language.", examples=["Zdrowie"])
    summary: Short = Field(
        default="", title="Summary", description="The same sentence.", examples=["Lekarze i zdrowie."]
    )


class GroupEntry(Entry):
    """A heading under which topics stand together."""

    key: Slug = Field(title="Key", description="What topics call it.", examples=["health"])
    name: Line = Field(title="Name", description="What families read.", examples=["Health"])
    translations: dict[Language, NameTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{"pl": {"name": "Zdrowie"}}]
    )


class TopicEntry(Entry):
    """One thing to find help with."""

    key: Slug = Field(title="Key", description="What services call it, and its address.", examples=["teeth"])
    group: GroupKey = Field(title="Group", description="The key of its group.", examples=["health"])
    name: Line = Field(title="Name", description="What families read.", examples=["Teeth"])
    summary: Short = Field(title="Summary", description="One warm, plain sentence.", examples=["Looking after teeth."])
    icon: Icon = Field(default="heart", title="Icon", description="One of our line drawings.", examples=["tooth"])
    dfe: Line = Field(
        default="",
        title="DfE name",
        description="The Department for Education's sub-category.",
        examples=["Oral health"],
    )
    sensitive: bool = Field(
        default=False, title="Sensitive", description="Keeps its name out of the browser's history.", examples=[True]
    )
    slug: Annotated[str, Field(pattern=r"^t[1-9][0-9]{0,2}$")] = Field(
        default="",
        title="Slug",
        description="An address that tells nothing, t and a number. A sensitive topic must have one.",
        examples=["t4"],
    )
    translations: dict[Language, NameTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{"pl": {"name": "Zęby"}}]
    )


def _once(kind: str, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key.casefold() in seen:
            raise wrong(said=f"the {kind} “{key}” is here twice")
        seen.add(key.casefold())


class Topics(Entry):
    """topics.yaml: groups, and the topics in them, in the order in which families meet them."""

    groups: list[GroupEntry] = Field(default=[], title="Groups", description="The headings.", examples=[[]])
    topics: list[TopicEntry] = Field(default=[], title="Topics", description="What to find help with.", examples=[[]])

    @field_validator("groups")
    @classmethod
    def groups_once(cls, groups: list[GroupEntry]) -> list[GroupEntry]:
        """Refuse a group twice."""
        _once("topic group", [each.key for each in groups])
        return groups

    @field_validator("topics")
    @classmethod
    def topics_once(cls, topics: list[TopicEntry]) -> list[TopicEntry]:
        """Refuse a topic twice."""
        _once("topic", [each.key for each in topics])
        return topics


class AreaEntry(Entry):
    """A nation, a council or a part of a town."""

    key: Slug = Field(title="Key", description="What services call it.", examples=["riverside"])
    name: Line = Field(title="Name", description="Reads on from “For people in …”.", examples=["Riverside"])
    kind: Annotated[AreaKind, BY_VALUE] = Field(title="Kind", description="How wide it is.", examples=["locality"])
    within: AreaKey = Field(
        default="", title="Within", description="The key of the area around it.", examples=["anytown"]
    )
    code: Annotated[str, Field(pattern=r"^[A-Z][0-9]{8}$")] = Field(
        default="", title="ONS code", description="A council's code.", examples=["E08000024"]
    )
    districts: list[District] = Field(
        default=[], title="Districts", description="First halves of its postcodes, roughly.", examples=[["SR5", "SR6"]]
    )
    places: list[Line] = Field(
        default=[], title="Places", description="What families call parts of it.", examples=[["The Quay"]]
    )


class Areas(RootModel[list[AreaEntry]]):
    """areas.yaml: a list of areas, the widest first."""

    @field_validator("root")
    @classmethod
    def once(cls, areas: list[AreaEntry]) -> list[AreaEntry]:
        """Refuse an area twice."""
        _once("area", [each.key for each in areas])
        return areas


class PhraseEntry(Entry):
    """Words that only hint at a topic."""

    say: Line = Field(title="Say", description="The words.", examples=["shattered"])
    weight: Annotated[float, Field(ge=0.1, le=1, strict=False)] = Field(
        default=1.0, title="Weight", description="How sure the words make us, 0.1 to 1.", examples=[0.5]
    )


def phrase_tag(value: object) -> str:
    """Whether this is only words, or words with a weight."""
    return "words" if isinstance(value, str) else "phrase"


Phrase = Annotated[Annotated[Line, Tag("words")] | Annotated[PhraseEntry, Tag("phrase")], Discriminator(phrase_tag)]


class Vocabulary(RootModel[dict[TopicKey, dict[Language, list[Phrase]]]]):
    """vocabulary.yaml: for each topic, the words that families use for it, by language."""
