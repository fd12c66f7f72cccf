"""The keys of questionnaire.yaml: the guided questions of "Find help"."""

from typing import Annotated

from pydantic import AfterValidator, Field

from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.contact import AgesEntry
from familyhelp.content.schema.fields import BY_VALUE, Language, Line, PanelKey, Slug, TopicKey
from familyhelp.content.schema.lists import Icon
from familyhelp.content.schema.service import AnAudience
from familyhelp.domain.needs import Harder
from familyhelp.domain.questionnaire import MOST_QUESTIONS, Asks

LONGEST_CODE = 3
MOST_OPTIONS = 24
TAKEN_CODES = ("all", "any")
"""Codes that addresses need for themselves."""
TAKEN_KEYS = ("answers", "page", "show", "skip")
"""Names that addresses need for themselves."""


def _code(code: str) -> str:
    if not (code.isascii() and code.isalnum() and code == code.lower() and len(code) <= LONGEST_CODE):
        plain = "".join(each for each in code.lower() if each.isascii() and each.isalnum())[:LONGEST_CODE]
        raise wrong(said=f"“{code}” is not a code: one to three small letters or figures", suggestion=plain)
    if code in TAKEN_CODES:
        raise wrong(said=f"“{code}” is a code that the site needs for itself: take another", suggestion=f"{code[0]}1")
    return code


def _not_taken(key: str) -> str:
    if key in TAKEN_KEYS:
        raise wrong(said=f"“{key}” is a name that the site needs for itself: take another")
    return key


Code = Annotated[
    str,
    Field(min_length=1),
    AfterValidator(_code),
    Field(json_schema_extra={"pattern": f"^[a-z0-9]{{1,{LONGEST_CODE}}}$"}),
]
QuestionKey = Annotated[Slug, Field(max_length=12), AfterValidator(_not_taken)]
Label = Annotated[Line, Field(max_length=60)]
Hint = Annotated[Line, Field(max_length=140)]


class LabelTranslation(Entry):
    """A question's or an answer's words in another language."""

    label: Label = Field(title="Label", description="The words in that language.", examples=["Pieniądze"])
    hint: Hint = Field(default="", title="Hint", description="The same hint.", examples=["Zasiłki i długi."])


class OptionEntry(Entry):
    """One answer. What it may say besides its words goes by what its question asks."""

    key: Slug = Field(title="Key", description="What editors and ask_if call it.", examples=["money"])
    code: Code = Field(
        title="Code", description="Stands for it in addresses: short, without meaning, never changed.", examples=["f"]
    )
    label: Label = Field(title="Label", description="In families' everyday words.", examples=["Money and bills"])
    hint: Hint = Field(default="", title="Hint", description="A few examples.", examples=["Benefits, debt, rent."])
    icon: Icon = Field(default="heart", title="Icon", description="One of our line drawings.", examples=["coins"])
    topics: list[TopicKey] | None = Field(
        default=None,
        title="Topics",
        description="Of a worry: the topics that help with it.",
        examples=[["money-and-benefits"]],
    )
    audience: list[AnAudience] | None = Field(
        default=None,
        alias="for",
        title="For",
        description="Of who the help is for: what is meant for them comes first. A worry may say it too.",
        examples=[["young-people"]],
    )
    ages: AgesEntry | None = Field(
        default=None,
        title="Ages",
        description="Of an age: from and to.",
        examples=[{"from": "3 years", "to": "4 years"}],
    )
    harder: Annotated[Harder | None, BY_VALUE] = Field(
        default=None, title="Harder", description="Of what makes it harder: which help comes first.", examples=["money"]
    )
    private: bool = Field(
        default=False,
        title="Private",
        description="About safety: never in an address, a cookie or on the phone.",
        examples=[True],
    )
    panel: PanelKey = Field(
        default="",
        title="Panel",
        description="The urgent panel that choosing it raises.",
        examples=["violence-at-home"],
    )
    translations: dict[Language, LabelTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{"pl": {"label": "Pieniądze"}}]
    )


class AskIfEntry(Entry):
    """The one condition under which a question is asked."""

    question: Slug = Field(title="Question", description="The key of an earlier question.", examples=["who"])
    options: list[Slug] = Field(
        min_length=1, title="Options", description="Keys of its answers: any one will do.", examples=[["my-child"]]
    )


class QuestionEntry(Entry):
    """One question, on a screen of its own."""

    key: QuestionKey = Field(title="Key", description="Its name in addresses: short.", examples=["worry"])
    asks: Annotated[Asks, BY_VALUE] = Field(
        title="Asks", description="What it asks about; each at most once.", examples=["worry"]
    )
    label: Label = Field(title="Label", description="The question.", examples=["What is worrying you?"])
    hint: Hint = Field(
        default="", title="Hint", description="What helps to answer it.", examples=["Tick any that fit."]
    )
    several: bool = Field(
        default=False, title="Several", description="Whether more than one answer may be ticked.", examples=[True]
    )
    ask_if: AskIfEntry | None = Field(
        default=None,
        title="Ask if",
        description="Ask only after one of these answers to an earlier question.",
        examples=[{"question": "who", "options": ["my-child"]}],
    )
    options: list[OptionEntry] = Field(
        default=[],
        max_length=MOST_OPTIONS,
        title="Options",
        description="The answers. Those of “where” are the council's own areas, so it has none here.",
        examples=[[]],
    )
    translations: dict[Language, LabelTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{"pl": {"label": "Co Cię martwi?"}}]
    )


class QuestionnaireFile(Entry):
    """questionnaire.yaml. An instance's own file stands in place of the one it is built on, as a whole."""

    questions: list[QuestionEntry] = Field(
        min_length=1, max_length=MOST_QUESTIONS, title="Questions", description="In order.", examples=[[]]
    )
