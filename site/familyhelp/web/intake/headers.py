"""What every answer of the form says to the browser: keep nothing, tell nobody, load nothing from elsewhere."""

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
"""No inline script, no inline style, no other host, and no page that holds ours in a frame."""

_YEAR = 365 * 24 * 60 * 60


def _add(response: Response) -> Response:
    headers = response.headers
    headers["Content-Security-Policy"] = POLICY
    headers["Referrer-Policy"] = "no-referrer"
    headers["X-Content-Type-Options"] = "nosniff"
    headers["X-Frame-Options"] = "DENY"
    headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Strict-Transport-Security"] = f"max-age={_YEAR}; includeSubDomains"
    headers["X-Robots-Tag"] = "noindex"
    if request.endpoint != "static":  # style sheets and scripts say nothing about a family
        headers["Cache-Control"] = "no-store"
    if response.location and response.location.startswith(request.host_url):
        # Behind a proxy we do not know our own address, and whoever asks must not choose it: the path is enough.
        response.location = response.location.removeprefix(request.host_url.removesuffix("/"))
    return response


def set_up(app: Flask) -> None:
    """Add the headers to every answer of an application."""
    app.after_request(_add)
