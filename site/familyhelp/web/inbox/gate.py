"""The gate that every request passes: who it is, whether they may, and whether the form was made here."""

import hmac
import secrets
from typing import Any

from flask import Flask, Response, g, make_response, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.staff import Member
from familyhelp.referrals.states import Role
from familyhelp.web.inbox.ledger import LEDGER, Door
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.unkept import from_here, not_kept, written

COOKIE = "__Host-inbox"
"""The browser sends a cookie of this name over HTTPS (or to this computer) only, and to this host only."""


def me() -> Member:
    """Whoever is signed in. Asked only behind a door that lets nobody else through."""
    found: Member = g.member
    return found


def may(role: Role) -> bool:
    """Whether whoever is signed in has at least this role."""
    member: Member | None = g.get("member")
    return member is not None and member.role >= role


def browser() -> str:
    """A name for this browser while it signs in, in a cookie that our signature protects."""
    if "browser" not in session:
        session["browser"] = secrets.token_urlsafe(16)
    return str(session["browser"])


def form_token() -> str:
    """What every form carries, and nobody else's page can know."""
    return g.session.csrf if g.get("session") else browser()


def sign_in(member: Member) -> None:
    """Begin a session with a fresh token. What the browser held while signing in is thrown away."""
    here = office()
    session.clear()
    here.sessions.end(_token())
    g.new_token = here.sessions.begin(member.id, here.clock())
    g.session, g.member = here.sessions.find(g.new_token, here.clock()), member


def sign_out() -> None:
    """End this browser's session."""
    session.clear()
    office().sessions.end(_token())
    g.session = g.member = None
    g.new_token = ""


def give_reason(reference: str, why: str) -> None:
    """Remember, for as long as this person is signed in, why they open a request."""
    office().sessions.give_reason(_token(), reference, why)


def _token() -> str:
    return str(g.get("new_token") or request.cookies.get(COOKIE, ""))


def _enter() -> Answer | None:
    here = office()
    g.lang, g.member, g.session = here.directory.site.language, None, None
    if request.endpoint == "static":
        return None
    g.session = here.sessions.find(_token(), here.clock())
    g.member = here.team.find(g.session.staff) if g.session else None
    g.session = g.session if g.member else None
    here.lock_when_empty()
    return _stopped()


def _stopped() -> Answer | None:
    """The page of whoever may not go on; None for the others."""
    guard = LEDGER.get(request.endpoint or "", Door.OPEN)
    if guard is not Door.OPEN and g.member is None:
        return _signed_out()
    if isinstance(guard, Role) and not may(guard):
        return make_response(render_template("inbox/trouble.html", kind="role"), 403)
    if request.method == "POST" and not _made_here():
        return make_response(render_template("inbox/trouble.html", kind="token"), 403)
    return None


def _signed_out() -> Answer:
    """To the front door; but what somebody wrote too long is shown once more, for them to copy."""
    return redirect(url_for("front", to=request.path)) if request.method == "GET" else not_kept("out", 403)


def _made_here() -> bool:
    if not from_here():
        return False
    given = request.form.get("token", "")
    return hmac.compare_digest(given.encode(errors="replace"), form_token().encode())


def set_up(app: Flask) -> None:
    """Put the gate before an application. ``__Host-signin`` holds what signing in needs, and nothing afterwards."""
    app.secret_key = secrets.token_bytes(32)  # it need not outlive the sessions, which end with this process
    app.config.update(
        SESSION_COOKIE_NAME="__Host-signin",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    app.before_request(_enter)
    app.after_request(_hand_over)
    app.jinja_env.globals.update(form_token=form_token, me=_maybe_me, may=may, Role=Role, written=written)


def _hand_over(response: Response) -> Response:
    """Put the session's token into the answer, or take it back."""
    token = g.get("new_token")
    if token:
        response.set_cookie(COOKIE, token, secure=True, httponly=True, samesite="Lax", path="/")
    elif token is not None:
        response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax", path="/")
    return response


def _maybe_me() -> Any:
    return g.get("member")


def to_own_page(path: str) -> Response | Answer:
    """Go on to a page of ours that somebody wanted before they were stopped; to the new requests otherwise."""
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return redirect(path if ours else url_for("box", name="new"))
