"""The way out for those without scripts, and what a phone may keep of a page.

A link to the page's own address takes the page's place in the history (the HTML standard, "navigate":
same URL, history handling "replace"). So "Exit this page" is such a link, and the only one that sends a
``Referer``: a request whose ``Referer`` is its own address is somebody leaving. The answer leads to the neutral
site, and Back then leads to the page before.

Not every phone or proxy lets a ``Referer`` through, and the way out must never fail: the link that needs it is
shown only by a style sheet which arrives once we have seen one. Everyone else has a plain link to the neutral site.
"""

from collections.abc import Callable
from urllib.parse import SplitResult, unquote, urlsplit

from flask import Flask, Response, g, redirect, request
from werkzeug import Response as Answer

SEEN = ".fh-exit__plain{display:none}.fh-exit__here[hidden]{display:block}\n"
"""Shows the link that leaves no trace in place of the plain one."""

NOT_SEEN = "/* No referrer has come through, so the plain way out stays. */\n"


def exit_sheet() -> Response:
    """The style sheet that pages ask for where no script runs; it depends on what came with the question."""
    asked = Response(SEEN if _asked_by() else NOT_SEEN, mimetype="text/css")
    asked.cache_control.no_store = True
    return asked


def _asked_by() -> SplitResult | None:
    """The page of ours that asks, where the browser says so. Old browsers lack ``Sec-Fetch-Site``."""
    try:
        asked_by = urlsplit(request.referrer or "")
    except ValueError:  # it is no address at all
        return None
    ours = asked_by.netloc == request.host and request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    return asked_by if ours else None


def _leaving() -> bool:
    """Whether a page asks for itself. A host may put a folder before our paths, so only the end must agree."""
    asked_by = _asked_by()
    if request.method != "GET" or asked_by is None:
        return False
    return unquote(asked_by.path).endswith(request.path) and asked_by.query.encode() == request.query_string


def _keep_little(response: Response) -> Response:
    """No copy of a private page on the phone's disk; of other pages none without asking us, so that exits reach us."""
    if response.mimetype == "text/html" and "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store" if g.get("private") else "no-cache"
    return response


def set_up(app: Flask, exit_to: Callable[[], str], wipe: Callable[[Answer], None] | None = None) -> None:
    """Let people leave every page of an application for ``exit_to()``.

    ``wipe`` is handed the answer before it goes, to forget what somebody has written so far.
    """

    def leave() -> Answer | None:
        if not _leaving():
            return None
        answer = redirect(exit_to(), 303)
        answer.headers["Cache-Control"] = "no-store"
        if wipe:
            wipe(answer)
        return answer

    app.before_request(leave)
    app.after_request(_keep_little)
