"""A Family Hub's keys: ``hubs/<slug>.md``."""

from typing import Annotated

from pydantic import Field

from familyhelp.content.schema.base import Entry
from familyhelp.content.schema.contact import AgesEntry, ContactsEntry, OpeningEntry, Timed, Weekday
from familyhelp.content.schema.fields import (
    BY_VALUE,
    AreaKey,
    Checked,
    Line,
    MediaFile,
    OrganisationKey,
    Postcode,
    Text,
    Url,
)
from familyhelp.domain.hub import HubKind


class SessionEntry(Timed):
    """Something that happens at a hub every week."""

    day: Weekday = Field(title="Day", description="The day of the week.", examples=["tue"])
    name: Line = Field(title="Name", description="What it is called.", examples=["Baby group"])
    ages: AgesEntry = Field(
        default=AgesEntry(), title="Ages", description="For children of which ages.", examples=[{"to": "12 months"}]
    )
    note: Text = Field(default="", title="Note", description="Anything else.", examples=["Term time only"])


class PhotoEntry(Entry):
    """A picture, with what it shows in words for those who do not see it."""

    file: MediaFile = Field(title="File", description="A file in photos.", examples=["/photos/riverside.jpg"])
    alt: Line = Field(
        title="In words", description="What the picture shows.", examples=["The front door, with a ramp."]
    )


class HubEntry(Entry):
    """A place with people to talk to. The Markdown below it welcomes families in plain English."""

    name: Line = Field(title="Name", description="The hub's name.", examples=["Riverside Family Hub"])
    kind: Annotated[HubKind, BY_VALUE] = Field(
        default=HubKind.HUB,
        title="Kind",
        description="A hub, or a spoke: a room elsewhere that the hub's people use on some days.",
        examples=["hub"],
    )
    summary: Line = Field(
        title="Summary", description="One plain sentence.", examples=["Play, advice and a cup of tea by the river."]
    )
    organisation: OrganisationKey = Field(
        title="Organisation", description="Who runs it: a key of organisations.yaml.", examples=["anytown-council"]
    )
    areas: list[AreaKey] = Field(
        min_length=1, title="Areas", description="Where it is: keys of areas.yaml.", examples=[["riverside"]]
    )
    address: Line = Field(title="Address", description="Street and town.", examples=["1 River Street, Anytown"])
    postcode: Postcode = Field(
        default="", title="Postcode", description="A full postcode. Leave out when not known.", examples=["SR5 4BW"]
    )
    contacts: ContactsEntry = Field(
        default=ContactsEntry(), title="Contacts", description="How to reach it.", examples=[{"phone": "01632 960001"}]
    )
    schedule: list[OpeningEntry] = Field(
        default=[],
        title="Schedule",
        description="When it is open. Left out means not stated.",
        examples=[[{"days": ["mon", "tue"], "opens": "09:00", "closes": "17:00"}]],
    )
    sessions: list[SessionEntry] = Field(
        default=[],
        title="Sessions",
        description="What happens there every week.",
        examples=[[{"day": "tue", "opens": "13:30", "closes": "15:00", "name": "Baby group"}]],
    )
    parking: Text = Field(default="", title="Parking", description="Where to park.", examples=["Free, behind the hub."])
    buses: Text = Field(
        default="", title="Buses", description="Which buses stop near.", examples=["The 1 stops outside."]
    )
    pram: Text = Field(default="", title="Prams", description="Where prams can go.", examples=["Inside, by the door."])
    sensory: Text = Field(
        default="", title="Sensory", description="Light, noise and quiet rooms.", examples=["Ask for the quiet room."]
    )
    step_free: Text = Field(
        default="", title="Step-free", description="Ramps, lifts and wide doors.", examples=["Flat all the way in."]
    )
    photos: list[PhotoEntry] = Field(
        default=[],
        title="Photos",
        description="Pictures of the hub.",
        examples=[[{"file": "/photos/riverside.jpg", "alt": "The front door, with a ramp."}]],
    )
    checked: Checked | None = Field(
        default=None, title="Checked", description="The day on which a person checked it.", examples=["2026-11-01"]
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
