"""urgent.yaml: what is shown first when words mean danger, and which words do."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from familyhelp.content.known import Known, Name
from familyhelp.content.problems import nearest
from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.fields import Language, Line, PanelKey, ServiceKey, Slug, Text
from familyhelp.domain.urgent import Link

_BETWEEN = re.compile(r"\s*[,،]\s*")
_RULE = re.compile(r"\s*[>+]\s*|\s+")
_STAR_WITHIN = re.compile(r"(?<=[^\s*,،])\*(?=[^\s*,،])")
_WEIGHT = re.compile("-?[1-9][0-9]{0,2}")
LONGEST_SET = 20_000


def said(words: str) -> tuple[str, ...]:
    """The words and phrases of a set, which commas part."""
    return tuple(each for each in _BETWEEN.split(words.strip()) if each)


def link_of(rule: str) -> Link:
    """How the sets of a rule stand to each other."""
    return next((link for link in (Link.THEN, Link.NEXT) if link.value in rule), Link.NEAR)


def sets_of(rule: str) -> tuple[str, ...]:
    """The names of the sets in a rule."""
    return tuple(_RULE.split(rule.strip()))


def _rule(rule: str, info: ValidationInfo) -> str:
    if Link.THEN.value in rule and Link.NEXT.value in rule:
        raise wrong(said=f"“{rule}” has both > and +: use one of them")
    known = info.context.names.get(Name.WORD_SET) if isinstance(info.context, Known) else None
    for name in sets_of(rule):
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name):
            raise wrong(said=f"“{rule}” should be names of word sets, such as “partner hurts”")
        if known is not None and name not in known:
            raise wrong(said=f"there are no words “{name}” in any language", suggestion=nearest(name, known))
    return rule


def _set(words: str) -> str:
    if not said(words):
        raise wrong(said="there are no words here: write some, or delete the line")
    if found := _STAR_WITHIN.search(words):
        near = words[max(0, found.start() - 12) : found.end() + 12]
        raise wrong(said=f"a * may stand at the start or end of a word, not within one: “{near}”")
    return words


def _clues(weights: dict[str, str]) -> dict[str, str]:
    for weight, text in weights.items():
        if not _WEIGHT.fullmatch(weight) or not said(text):
            raise wrong(said=f"“{weight}” should be a whole number, with words: run “familyhelp learn” again")
    return weights


Says = Annotated[Text, Field(max_length=400)]
RuleText = Annotated[Line, AfterValidator(_rule)]
WordSet = Annotated[str, Field(min_length=1, max_length=LONGEST_SET), AfterValidator(_set)]


class PanelTranslation(Entry):
    """A panel's words in another language."""

    heading: Line = Field(title="Heading", description="The heading in that language.", examples=["Boisz się?"])
    says: Says = Field(title="Says", description="The sentences below it.", examples=["Możesz zadzwonić."])


class PanelEntry(Entry):
    """What is shown for one kind of danger. A later layer's panel replaces one of the same key."""

    key: Slug = Field(title="Key", description="What rules call it.", examples=["suicide"])
    heading: Line = Field(title="Heading", description="In words a family would use.", examples=["Are you afraid?"])
    says: Says = Field(title="Says", description="What helps to know before ringing.", examples=["You can just talk."])
    at_once: ServiceKey = Field(
        default="", title="At once", description="Whom to ring when a life is at risk.", examples=["nhs-111"]
    )
    calls: list[ServiceKey] = Field(
        default=[], title="Calls", description="Whom to ring besides, best first.", examples=[["nhs-111"]]
    )
    translations: dict[Language, PanelTranslation] = Field(
        default={}, title="Translations", description="By language.", examples=[{}]
    )


class Learned(Entry):
    """What was learned from examples of one danger. ``familyhelp learn`` writes it; nobody does so by hand."""

    needed: int = Field(title="Needed", description="The sum of weights that raises the panel.", examples=[17])
    weights: Annotated[dict[str, str], AfterValidator(_clues)] = Field(
        title="Weights",
        description="By weight, beginnings of words and of pairs of words.",
        examples=[{"9": "want die"}],
    )


class Urgent(Entry):
    """urgent.yaml. In an instance, its panels replace those of the same key; its words and rules come in addition."""

    panels: list[PanelEntry] = Field(default=[], title="Panels", description="What is shown.", examples=[[]])
    first: dict[PanelKey, list[ServiceKey]] = Field(
        default={}, title="First", description="The council's own services, before a panel's calls.", examples=[{}]
    )
    raises: dict[PanelKey, list[RuleText]] = Field(
        default={}, title="Raises", description="For each panel, the rules that show it.", examples=[{}]
    )
    innocent: list[RuleText] = Field(
        default=[], title="Innocent", description="Rules whose words are passed over.", examples=[["phone > dead"]]
    )
    words: dict[Language, dict[Slug, WordSet]] = Field(
        default={}, title="Words", description="By language, sets of words and phrases with commas.", examples=[{}]
    )
    learned: dict[PanelKey, Learned] = Field(
        default={}, title="Learned", description="What examples of a panel have in common.", examples=[{}]
    )

    @field_validator("panels")
    @classmethod
    def panels_once(cls, panels: list[PanelEntry]) -> list[PanelEntry]:
        """Refuse a panel twice."""
        keys = [each.key for each in panels]
        for key in keys:
            if keys.count(key) > 1:
                raise wrong(said=f"the panel “{key}” is here twice")
        return panels
