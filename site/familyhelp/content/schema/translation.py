"""The keys of a translation, ``<slug>.<lang>.md``: words only, so that facts cannot drift."""

from typing import Annotated

from pydantic import Field

from familyhelp.content.schema.base import Entry
from familyhelp.content.schema.fields import Line, Text

Print = Annotated[str, Field(pattern="^[0-9a-f]{8}$")]


class TranslationEntry(Entry):
    """What every translation has."""

    of: Print = Field(
        default="",
        title="Of",
        description="Which state of the original this says: familyhelp check tells the value.",
        examples=["a1b2c3d4"],
    )
    reviewed: bool = Field(
        default=False, title="Reviewed", description="A speaker of the language has checked it.", examples=[True]
    )
    summary: Line = Field(title="Summary", description="The summary in this language.", examples=["Zabawki za darmo."])
    editor_note: Text = Field(default="", title="Note to editors", description="Never published.", examples=["Ask Jo."])


class ServiceTranslation(TranslationEntry):
    """A service's words in another language."""

    name: Line = Field(
        default="", title="Name", description="Left out, the name stays.", examples=["Biblioteka zabawek"]
    )
    not_for: Text = Field(default="", title="Not for", description="Whom it cannot help.", examples=["Nagłe wypadki."])
    what_happens_next: Text = Field(
        default="", title="What happens next", description="After getting in touch.", examples=["Oddzwonimy."]
    )
    send: Text = Field(
        default="", title="SEND", description="For children with additional needs.", examples=["Cichy pokój."]
    )


class HubTranslation(TranslationEntry):
    """A hub's words in another language."""

    name: Line = Field(default="", title="Name", description="Left out, the name stays.", examples=["Centrum rodzinne"])


class PageTranslation(TranslationEntry):
    """A page's or a piece of news's words in another language."""

    title: Line = Field(title="Title", description="The title in this language.", examples=["Jak działa wczesna pomoc"])
