"""When something goes wrong: a page that says what to do next; a log that says nothing of anyone."""

import logging

from flask import Flask, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import BadHost, HTTPException, InternalServerError
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.casework import UnknownError
from familyhelp.referrals.ports import UnavailableError
from familyhelp.referrals.sealing import CannotOpenError
from familyhelp.web.inbox.unkept import not_kept, page_meant, written
from familyhelp.web.inbox.vault import LockedError

LOG = logging.getLogger(__name__)
_NOT_FOUND, _TOO_LARGE = 404, 413


def _page(kind: str, status: int) -> Answer:
    return make_response(render_template("inbox/trouble.html", kind=kind), status)


def _unavailable(_error: Exception) -> Answer:
    LOG.error("The database is out of reach while answering %s", request.endpoint)
    return make_response(render_template("inbox/trouble.html", kind="unavailable", bare=True), 503)


def _locked(_error: Exception) -> Answer:
    return not_kept("locked", 409) if written() else redirect(url_for("unlock", to=page_meant()))


def _sealed(_error: Exception) -> Answer:
    LOG.error("A request does not open with the team's key, while answering %s", request.endpoint)
    return _page("sealed", 409)


def _gone(_error: Exception) -> Answer:
    return _page("lost", _NOT_FOUND)


def _failed(_error: Exception) -> Answer:
    return make_response(render_template("inbox/trouble.html", kind="ours", bare=True), 500)


def _refused(error: HTTPException) -> Answer:
    if isinstance(error, BadHost):  # no page of ours has an address on a host that is none
        return make_response(error.get_response())
    kinds = {_NOT_FOUND: "lost", _TOO_LARGE: "large"}
    answer = _page(kinds.get(error.code or 0, "refused"), error.code or 400)
    answer.headers.extend((name, value) for name, value in error.get_headers() if name == "Allow")
    return answer


def set_up(app: Flask) -> None:
    """Let an application answer faults with pages that help."""
    app.register_error_handler(UnavailableError, _unavailable)
    app.register_error_handler(LockedError, _locked)
    app.register_error_handler(CannotOpenError, _sealed)
    app.register_error_handler(UnknownError, _gone)
    app.register_error_handler(InternalServerError, _failed)
    app.register_error_handler(HTTPException, _refused)
