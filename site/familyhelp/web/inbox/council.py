"""Coming in by the council's own sign-in: OpenID Connect, code flow with PKCE and a nonce."""

import logging
from hashlib import sha256
from typing import Any

from authlib.integrations.flask_client import OAuth
from flask import Flask, current_app, make_response, render_template, request, session, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.staff import NotInvitedError, TakenSubjectError
from familyhelp.web.inbox import entrance
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.settings import CouncilSignIn

LOG = logging.getLogger(__name__)
_NAME = "council"
_PATIENCE = 10


class NotVouchedError(Exception):
    """The council's sign-in did not say who this is."""


def set_up(app: Flask, settings: CouncilSignIn) -> None:
    """Make the council's sign-in known to an application. It is asked nothing until somebody comes."""
    oauth = OAuth(app)
    if settings:
        oauth.register(
            _NAME,
            client_id=settings.client,
            client_secret=settings.secret,
            server_metadata_url=f"{settings.issuer}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid", "code_challenge_method": "S256", "default_timeout": _PATIENCE},
        )


def council_in() -> Answer:
    """Off to the council's sign-in, and back to where somebody wanted to go, or to the invitation they hold."""
    client = _client()
    session["to"], session["joining"] = request.args.get("to", "")[:200], request.args.get("joining", "")[:80]
    try:
        answer: Answer = client.authorize_redirect(office().settings.origin + url_for("council_back"))
    except Exception as error:  # noqa: BLE001  whatever the council's server answers, nobody comes in by it
        LOG.error("The council's sign-in cannot be used: %s", type(error).__name__)  # noqa: TRY400  its message could quote an answer
        return entrance.at_the_door("council")
    return answer


def council_back() -> Answer:
    """Back from the council's sign-in, with proof or without."""
    here = office()
    to, joining = session.get("to", ""), session.get("joining", "")
    try:
        subject = _subject()
        if joining:
            member = here.team.join(joining, subject, here.clock())
            return entrance.let_in(member, "")
    except (NotVouchedError, TakenSubjectError):
        return entrance.at_the_door("council")
    except NotInvitedError:
        return make_response(render_template("inbox/trouble.html", kind="invitation"), 404)
    known = here.team.known_as(subject)
    if known is None:
        return entrance.at_the_door("unknown")
    here.team.signed_in(known.id, "council", here.clock())
    return entrance.let_in(known, to)


def _subject() -> str:
    """Who this is at the council: issuer and subject together, as one hash. Raises NotVouchedError."""
    client = _client()
    try:
        said = client.authorize_access_token().get("userinfo")
    except Exception as error:  # noqa: BLE001  whatever the council's server answers, nobody comes in by it
        LOG.error("The council's sign-in was refused: %s", type(error).__name__)  # noqa: TRY400  its message could quote an answer
        raise NotVouchedError from None
    if not said or not said.get("sub"):
        raise NotVouchedError
    return sha256(f"{said['iss']}|{said['sub']}".encode()).hexdigest()


def _client() -> Any:
    """The council's sign-in. Where there is none, its addresses lead nowhere."""
    client = current_app.extensions["authlib.integrations.flask_client"].create_client(_NAME)
    if client is None:
        raise NotFound
    return client
