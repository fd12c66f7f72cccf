"""What every answer says to the browser beside its page.

The policy allows nothing from anywhere else, no inline script and no inline style. Pages carry it
in a ``meta`` element too, so that a frozen site on a plain host is held to the same.
"""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Flask, Response, request

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
"""What stands on every answer. The freezer writes the same into the rules for hosts of plain files."""


def _add(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.location:
        # Behind a proxy we do not know our own address, and whoever asks must not choose it: the path is enough.
        response.location = response.location.removeprefix(request.host_url.removesuffix("/"))
    return response


def set_up(app: Flask) -> None:
    """Add the headers to every answer of an application."""
    app.after_request(_add)
