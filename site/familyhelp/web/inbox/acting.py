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


def act(reference: str, what: str) -> Answer:
    """Do one thing with a request, and show it again."""
    if what not in acts.FORMS:
        abort(404)
    one, here = found(reference), office()
    filled = acts.form(what, here, request.form)
    if not filled.validate():
        return show(one, Wrong(what, filled))
    try:
        acts.do(what, here.desk(me().id), one.reference, filled, here.settings.letterbox.retention)
    except NotNowError:
        return _refused(what, filled, wording.NOT_NOW, one.reference)
    except TooLongError:
        return _refused(what, filled, wording.TOO_LONG, one.reference)
    if reason := reason_for(one):  # what somebody has just closed, or handed to another, they may still look at
        give_reason(one.reference, reason)
    return redirect(url_for("referral", reference=one.reference, done=what))


def _refused(what: str, filled: ChosenForm, why: object, reference: str) -> Answer:
    next(iter(filled)).errors = [str(why)]
    return show(found(reference), Wrong(what, filled))
