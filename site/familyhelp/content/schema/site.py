"""The keys of ``site.yaml``: what makes one council's site its own."""

from typing import Annotated

from pydantic import Field, field_validator

from familyhelp.content.contrast import contrast
from familyhelp.content.problems import nearest
from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.fields import (
    AreaKey,
    Colour,
    Date,
    Email,
    Language,
    Line,
    Phone,
    SecureUrl,
    ServiceKey,
    Text,
    TextTo,
)

DEFAULT_COLOURS = {
    "page": "#fffaf4", "card": "#ffffff", "text": "#1d2430", "quiet": "#4a5361", "link": "#0a4f78",
    "visited": "#5a2a82", "button": "#0b5d4e", "button-text": "#ffffff", "urgent": "#9b1c2e",
    "urgent-text": "#ffffff", "sand": "#f3e9da", "mint": "#dff1ea", "blush": "#fbe4e0", "focus": "#ffd43b",
    "control": "#6b7280",
    "dark-page": "#14181f", "dark-card": "#1e242e", "dark-text": "#f2ece4", "dark-quiet": "#b9c0ca",
    "dark-link": "#8ecbf0", "dark-visited": "#cdb3ef", "dark-button": "#7fd6bd", "dark-button-text": "#14181f",
    "dark-urgent": "#ff9aa5", "dark-urgent-text": "#14181f", "dark-focus": "#ffd43b", "dark-control": "#8792a2",
}  # fmt: skip
"""Every role a colour can have, with the colour it has when a council does not say (design/LOOK.md)."""

_READ_ON = {
    "page": ("text", "quiet", "link", "visited"),
    "card": ("text", "quiet", "link", "visited"),
    "sand": ("text",),
    "mint": ("text",),
    "blush": ("text",),
    "focus": ("text",),
    "button": ("button-text",),
    "urgent": ("urgent-text",),
}
_DARK_READ_ON = {
    "dark-page": ("dark-text", "dark-quiet", "dark-link", "dark-visited"),
    "dark-card": ("dark-text", "dark-quiet", "dark-link", "dark-visited"),
    "dark-button": ("dark-button-text",),
    "dark-urgent": ("dark-urgent-text",),
    "dark-focus": ("dark-page",),
}
_EDGES = (("control", "page", 4.5), ("control", "card", 4.5), ("dark-control", "dark-page", 4.5))
PAIRS = tuple((front, back, 7.0) for back, fronts in (_READ_ON | _DARK_READ_ON).items() for front in fronts) + _EDGES
"""What stands in front of what, and the least contrast it must have: 7 for words, 4.5 for edges of controls."""


READING_AGE = 12
"""The highest reading age of texts where a council does not say."""


class TeamEntry(Entry):
    """The people who answer when no listing does."""

    name: Line = Field(title="Name", description="What the team is called.", examples=["Early Help Team"])
    phone: Phone = Field(
        default="", title="Phone", description="Spaced as it is said aloud.", examples=["01632 960001"]
    )
    email: Email = Field(default="", title="E-mail", description="A shared mailbox.", examples=["help@example.org"])
    text: TextTo = Field(default="", title="Text", description="A number to text.", examples=["07700 900001"])
    service: ServiceKey = Field(
        default="", title="Service", description="The file's name of its own listing.", examples=["early-help-team"]
    )


class SiteEntry(Entry):
    """site.yaml."""

    name: Line = Field(title="Name", description="The site's name.", examples=["Anytown family help"])
    council: Line = Field(title="Council", description="Who publishes it.", examples=["Anytown Council"])
    area: AreaKey = Field(
        title="Area", description="The council's own area: a key of areas.yaml.", examples=["anytown"]
    )
    languages: list[Language] = Field(
        min_length=1, title="Languages", description="The first is the one at the root.", examples=[["en", "pl"]]
    )
    team: TeamEntry = Field(
        title="Team", description="The one point of contact.", examples=[{"name": "Early Help Team"}]
    )
    exit_to: SecureUrl = Field(
        title="Exit to", description="Where “Exit this page” leads.", examples=["https://www.bbc.co.uk/weather"]
    )
    layers: list[Line] = Field(
        default=[],
        title="Layers",
        description="Content to build on: a name that comes with familyhelp, or a folder with a slash in it.",
        examples=[["national"]],
    )
    url: Annotated[str, Field(max_length=200)] = Field(
        default="",
        title="Address",
        description="Its public address; empty until it has one.",
        examples=["https://www.example.org"],
    )
    intake: Annotated[str, Field(max_length=200)] = Field(
        default="",
        title="Intake",
        description="The form for asking for help; empty: not open.",
        examples=["https://ask.example.org/"],
    )
    closed: list[Date] = Field(
        default=[],
        title="Closed",
        description="Days, besides weekends and England's bank holidays, on which the team is closed.",
        examples=[["2026-12-29"]],
    )
    examples: list[Line] = Field(
        default=[], max_length=3, title="Examples", description="Everyday searches.", examples=[["baby won't sleep"]]
    )
    urgent: list[ServiceKey] = Field(
        default=[], title="Urgent", description="Services in the urgent-help panel, best first.", examples=[["nhs-111"]]
    )
    colours: dict[str, Colour] = Field(
        default={}, title="Colours", description="The council's own colours, by role.", examples=[{"button": "#0b5d4e"}]
    )
    notice: Text = Field(
        default="", title="Notice", description="A line shown on every page.", examples=["This is a demonstration."]
    )
    reading_age: Annotated[int, Field(ge=7, le=18)] = Field(
        default=READING_AGE, title="Reading age", description="The highest reading age of any text.", examples=[12]
    )

    @field_validator("url", "intake")
    @classmethod
    def secure_or_empty(cls, address: str) -> str:
        """An https address without a slash at its end, or nothing."""
        if address and not address.startswith("https://"):
            raise wrong(said=f"“{address}” should start with https://, or be empty")
        return address.rstrip("/")

    @field_validator("languages")
    @classmethod
    def each_once(cls, languages: list[str]) -> list[str]:
        """Refuse a language twice."""
        if len(set(languages)) < len(languages):
            raise wrong(said="a language is here twice")
        return languages

    @field_validator("colours")
    @classmethod
    def readable(cls, colours: dict[str, str]) -> dict[str, str]:
        """Refuse colours that tired eyes on a small screen cannot read."""
        for role in colours:
            if role not in DEFAULT_COLOURS:
                raise wrong(said=f"there is no colour “{role}”", suggestion=nearest(role, DEFAULT_COLOURS))
        all_colours = DEFAULT_COLOURS | colours
        for front, back, least in PAIRS:
            ratio = contrast(all_colours[front], all_colours[back])
            if ratio < least and {front, back} & set(colours):
                raise wrong(
                    said=f"“{front}” on “{back}” has a contrast of {ratio:.1f} to 1: it needs {least:g} or more"
                )
        return colours
