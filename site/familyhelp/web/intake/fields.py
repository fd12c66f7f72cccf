"""Fields of the form: one WTForms field for each way in which a question can be answered."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext
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
from wtforms.validators import Optional

from familyhelp.domain.intake import Asks, Question
from familyhelp.web.intake import children, rules


class OneField(RadioField):
    """One of some choices, or none."""

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002  WTForms' signature
        """Refuse what was not offered."""
        if self.data and self.data not in {each.value for each in self.choices}:
            raise rules.refused(gettext("Choose one of the answers on the page"))


class SeveralField(SelectMultipleField):
    """Any of some choices."""

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002  WTForms' signature
        """Refuse what was not offered."""
        if set(self.data or ()) - {each.value for each in self.choices}:
            raise rules.refused(gettext("Choose from the answers on the page"))


def field_for(question: Question, hubs: Sequence[tuple[str, str]]) -> Any:
    """The unbound field of a question. ``hubs`` are (slug, name), the best first, for the question of the hub."""
    label = Markup.escape(question.label)
    if question.asks in {Asks.ONE, Asks.HUB, Asks.SEVERAL}:
        return _to_choose(question, list(hubs))
    if question.asks is Asks.TICK:
        return BooleanField(label, widget=GovCheckboxInput())
    if question.asks is Asks.CHILDREN:
        return children.ChildrenField(label, most=question.most)
    plain = {"filters": [rules.tidy], "validators": [Optional(), *rules.rules_for(question)]}
    if question.asks is Asks.WORDS:
        return TextAreaField(label, widget=GovTextArea(), **plain)
    return StringField(label, widget=GovTextInput(), **plain)


def _to_choose(question: Question, hubs: list[tuple[str, str]]) -> Any:
    label = Markup.escape(question.label)
    offered = hubs if question.asks is Asks.HUB else [(each.key, each.label) for each in question.choices]
    choices = [SelectChoice(key, name) for key, name in offered]
    if question.asks is Asks.SEVERAL:
        return SeveralField(label, choices=choices, validators=[Optional()], widget=GovCheckboxesInput())
    return OneField(label, choices=choices, validators=[Optional()], widget=GovRadioInput())


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
