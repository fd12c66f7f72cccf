"""The draft that the last page carries, sealed, and what it adds to the one that is kept."""

import base64
import binascii
from contextlib import suppress
from dataclasses import replace

from flask import request

from familyhelp.referrals import submit
from familyhelp.referrals.ports import ChangedError, UnavailableError
from familyhelp.web.intake import hearing, keeping
from familyhelp.web.intake.draft import Draft
from familyhelp.web.intake.edition import edition, intake

FIELD = "kept"
"""The hidden field of the page."""


def letters(draft: Draft) -> str:
    """A draft for the page to carry. Raises TooLongError."""
    return base64.b64encode(keeping.sealed(draft)).decode()


def carried() -> Draft | None:
    """The draft on the page that was sent; None when it carries none that this browser's key opens."""
    try:
        return keeping.opened(base64.b64decode(request.form.get(FIELD, ""), validate=True))
    except (binascii.Error, ValueError):
        return None


def in_hand() -> Draft | None:
    """The draft from the database or, when that is out of reach or has forgotten, from the page.

    Where the database forgot and another page of this browser began anew, what that page says stands over the rest.
    """
    on_page = carried()
    try:
        found = keeping.load()
    except UnavailableError:
        return on_page
    if found is None or on_page is None or found.sent:
        return found or on_page
    return _together(found, on_page) if found.lapsed else found


def seen(draft: Draft) -> Draft:
    """The draft as it is once the family has all their answers before them: ready to be sent, once."""
    return replace(draft, looked=True, attempt=draft.attempt or submit.new_key())


def _together(found: Draft, on_page: Draft) -> Draft:
    if on_page.sent:
        return found
    whole = replace(on_page.with_answers(found.answers), attempt=on_page.attempt or found.attempt)
    if whole.answers == found.answers:  # the page brings nothing that was forgotten
        return replace(found, attempt=whole.attempt)
    whole = replace(whole, panels=hearing.panels(whole.answers, intake(), edition().dangers))
    with suppress(UnavailableError, ChangedError):  # the page carries it on
        keeping.save(whole)
    return whole
