"""The keys of intake.yaml: the form for asking for help, and the reason for each of its questions."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from familyhelp.content.problems import nearest
from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.fields import BY_VALUE, Language, Line, PanelKey, Text
from familyhelp.domain.intake import Asks, Basis, Condition

LONGEST = 4000
"""The most letters that one answer may have, so that a whole request stays well under 64 KiB."""

CHECK = "check"
"""The last screen, which is always there: a question may stand on it."""

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$", max_length=40)]

_REASONS: Mapping[str, str] = {
    "purpose": "purpose: To know who to ask for when we ring.",
    "lawful_basis": "lawful_basis: public-task",
    "retention": "retention: request",
    "seen_by": "seen_by: [team]",
}


class RetentionEntry(Entry):
    """How long something is kept."""

    key: Key = Field(title="Key", description="What questions call it.", examples=["request"])
    says: Line = Field(title="Says", description="In words for a family.", examples=["Deleted after 90 days."])
    days: Annotated[int, Field(ge=0, le=36_500)] | None = Field(
        default=None, title="Days", description="Days after the request is closed.", examples=[90]
    )
    translations: dict[Language, Line] = Field(
        default={},
        title="Translations",
        description="The words by language.",
        examples=[{"pl": "Usuwamy po 90 dniach."}],
    )


class ReaderEntry(Entry):
    """Somebody who may see answers."""

    key: Key = Field(title="Key", description="What questions call them.", examples=["team"])
    name: Line = Field(title="Name", description="Who they are, in words for a family.", examples=["The team"])


class ChoiceEntry(Entry):
    """One answer to choose."""

    key: Key = Field(title="Key", description="What is written into the request.", examples=["call"])
    label: Line = Field(title="Label", description="What the family reads.", examples=["Ring me"])
    hint: Annotated[str, Field(max_length=200)] = Field(
        default="", title="Hint", description="A few more words under it.", examples=["A number we can ring."]
    )
    panel: PanelKey = Field(
        default="",
        title="Panel",
        description="The urgent panel that choosing it raises.",
        examples=["violence-at-home"],
    )


class IntakeTranslation(Entry):
    """A question's or a screen's words in another language."""

    label: Annotated[str, Field(max_length=200)] = Field(
        default="",
        title="Label",
        description="The question, or the screen's title.",
        examples=["Jak mamy się zwracać?"],
    )
    hint: Annotated[str, Field(max_length=400)] = Field(
        default="", title="Hint", description="The hint, or the screen's first words.", examples=["Wystarczy imię."]
    )
    why: Annotated[str, Field(max_length=400)] = Field(
        default="", title="Why", description="Why we ask.", examples=["Żeby wiedzieć, o kogo prosić."]
    )
    choices: dict[Key, Line] = Field(
        default={}, title="Choices", description="The label of each choice, by its key.", examples=[{"call": "Telefon"}]
    )
    choice_hints: dict[Key, Line] = Field(
        default={},
        title="Choice hints",
        description="The hint of each choice that has one, by its key.",
        examples=[{"call": "Na numer, który podasz."}],
    )


class ScreenEntry(Entry):
    """One page of questions."""

    key: Key = Field(title="Key", description="Its address, and what questions call it.", examples=["reach"])
    title: Line = Field(title="Title", description="Its heading.", examples=["How can we reach you safely?"])
    lead: Annotated[str, Field(max_length=400)] = Field(
        default="", title="Lead", description="A sentence under the heading.", examples=["One way is enough."]
    )
    translations: dict[Language, IntakeTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{"pl": {"label": "Kontakt"}}]
    )


class QuestionEntry(Entry):
    """One question, with the reason for which it may be asked."""

    key: Key = Field(title="Key", description="What the answer is called in the request.", examples=["phone"])
    screen: Key = Field(title="Screen", description="The key of its screen, or “check”.", examples=["reach"])
    asks: Annotated[Asks, BY_VALUE] = Field(title="Asks", description="How it is answered.", examples=["phone"])
    label: Line = Field(title="Label", description="The question.", examples=["Which number is safe?"])
    hint: Annotated[str, Field(max_length=400)] = Field(
        default="", title="Hint", description="Help with answering.", examples=["Like 01632 960001."]
    )
    why: Text = Field(
        title="Why", description="Why we ask, in words for a family; shown beside it.", examples=["So we can ring you."]
    )
    purpose: Text = Field(
        title="Purpose", description="What it is used for, for the council's records.", examples=["To ring back."]
    )
    lawful_basis: Annotated[Basis, BY_VALUE] = Field(
        title="Lawful basis", description="UK GDPR, Article 6(1).", examples=["public-task"]
    )
    condition: Annotated[Condition, BY_VALUE] = Field(
        default=Condition.NONE,
        title="Condition",
        description="For health, ethnicity and the like: UK GDPR, Article 9(2). “equality” is counted, never shown.",
        examples=["health-or-social-care"],
    )
    retention: Key = Field(title="Retention", description="A key of “retention” below.", examples=["request"])
    seen_by: list[Key] = Field(
        min_length=1, title="Seen by", description="Keys of “readers” below.", examples=[["team"]]
    )
    most: Annotated[int, Field(ge=1, le=LONGEST)] = Field(
        default=200, title="Most", description="The most letters of an answer.", examples=[200]
    )
    choices: list[ChoiceEntry] = Field(default=[], title="Choices", description="What to choose from.", examples=[[]])
    only_with: dict[Key, list[Key]] = Field(
        default={},
        title="Only with",
        description="Shown with these answers to an earlier question.",
        examples=[{"ways": ["call"]}],
    )
    translations: dict[Language, IntakeTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{"pl": {"label": "Numer telefonu"}}]
    )

    @model_validator(mode="before")
    @classmethod
    def with_its_reasons(cls, keys: Any) -> Any:
        """Refuse a question that nobody has justified, and say how that is written."""
        if isinstance(keys, dict):
            for missing, example in _REASONS.items():
                if keys.get(missing) in (None, "", []):
                    asked = keys.get("key", "this question")
                    raise wrong(said=f"“{asked}” is asked without “{missing}”", suggestion=example)
        return keys

    @model_validator(mode="after")
    def choices_where_due(self) -> "QuestionEntry":
        """Refuse a question to choose from that offers nothing, and one with a choice twice."""
        keys = [each.key for each in self.choices]
        if self.asks in {Asks.ONE, Asks.SEVERAL} and not keys:
            raise wrong(said=f"“{self.key}” has nothing to choose from", suggestion="choices: [{key: …, label: …}]")
        if len(set(keys)) < len(keys):
            raise wrong(said=f"“{self.key}” has a choice twice")
        return self

    @model_validator(mode="after")
    def translated_choices_are_there(self) -> "QuestionEntry":
        """Refuse words in another language for a choice that the question does not have."""
        keys = [each.key for each in self.choices]
        for words in self.translations.values():
            for each in (*words.choices, *words.choice_hints):
                if each not in keys:
                    raise wrong(
                        said=f"“{self.key}” has no choice “{each}” to translate", suggestion=nearest(each, keys)
                    )
        return self


class IntakeFile(Entry):
    """intake.yaml. A later layer's entry replaces one of the same key."""

    screens: list[ScreenEntry] = Field(default=[], title="Screens", description="In order.", examples=[[]])
    questions: list[QuestionEntry] = Field(default=[], title="Questions", description="In order.", examples=[[]])
    retention: list[RetentionEntry] = Field(
        default=[], title="Retention", description="How long things are kept.", examples=[[]]
    )
    readers: list[ReaderEntry] = Field(default=[], title="Readers", description="Who sees answers.", examples=[[]])
    leave_out: list[Key] = Field(
        default=[], title="Leave out", description="Questions of a lower layer not to ask.", examples=[["ethnicity"]]
    )

    @field_validator("screens", "questions", "retention", "readers")
    @classmethod
    def each_once(cls, entries: list[Any]) -> list[Any]:
        """Refuse a key twice."""
        seen: set[str] = set()
        for each in entries:
            if each.key in seen:
                raise wrong(said=f"“{each.key}” is here twice")
            seen.add(each.key)
        return entries

    @model_validator(mode="after")
    def named_here(self) -> "IntakeFile":
        """Refuse a choice in “only with” that an earlier question of this file does not offer."""
        offered: dict[str, list[str]] = {}
        for question in self.questions:
            for key, wanted in question.only_with.items():
                for each in wanted if key in offered else ():
                    if each not in offered[key]:
                        near = nearest(each, offered[key])
                        raise wrong(said=f"“{question.key}”: “{key}” has no choice “{each}”", suggestion=near)
            offered[question.key] = [each.key for each in question.choices]
        return self
