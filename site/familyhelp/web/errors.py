"""Pages for when something is not there or goes wrong: each says what to do next and gives a phone number."""

from flask import Flask, Response, make_response, render_template
from werkzeug.exceptions import BadHost, HTTPException


def not_found(_error: Exception) -> Response:
    """The page for an address that leads nowhere."""
    return make_response(render_template("pages/not-found.html"), 404)


def failed(_error: Exception) -> Response:
    """The page for a fault of ours. It says so, and says nothing of the cause to a stranger."""
    return make_response(render_template("pages/failed.html"), 500)


def refused(error: HTTPException) -> Response:
    """The page for a request that we cannot take as it is."""
    if isinstance(error, BadHost):  # no page of ours has an address on a host that is none
        return make_response(error.get_response())
    said = [(name, value) for name, value in error.get_headers() if name != "Content-Type"]  # which methods we take
    return make_response(render_template("pages/failed.html"), error.code or 400, said)


def set_up(app: Flask) -> None:
    """Let an application answer faults with pages that help."""
    app.register_error_handler(404, not_found)
    app.register_error_handler(500, failed)
    app.register_error_handler(HTTPException, refused)
