"""Something is done with a request."""

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.casework import NotNowError
from familyhelp.referrals.letter import TooLongError
from familyhelp.web.inbox import acts, wording
from familyhelp.web.inbox.forms import ChosenForm
from familyhelp.web.inbox.gate import give_reason, me
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.opening import Wrong, found, reason_for, show
from familyhelp.web.inbox.unkept import not_kept
from familyhelp.web.inbox.wording import PARTED

_PARTING = ("close", "lead")
"""After these it may be nobody's, or another's; whoever did it may still look at what they have done."""


def act(reference: str, what: str) -> Answer:
    """Do one thing with a request, and show it again. Whoever may not open it without saying why may not do it."""
    if what not in acts.FORMS:
        abort(404)
    one, here, sent = found(reference), office(), {**request.form, "to": request.path}
    reason = reason_for(one)
    if reason is None and not here.presses.has_done(sent):
        return not_kept("led", 403)
    filled = acts.form(what, here, request.form)
    if not filled.validate():
        return _wrong(what, filled, one.reference)
    desk, days = here.desk(me().id), here.settings.letterbox.retention
    try:
        here.presses.once(sent, lambda: acts.do(what, desk, one.reference, filled, days))
    except NotNowError:
        return _refused(what, filled, wording.NOT_NOW, one.reference)
    except TooLongError:
        return _refused(what, filled, wording.TOO_LONG, one.reference)
    if what in _PARTING and reason_for(found(reference)) is None:
        give_reason(one.reference, PARTED)
    return redirect(url_for("referral", reference=one.reference, done=what))


def _refused(what: str, filled: ChosenForm, why: object, reference: str) -> Answer:
    next(iter(filled)).errors = [str(why)]
    return _wrong(what, filled, reference)


def _wrong(what: str, filled: ChosenForm, reference: str) -> Answer:
    """The page again with what is wrong; but where the form has no place on it any more, the words alone."""
    one = found(reference)
    return show(one, Wrong(what, filled)) if what in acts.allowed(one) else not_kept("changed", 409)
