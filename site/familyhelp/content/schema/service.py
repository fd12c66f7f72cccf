"""A service's keys: ``services/<slug>.md``."""

from typing import Annotated

from pydantic import Field

from familyhelp.content.schema.base import Entry
from familyhelp.content.schema.contact import AgesEntry, ContactsEntry, OpeningEntry, Where
from familyhelp.content.schema.fields import (
    BY_VALUE,
    AreaKey,
    Checked,
    Language,
    Line,
    OrganisationKey,
    Text,
    TopicKey,
    Url,
)
from familyhelp.domain.eligibility import Audience
from familyhelp.domain.service import Accepting, Price, Route, Way

AnAudience = Annotated[Audience, BY_VALUE]
AWay = Annotated[Way, BY_VALUE]


class CostEntry(Entry):
    """Whether it costs money. Left out, the page says that it is not stated, never that it is free."""

    price: Annotated[Price, BY_VALUE] = Field(
        alias="is", title="Is", description="Whether it costs money.", examples=["free"]
    )
    note: Text = Field(default="", title="Note", description="What it costs, in words.", examples=["£1 a family"])


class AccessEntry(Entry):
    """How a family gets in."""

    how: Annotated[Route, BY_VALUE] = Field(
        default=Route.NOT_STATED, title="How", description="The way in.", examples=["self-referral"]
    )
    note: Text = Field(default="", title="Note", description="More about it.", examples=["Ring first to check."])


class ServiceEntry(Entry):
    """One listing: what a family can get, from whom, and how. The Markdown below it says it in plain English."""

    name: Line = Field(
        title="Name", description="The service's name, as it calls itself.", examples=["Anytown Toy Library"]
    )
    summary: Line = Field(
        title="Summary", description="One plain sentence: what a family gets.", examples=["Borrow toys for nothing."]
    )
    organisation: OrganisationKey = Field(
        title="Organisation", description="Who runs it: a key of organisations.yaml.", examples=["anytown-council"]
    )
    topics: list[TopicKey] = Field(
        min_length=1,
        max_length=5,
        title="Topics",
        description="What it helps with, best first: keys of topics.yaml.",
        examples=[["baby-groups", "talking-and-play"]],
    )
    ages: AgesEntry = Field(
        default=AgesEntry(),
        title="Ages",
        description="Ages of the children helped. Left out means any age.",
        examples=[{"from": "0 months", "to": "4 years"}],
    )
    audience: list[AnAudience] = Field(
        default=[],
        alias="for",
        title="For",
        description="The people it is meant for.",
        examples=[["parents-and-carers"]],
    )
    not_for: Text = Field(
        default="", title="Not for", description="Whom it cannot help.", examples=["Medical emergencies."]
    )
    areas: list[AreaKey] = Field(
        min_length=1, title="Areas", description="Where people must live: keys of areas.yaml.", examples=[["anytown"]]
    )
    ways: list[AWay] = Field(
        default=[], title="Ways", description="How help is given.", examples=[["in-person", "phone"]]
    )
    contacts: ContactsEntry = Field(
        default=ContactsEntry(), title="Contacts", description="How to reach it.", examples=[{"phone": "01632 960001"}]
    )
    locations: list[Where] = Field(
        default=[],
        title="Locations",
        description="A hub, “hub:” and its file's name, or a place with an address.",
        examples=[["hub:riverside"], [{"address": "1 High Street, Anytown", "postcode": "SR5 4BW"}]],
    )
    schedule: list[OpeningEntry] = Field(
        default=[],
        title="Schedule",
        description="When it is open. Left out means not stated.",
        examples=[[{"days": ["mon", "tue"], "opens": "09:00", "closes": "17:00"}]],
    )
    cost: CostEntry | None = Field(
        default=None, title="Cost", description="What it costs. Left out means not stated.", examples=[{"is": "free"}]
    )
    access: AccessEntry = Field(
        default=AccessEntry(), title="Access", description="How to get in.", examples=[{"how": "drop-in"}]
    )
    accepting: Annotated[Accepting, BY_VALUE] = Field(
        default=Accepting.UNKNOWN,
        title="Accepting",
        description="Whether new people are taken on now.",
        examples=["waiting-list"],
    )
    wait: Line = Field(default="", title="Wait", description="How long people wait.", examples=["about 6 weeks"])
    what_happens_next: Text = Field(
        default="",
        title="What happens next",
        description="What a family can expect after getting in touch.",
        examples=["Somebody rings you back within two days."],
    )
    bring: list[Line] = Field(default=[], title="Bring", description="What to bring.", examples=[["proof of address"]])
    languages: list[Language] = Field(
        default=[], title="Languages", description="Codes of the languages spoken.", examples=[["en", "pl"]]
    )
    interpreters: Line = Field(
        default="", title="Interpreters", description="How to have an interpreter.", examples=["on request"]
    )
    accessibility: list[Line] = Field(
        default=[],
        title="Accessibility",
        description="What the building has.",
        examples=[["step-free", "changing-place", "hearing-loop"]],
    )
    send: Text = Field(
        default="",
        title="SEND",
        description="What makes it work for children with additional needs.",
        examples=["A quiet room is open at every session."],
    )
    urgent: bool = Field(
        default=False, title="Urgent", description="May be shown in the urgent-help panel.", examples=[True]
    )
    sensitive: bool = Field(
        default=False,
        title="Sensitive",
        description="Keeps its name out of the browser's title and history.",
        examples=[True],
    )
    checked: Checked | None = Field(
        default=None,
        title="Checked",
        description="The day on which a person checked the details. Left out, the page says that nobody has.",
        examples=["2026-11-01"],
    )
    source: Url = Field(
        default="", title="Source", description="Where the facts are from.", examples=["https://www.example.org/"]
    )
    source_note: Text = Field(
        default="", title="Source in words", description="What sort of source it is.", examples=["The council's list"]
    )
    editor_note: Text = Field(
        default="", title="Note to editors", description="Never published.", examples=["Ring to check the hours."]
    )
