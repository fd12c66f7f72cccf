"""Coming in: with a passkey, by a recovery code, or for the first time by an invitation."""

import datetime as dt

from flask import g, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.staff import Device, Invitation, Member, NotInvitedError
from familyhelp.web.inbox import gate
from familyhelp.web.inbox.forms import DeviceForm, RecoverForm
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.passkeys import NotProvenError, Passkey, Question, id_in, key_of, new_handle, written


def front() -> Answer:
    """The way in; whoever is in already goes on to their work."""
    return gate.to_own_page(request.args.get("to", "")) if g.member else at_the_door()


def at_the_door(problem: str = "") -> Answer:
    """The page for signing in, with what went wrong, if anything."""
    question = office().reception.ask_to_sign_in()
    page = render_template(
        "inbox/front.html",
        question=question.options,
        asked=_remember(question),
        to=request.values.get("to", ""),
        problem=problem,
        council=bool(office().settings.council),
    )
    return make_response(page, 403 if problem else 200)


def passkey_in() -> Answer:
    """A device has answered."""
    try:
        member = _proven(office().clock())
    except NotProvenError:
        return at_the_door("passkey")
    return let_in(member, request.form.get("to", ""))


def _proven(now: dt.datetime) -> Member:
    here = office()
    answer, challenge = request.form.get("answer", ""), _challenge()
    device = here.devices.find(written(id_in(answer)))
    member = here.team.find(device.staff) if device else None
    if not (challenge and device and member):
        message = "nobody's"
        raise NotProvenError(message)
    known = Passkey(key_of(device.id), device.public_key, device.uses)
    here.devices.let_in(device, here.reception.sign_in(answer, challenge, known).uses, now)
    return member


def let_in(member: Member, to: str) -> Answer:
    """Begin a session, and go on: to unlocking when the letters are locked."""
    gate.sign_in(member)
    locked = not office().vault.is_open
    return gate.to_own_page(url_for("unlock", to=to) if locked else to)


def recover() -> Answer:
    """A device is lost, but there is a recovery code. It leads to the page on which a new device is added."""
    form = RecoverForm(request.form)
    wrong = False
    if request.method == "POST" and form.validate():
        staff = office().devices.recover(form.code.data, office().clock())
        member = office().team.find(staff) if staff is not None else None
        if member:
            gate.sign_in(member)
            return redirect(url_for("devices"))
        wrong = True
    page = render_template("inbox/recover.html", form=form, wrong=wrong)
    return make_response(page, 403 if wrong else 400 if form.errors else 200)


def join(token: str) -> Answer:
    """Somebody who was invited makes their first passkey, and gets recovery codes."""
    here = office()
    try:
        invitation = here.team.invited(token, here.clock())
        if request.method == "GET":
            return _welcome(token, invitation)
        member = here.team.join(token, _new_device(), here.clock())
    except NotInvitedError:
        return make_response(render_template("inbox/trouble.html", kind="invitation"), 404)
    except NotProvenError:
        return _welcome(token, invitation, problem="passkey")
    codes = here.devices.new_codes(member.id, here.clock())
    gate.sign_in(member)
    return make_response(render_template("inbox/codes.html", codes=codes))


def _welcome(token: str, invitation: Invitation, problem: str = "") -> Answer:
    question = office().reception.ask_to_enrol(invitation.name, new_handle(), ())
    page = render_template(
        "inbox/join.html",
        invitation=invitation,
        joining=token,
        question=question.options,
        asked=_remember(question),
        form=DeviceForm(),
        problem=problem,
        council=bool(office().settings.council),
    )
    return make_response(page, 403 if problem else 200)


def _new_device() -> Device:
    """The passkey in what a device answered, as nobody's yet. Raises NotProvenError."""
    return new_device(0)


def new_device(staff: int) -> Device:
    """The passkey in what a device answered. Raises NotProvenError."""
    challenge = _challenge()
    form = DeviceForm(request.form)
    if not (challenge and form.validate()):
        message = "nobody asked"
        raise NotProvenError(message)
    made = office().reception.enrol(request.form.get("answer", ""), challenge)
    if office().devices.find(written(made.id)):
        message = "known already"
        raise NotProvenError(message)
    return Device(written(made.id), staff, made.public_key, made.uses, form.label.data, office().clock())


def ask_for_device(member: Member) -> tuple[str, str]:
    """Ask for one more device of a member: the question, and the name under which its answer comes back."""
    known = tuple(Passkey(key_of(each.id), each.public_key, each.uses) for each in office().devices.of(member.id))
    question = office().reception.ask_to_enrol(member.name, new_handle(), known)
    return question.options, _remember(question)


def _remember(question: Question) -> str:
    return office().questions.put(gate.form_token(), question.challenge, office().clock())


def _challenge() -> bytes | None:
    return office().questions.take(request.form.get("asked", ""), gate.form_token(), office().clock())
