"""Where is my request? A reference and four words in, plain words out. Nothing is kept or stands in an address."""

import time

from flask import Response, make_response, render_template, request

from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.reference import read
from familyhelp.referrals.states import NINE_STEPS
from familyhelp.referrals.tracking import Tracked
from familyhelp.web.intake import limits
from familyhelp.web.intake.edition import directory
from familyhelp.web.intake.forms import LookForm
from familyhelp.web.intake.office import office


def look() -> Response:
    """The question, or the answer."""
    form = LookForm()
    if request.method != "POST":
        return _page(form)
    if not (form.reference.data and form.words.data):
        return _page(form, 422, empty=True)
    if limits.too_often("look") or (read(form.reference.data) and limits.too_often("words")):
        return _page(form, 429, busy=True)
    found = office().letterbox.track(form.reference.data, form.words.data)
    if found is None:
        time.sleep(office().settings.slow)  # whoever guesses is kept waiting
        return _page(form, 422, wrong=True)
    return make_response(
        render_template(
            "intake/where.html", found=found, step=_step(found), now=utc_now(), hub=directory().hubs.get(found.hub)
        )
    )


def _step(found: Tracked) -> int:
    """Which of the nine steps a request has reached, from 1; 0 while it has not begun or when it is closed."""
    return NINE_STEPS.index(found.state) + 1 if found.state in NINE_STEPS else 0


def _page(form: LookForm, status: int = 200, **said: bool) -> Response:
    return make_response(render_template("intake/look.html", form=form, **said), status)
