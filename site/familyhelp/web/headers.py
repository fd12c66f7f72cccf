"""What every answer says to the browser beside its page.

The policy allows nothing from anywhere else, no inline script and no inline style. Pages carry it
in a ``meta`` element too, so that a frozen site on a plain host is held to the same.
"""

from flask import Flask, Response, request

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


def _add(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()")
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    if response.location:
        # Behind a proxy we do not know our own address, and whoever asks must not choose it: the path is enough.
        response.location = response.location.removeprefix(request.host_url.removesuffix("/"))
    return response


def set_up(app: Flask) -> None:
    """Add the headers to every answer of an application."""
    app.after_request(_add)
