"""What somebody wrote and the inbox could not keep is shown once more, for them to copy."""

from flask import make_response, render_template, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as Answer

_WRITTEN = ("words", "number")
"""The fields of the forms in which people write; the others are chosen again in no time."""


def written() -> str:
    """The words in the form that was sent; empty where there are none, or where another site sent them."""
    if request.method != "POST" or not from_here():
        return ""
    try:
        said = [request.form.get(name, "").strip() for name in _WRITTEN]
    except HTTPException:  # the form itself cannot be read, as when it is too large
        return ""
    return "\n\n".join(each for each in said if each)


def from_here() -> bool:
    """Whether the browser says that a page of ours sent this; browsers that say nothing are believed."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def page_meant() -> str:
    """The page that somebody was at: what a form did on it has no page of its own."""
    reference = (request.view_args or {}).get("reference")
    return url_for("referral", reference=reference) if request.method == "POST" and reference else request.path


def not_kept(kind: str, status: int) -> Answer:
    """The page that says why nothing was kept, gives the words back, and leads on.

    ``kind`` is "out" (signed out), "locked" (the letters are), "led" (one has to say why first) or "changed" (the
    request is not what it was).
    """
    page = render_template("inbox/not-kept.html", kind=kind, written=written(), to=page_meant())
    return make_response(page, status)
