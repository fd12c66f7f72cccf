"""The keys of pages and news: ``pages/<slug>.md`` and ``news/<date>-<slug>.md``."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.contact import Timed, at_hub
from familyhelp.content.schema.fields import BY_VALUE, Checked, Date, Line, MediaFile, Text, Url
from familyhelp.domain.page import DocumentKind, Section


class StepEntry(Entry):
    """One step of a path."""

    title: Line = Field(title="Title", description="What happens.", examples=["Someone notices"])
    text: Text = Field(default="", title="Text", description="The same, at more length.", examples=["It may be you."])


class DocumentEntry(Entry):
    """A file to take away, or a place kept for it."""

    title: Line = Field(title="Title", description="What it is called.", examples=["Our pledge, read aloud"])
    kind: Annotated[DocumentKind, BY_VALUE] = Field(
        title="Kind", description="To read, to hear, or the words of a recording.", examples=["audio"]
    )
    file: MediaFile = Field(
        default="",
        title="File",
        description="A file in documents or audio. Left out means not added yet.",
        examples=["/documents/plan.pdf"],
    )
    note: Text = Field(default="", title="Note", description="Anything else.", examples=["Four minutes long."])


class PageEntry(Entry):
    """A page of plain words. Headings in the Markdown below it start at ##."""

    title: Line = Field(title="Title", description="The page's heading.", examples=["How early help works"])
    summary: Line = Field(
        title="Summary", description="One plain sentence.", examples=["Nine steps, and you have a say in each."]
    )
    section: Annotated[Section, BY_VALUE] = Field(
        title="Part of the site", description="The part of the site it stands in.", examples=["early-help"]
    )
    order: Annotated[int, Field(ge=0, le=10_000)] = Field(
        default=100, title="Order", description="Its place in the section, lowest first.", examples=[10]
    )
    steps: list[StepEntry] = Field(
        default=[],
        title="Steps",
        description="Only for a page that shows a path.",
        examples=[[{"title": "Someone notices", "text": "It may be you."}]],
    )
    documents: list[DocumentEntry] = Field(
        default=[],
        title="Documents",
        description="Files to take away.",
        examples=[[{"title": "Our pledge, read aloud", "kind": "audio"}]],
    )
    checked: Checked | None = Field(
        default=None, title="Checked", description="The day on which a person checked it.", examples=["2026-11-01"]
    )
    source: Url = Field(
        default="", title="Source", description="Where the facts are from.", examples=["https://www.example.org/"]
    )
    source_note: Text = Field(
        default="", title="Source in words", description="What sort of source it is.", examples=["The strategy"]
    )
    editor_note: Text = Field(
        default="", title="Note to editors", description="Never published.", examples=["Ask the team to read this."]
    )


def hub_or_address(text: str, info: ValidationInfo) -> str:
    """A hub, "hub:rainbow", or an address in words."""
    return at_hub(text, info) if text.startswith("hub:") else text


EventPlace = Annotated[Line, AfterValidator(hub_or_address)]


class EventEntry(Timed):
    """When and where a piece of news happens."""

    starts: Date = Field(title="Starts", description="The first day.", examples=["2026-12-01"])
    ends: Date | None = Field(
        default=None, title="Ends", description="The last day; left out, it is one day.", examples=["2026-12-01"]
    )
    place: EventPlace = Field(
        default="", title="Place", description="A hub, or an address.", examples=["hub:riverside", "Anytown Library"]
    )

    @model_validator(mode="after")
    def ends_after_start(self) -> Self:
        """Refuse an end before the start."""
        if self.ends and self.ends < self.starts:
            raise wrong(said=f"it ends on {self.ends}, before it starts on {self.starts}: change them round")
        return self


class NewsEntry(Entry):
    """Something new, or something that will happen."""

    title: Line = Field(title="Title", description="The headline.", examples=["A new hub by the river"])
    summary: Line = Field(title="Summary", description="One plain sentence.", examples=["Come and see us on Tuesday."])
    date: Date = Field(title="Date", description="The day it is from.", examples=["2026-11-22"])
    event: EventEntry | None = Field(
        default=None, title="Event", description="Only for an event.", examples=[{"starts": "2026-12-01"}]
    )
    source: Url = Field(
        default="", title="Source", description="Where the facts are from.", examples=["https://www.example.org/"]
    )
    source_note: Text = Field(
        default="", title="Source in words", description="What sort of source it is.", examples=["The council's page"]
    )
    editor_note: Text = Field(
        default="", title="Note to editors", description="Never published.", examples=["Take down after the day."]
    )
