"""Fields of the form: one WTForms field for each way in which a question can be answered."""

from collections.abc import Collection, Sequence
from typing import Any

from govuk_frontend_wtf.wtforms_widgets import (
    GovCheckboxesInput,
    GovCheckboxInput,
    GovRadioInput,
    GovTextArea,
    GovTextInput,
)
from markupsafe import Markup
from wtforms import BooleanField, Field, RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional, StopValidation

from familyhelp.domain.intake import Asks, Question
from familyhelp.web.intake import children, rules


def field_for(question: Question, hubs: Collection[str]) -> Any:
    """The unbound field of a question. ``hubs`` are the slugs that may be chosen; :func:`offer` names them."""
    label = Markup.escape(question.label)
    if question.asks in {Asks.ONE, Asks.HUB, Asks.SEVERAL}:
        return _to_choose(question, hubs)
    if question.asks is Asks.TICK:
        return BooleanField(label, widget=GovCheckboxInput())
    if question.asks is Asks.CHILDREN:
        return children.ChildrenField(label, most=question.most)
    plain = {"filters": [rules.tidy], "validators": [Optional(), *rules.rules_for(question, hubs)]}
    if question.asks is Asks.WORDS:
        return TextAreaField(label, widget=GovTextArea(), **plain)
    return StringField(label, widget=GovTextInput(), **plain)


def _to_choose(question: Question, hubs: Collection[str]) -> Any:
    several = question.asks is Asks.SEVERAL
    return (SelectMultipleField if several else RadioField)(
        Markup.escape(question.label),
        choices=[SelectChoice(each.key, each.label) for each in question.choices],
        validate_choice=False,  # our own rule does, with words of our own
        validators=rules.rules_for(question, hubs),
        widget=GovCheckboxesInput() if several else GovRadioInput(),
    )


def offer(field: Field, hubs: Sequence[tuple[str, str]]) -> None:
    """Let a field ask for one of these hubs, as (slug, name), the best first."""
    field.choices = [SelectChoice(slug, name) for slug, name in hubs]


def objection(question: Question, said: tuple[str, ...], hubs: Collection[str]) -> str:
    """What is wrong with an answer in a draft, where something unfinished may wait; empty when nothing is."""
    answer = rules.Said(data_of(question, said))
    try:
        for rule in rules.rules_for(question, hubs):
            rule(None, answer)
    except StopValidation as refusal:
        return str(refusal)
    return ""


def answer_of(field: Field) -> tuple[str, ...]:
    """What a field holds, as it stands in a draft."""
    data = field.data
    if isinstance(data, bool):
        return ("yes",) if data else ()
    if isinstance(data, list | tuple):
        return tuple(str(each) for each in data)
    return (str(data),) if data else ()


def data_of(question: Question, said: tuple[str, ...]) -> Any:
    """What a field starts from, given what stands in the draft: the other way round."""
    if question.asks is Asks.TICK:
        return bool(said)
    if question.asks in {Asks.SEVERAL, Asks.CHILDREN}:
        return list(said)
    return next(iter(said), "")


def may_stay(question: Question, field: Field) -> bool:
    """Whether an answer can wait in the draft though it is not right yet: short enough, and typed."""
    return not field.errors or (isinstance(field, StringField) and len(field.data or "") <= question.most)
