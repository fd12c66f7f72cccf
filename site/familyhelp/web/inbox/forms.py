"""The forms of the inbox. The gate has looked at their token before any of them is read."""

from collections.abc import Callable
from typing import Any

from flask_babel import lazy_gettext as _
from govuk_frontend_wtf.wtforms_widgets import (
    GovPasswordInput,
    GovRadioInput,
    GovSelect,
    GovTextArea,
    GovTextInput,
)
from wtforms import Form, PasswordField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from familyhelp.web.inbox import wording
from familyhelp.web.intake.rules import email as email_rule
from familyhelp.web.intake.rules import tidy

MOST_WORDS = 8000
"""Letters in a note: about three pages."""
MOST_LINE = 120


def _not_more(most: int) -> Length:
    return Length(max=most, message=_("Please use %(most)s letters or fewer", most=most))


def _line(label: Any, missing: Any, *rules: Callable[[Any, Any], None], **more: Any) -> Any:
    checks = [DataRequired(missing), _not_more(MOST_LINE), *rules]
    return StringField(label, checks, filters=[tidy], widget=GovTextInput(), **more)


def _words(label: Any, missing: Any = "", **more: Any) -> Any:
    first = DataRequired(missing) if missing else Optional()
    return TextAreaField(label, [first, _not_more(MOST_WORDS)], filters=[tidy], widget=GovTextArea(), **more)


def _one(label: Any, choices: Any, missing: Any, **more: Any) -> Any:
    checks = [DataRequired(missing)]
    return RadioField(label, checks, choices=choices, widget=GovRadioInput(), validate_choice=False, **more)


class ChosenForm(Form):
    """A form of which every choice must be one that was offered."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether it may be used."""
        good = bool(super().validate(extra_validators))
        for field in self:
            if isinstance(field, RadioField | SelectField) and not field.errors and not _offered(field):
                field.errors = [wording.CHOOSE_ONE]
                good = False
        return good


def _offered(field: Any) -> bool:
    return str(field.data) in {each.value for each in field.choices}


class NoteForm(ChosenForm):
    """A note."""

    words = _words(_("Note"), _("Write the note"))


class ContactForm(ChosenForm):
    """Somebody was in touch with the family, or tried to be."""

    way = _one(_("How were you in touch?"), wording.choices(wording.CONTACTS), _("Choose how you were in touch"))
    words = _words(_("What was said or agreed"))


class LeadForm(ChosenForm):
    """Who is the family's one point of contact."""

    lead = SelectField(
        _("Lead person"), [DataRequired(_("Choose a person"))], widget=GovSelect(), validate_choice=False
    )


class StepForm(ChosenForm):
    """At which of the nine steps the family is."""

    step = SelectField(_("Step"), [DataRequired(_("Choose a step"))], widget=GovSelect(), validate_choice=False)


class LevelForm(ChosenForm):
    """Which level of need this is."""

    level = _one(_("Level of need"), wording.choices(wording.LEVELS), _("Choose a level"))
    words = _words(_("Why this level"))


class HandOverForm(ChosenForm):
    """Under which number the request stands in the case system."""

    number = _line(_("Number in the case system"), _("Enter the number"))


class CloseForm(ChosenForm):
    """Why a request is closed, and what the family says of it."""

    outcome = _one(_("How did it end?"), wording.choices(wording.OUTCOMES), _("Choose how it ended"))
    helped = _one(
        _("Does the family say that it helped?"), wording.choices(wording.HELPED), _("Choose what the family says")
    )
    words = _words(_("Anything else about the ending"))


class ReopenForm(ChosenForm):
    """Why a closed request is opened again."""

    words = _words(_("Why is it opened again?"), _("Write why"))


class WhyForm(ChosenForm):
    """Why somebody opens a request that is not theirs."""

    why = _one(_("Why do you open it?"), wording.choices(wording.REASONS), _("Choose a reason"))


class ExportForm(ChosenForm):
    """Why a request leaves the inbox."""

    why = _line(_("What is the copy for?"), _("Write what the copy is for"))


class EraseForm(ChosenForm):
    """Why a request is deleted before its time. The reference is typed again, so that nobody does it by mistake."""

    why = _line(_("Why is it deleted?"), _("Write why it is deleted"))
    again = _line(_("Type its reference again"), _("Type the reference"))


class FindForm(ChosenForm):
    """What somebody says on the phone."""

    wanted = _line(
        _("Reference, phone number, email address or name"),
        _("Enter a reference, a phone number, an email address or a name"),
    )


class UnlockForm(ChosenForm):
    """The team's passphrase."""

    passphrase = PasswordField(
        _("The team's passphrase"), [DataRequired(_("Enter the passphrase"))], widget=GovPasswordInput()
    )


class RecoverForm(ChosenForm):
    """A recovery code."""

    code = _line(_("Recovery code"), _("Enter a code, like CDFG-HJKL-MNPQ-RTVW"))


class DeviceForm(ChosenForm):
    """A name for a device."""

    label = StringField(_("Name of this device"), [Length(max=60)], filters=[tidy], widget=GovTextInput())


class InviteForm(ChosenForm):
    """Somebody who is to join the team."""

    name = _line(_("Name"), _("Enter the person's name"))
    email = _line(_("Work email"), _("Enter an email address, like name@example.org"), email_rule)
    role = _one(_("Role"), wording.choices(wording.ROLES), _("Choose a role"))


class MemberForm(ChosenForm):
    """Another role for a member, or none any more."""

    role = SelectField(
        _("Role"),
        [DataRequired(_("Choose a role"))],
        choices=wording.choices(wording.ROLES),
        widget=GovSelect(),
        validate_choice=False,
    )


def same(wanted: str, message: Any) -> Callable[[Any, Any], None]:
    """A rule that somebody typed what was wanted."""

    def check(_form: Any, field: Any) -> None:
        if field.data != wanted:
            raise ValidationError(message)

    return check
