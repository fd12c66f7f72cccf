"""When something goes wrong: a page that says what to do next, with a number; a log that says nothing of anyone."""

import logging
import re
import traceback
from types import TracebackType
from typing import Any
from urllib.parse import unquote_to_bytes

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import BadHost, BadRequest, HTTPException, InternalServerError, RequestEntityTooLarge

from familyhelp.referrals.ports import UnavailableError

LOG = logging.getLogger(__name__)
_AS_ADDRESS = "application/x-www-form-urlencoded"
_FORMS = (_AS_ADDRESS, "multipart/form-data")
"""How our forms are sent: written as an address is, or in parts. No part is a file."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]|%[89A-Fa-f]")


class QuietFlask(Flask):
    """An application whose log has the kind of a fault, its place in the code, and which page. Never what was said."""

    def log_exception(
        self, exc_info: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None] | Any
    ) -> None:
        """Write a fault down without its message, which could quote a family."""
        kind, _, trail = exc_info
        frames = traceback.extract_tb(trail)
        place = f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else "nowhere"
        LOG.error("%s at %s while answering %s", kind.__name__ if kind else "fault", place, request.endpoint)


def unavailable(_error: Exception) -> Response:
    """The database cannot be reached: nothing was lost, and there is a number to ring."""
    LOG.error("The database is out of reach while answering %s", request.endpoint)
    return make_response(render_template("intake/trouble.html", kind="unavailable"), 503, {"Retry-After": "60"})


def too_large(_error: Exception) -> Response:
    """More than 64 KiB at once."""
    return make_response(render_template("intake/trouble.html", kind="large"), 413)


def refused(error: HTTPException) -> Response:
    """An address that leads nowhere, or a request that we cannot take as it is."""
    if isinstance(error, BadHost):  # no page of ours has an address on a host that is none
        return make_response(error.get_response())
    said = [(name, value) for name, value in error.get_headers() if name != "Content-Type"]  # which methods we take
    kind = "lost" if error.code == 404 else "refused"  # noqa: PLR2004  not found
    return make_response(render_template("intake/trouble.html", kind=kind), error.code or 400, said)


class GarbledError(BadRequest):
    """What was sent is not text in UTF-8, which every browser sends from our pages."""


def refuse_garbled() -> None:
    """Look at a form before it is read, so that wrong letters are never kept in the place of right ones."""
    if request.mimetype not in _FORMS:
        return
    sent = request.get_data(cache=True)
    try:
        if _BEYOND_ASCII.search(sent):
            (unquote_to_bytes(sent) if request.mimetype == _AS_ADDRESS else sent).decode()
    except UnicodeDecodeError:
        raise GarbledError from None


def garbled(_error: Exception) -> Response:
    """Letters that nobody can read."""
    return make_response(render_template("intake/trouble.html", kind="garbled"), 400)


def failed(_error: Exception) -> Response:
    """A fault of ours."""
    return make_response(render_template("intake/trouble.html", kind="ours"), 500)


def set_up(app: Flask) -> None:
    """Let an application answer faults with pages that help."""
    app.before_request(refuse_garbled)
    app.register_error_handler(UnavailableError, unavailable)
    app.register_error_handler(RequestEntityTooLarge, too_large)
    app.register_error_handler(GarbledError, garbled)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(InternalServerError, failed)
