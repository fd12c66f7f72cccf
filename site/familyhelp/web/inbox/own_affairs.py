"""What everybody does for themselves: unlock and lock the letters, look after their devices, sign out."""

from flask import make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.keys.identities import WrongPassphraseError
from familyhelp.referrals.ports import Entry
from familyhelp.web.inbox import gate
from familyhelp.web.inbox.entrance import ask_for_device, new_device
from familyhelp.web.inbox.forms import DeviceForm, UnlockForm
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.passkeys import NotProvenError


def unlock() -> Answer:
    """Unlock the letters with the team's passphrase."""
    form, to, here = UnlockForm(request.form), request.values.get("to", ""), office()
    if here.vault.is_open:
        return gate.to_own_page(to)
    problem = ""
    if request.method == "POST" and form.validate():
        problem = _try(form.passphrase.data)
        if not problem:
            return gate.to_own_page(to)
    page = render_template("inbox/unlock.html", form=form, to=to, problem=problem)
    return make_response(page, 403 if problem else 400 if form.errors else 200)


def _try(passphrase: str) -> str:
    """Try to unlock: what went wrong, or nothing. Either stands in the trail."""
    here = office()
    try:
        here.vault.open(passphrase)
    except WrongPassphraseError:
        here.box.cases.note(Entry(me().id, "unlock", why="wrong passphrase"), here.clock())
        return "wrong"
    except OSError:
        return "missing"
    here.box.cases.note(Entry(me().id, "unlock"), here.clock())
    return ""


def lock() -> Answer:
    """Lock the letters now, for everybody."""
    office().vault.close()
    office().box.cases.note(Entry(me().id, "lock"), office().clock())
    return redirect(url_for("unlock"))


def sign_out() -> Answer:
    """Leave. The last to leave locks the letters."""
    gate.sign_out()
    office().lock_when_empty()
    return redirect(url_for("front"))


def devices() -> Answer:
    """One's own passkeys and recovery codes."""
    return _devices()


def _devices(problem: str = "") -> Answer:
    question, asked = ask_for_device(me())
    page = render_template(
        "inbox/devices.html",
        devices=office().devices.of(me().id),
        codes=office().devices.codes(me().id),
        question=question,
        asked=asked,
        form=DeviceForm(),
        problem=problem,
    )
    return make_response(page, 400 if problem else 200)


def add_device() -> Answer:
    """One more passkey."""
    try:
        device = new_device(me().id)
    except NotProvenError:
        return _devices("passkey")
    office().devices.add(device, office().clock())
    return redirect(url_for("devices"))


def drop_device() -> Answer:
    """Forget a lost device."""
    gone = office().devices.drop(me().id, request.form.get("key", ""), office().clock())
    return redirect(url_for("devices")) if gone else _devices("last")


def new_codes() -> Answer:
    """Fresh recovery codes, shown once."""
    codes = office().devices.new_codes(me().id, office().clock())
    return make_response(render_template("inbox/codes.html", codes=codes))
