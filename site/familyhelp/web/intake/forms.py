"""The forms of the screens, made from the questions, each with a token that only this browser's draft can make."""

import hmac
import time
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask, current_app, g
from flask_babel import gettext
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.csrf.core import CSRF
from wtforms.validators import ValidationError

from familyhelp.domain.directory import Directory
from familyhelp.domain.intake import Asks, Question
from familyhelp.web.intake import hubs, keeping
from familyhelp.web.intake.edition import FormEdition, intake
from familyhelp.web.intake.fields import answer_of, data_of, field_for, may_stay, offer
from familyhelp.web.intake.office import office

_DAY = 24 * 60 * 60
_NAME = "familyhelp-intake-forms"


class DraftToken(CSRF):
    """The form's token follows from the draft's key, so a page elsewhere cannot send a form in a family's name."""

    def generate_csrf_token(self, csrf_token_field: Any) -> str:  # noqa: ARG002  WTForms' signature
        """The token of this browser's draft."""
        return keeping.form_token()

    def validate_csrf_token(self, form: Any, field: Any) -> None:  # noqa: ARG002  WTForms' signature
        """Refuse a form that was not made for this draft."""
        given, wanted = field.data or "", keeping.form_token()
        if not wanted or not hmac.compare_digest(given.encode(), wanted.encode()):
            raise ValidationError(gettext("Please press the button once more"))


class TokenForm(FlaskForm):
    """A form that carries the token."""

    class Meta(FlaskForm.Meta):
        """How WTForms is to make and check the token."""

        csrf = True
        csrf_class = DraftToken
        csrf_context = None
        csrf_field_name = "token"

    def asked(self, questions: Sequence[Question]) -> Mapping[str, tuple[str, ...]]:
        """The answers to some questions, as they stand in a draft."""
        return {each.key: answer_of(self[each.key]) for each in questions}

    def worth_keeping(self, questions: Sequence[Question]) -> Mapping[str, tuple[str, ...]]:
        """The same without those that are far from an answer; half a phone number is kept, to be finished later."""
        return {each.key: answer_of(self[each.key]) for each in questions if may_stay(each, self[each.key])}

    @property
    def came_from_here(self) -> bool:
        """Whether the token was right; asked after :meth:`validate`."""
        return not self["token"].errors


class LookForm(FlaskForm):
    """A reference and four words. Nothing changes by it, so it needs no token."""

    class Meta(FlaskForm.Meta):
        """No token."""

        csrf = False

    reference = StringField(filters=[lambda text: (text or "")[:40]])
    words = StringField(filters=[lambda text: (text or "")[:120]])


def set_up(app: Flask, edition: FormEdition) -> None:
    """Make the form of every screen in every language once, for it is the same for everybody."""
    app.extensions[_NAME] = {
        (lang, screen): _form(shown, screen)
        for lang, shown in edition.languages.items()
        for screen in {*(each.key for each in shown.intake.screens), *(each.screen for each in shown.intake.questions)}
    }


def _form(shown: Directory, screen: str) -> type[TokenForm]:
    fields = {each.key: field_for(each, hubs.slugs(shown)) for each in shown.intake.on(screen)}
    return type("ScreenForm", (TokenForm,), fields)


def form_for(
    screen: str,
    answers: Mapping[str, tuple[str, ...]],
    near: Sequence[tuple[str, str]] = (),
    given: Any = None,
) -> TokenForm:
    """The form of a screen. ``given`` is what was posted; without it, the draft's answers are filled in.

    ``near`` are the hubs to offer, as (slug, name), the best first.
    """
    questions = intake().on(screen)
    data = {each.key: data_of(each, answers.get(each.key, ())) for each in questions}
    form: TokenForm = current_app.extensions[_NAME][g.lang, screen](formdata=given, data=data)
    for each in questions:
        if each.asks is Asks.HUB:
            offer(form[each.key], near)
    return form


def start_token() -> str:
    """What the first page carries, where there is no draft yet: when it was made, signed."""
    made = str(int(time.time()))
    return f"{made}.{_signed(made)}"


def is_start_token(text: str) -> bool:
    """Whether a page of ours was made with this within the last day."""
    made, _, signature = text.partition(".")
    if not (made.isascii() and made.isdigit() and hmac.compare_digest(signature.encode(), _signed(made).encode())):
        return False
    return time.time() - int(made) < _DAY


def _signed(text: str) -> str:
    return hmac.digest(office().settings.secret.encode(), f"start {text}".encode(), "sha256").hex()
