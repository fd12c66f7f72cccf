"""Before you start, leaving, and what we do with what is written."""

from contextlib import suppress

from flask import Response, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from familyhelp.referrals.ports import UnavailableError
from familyhelp.web.intake import keeping, limits
from familyhelp.web.intake.addresses import here
from familyhelp.web.intake.edition import directory, intake
from familyhelp.web.intake.forms import is_start_token, start_token


def start() -> AnyResponse:
    """Whom to ring instead, and what happens to what one writes; then the first question."""
    if request.method == "POST":
        return _begin()
    draft = keeping.load()
    return _page(going_on=draft is not None and draft.sent is None, forgotten=bool(keeping.cookie()) and draft is None)


def _begin() -> AnyResponse:
    if limits.too_often("begin"):
        return _page(status=429, busy=True)
    elsewhere = request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}
    if elsewhere or not is_start_token(request.form.get("token", "")):
        return _page(status=400, again=True)
    keeping.begin()
    return redirect(here("step", screen=intake().screens[0].key), 303)


def _page(status: int = 200, **said: bool) -> Response:
    return make_response(render_template("intake/start.html", token=start_token(), **said), status)


def leave() -> AnyResponse:
    """Wipe what was written and go to an everyday page. Going comes first: it never waits for a database."""
    if "prefetch" in request.headers.get("Sec-Purpose", request.headers.get("Purpose", "")):
        return Response(status=204)  # a browser that only looks ahead must not wipe anything
    wiped()
    if request.form.get("quietly"):
        return Response(status=204)  # the page has gone already, and this was sent on its way
    return redirect(directory().site.exit_to, 303)


def wiped() -> None:
    """Forget what this browser wrote. If the database is out of reach, taking the key back makes it unreadable."""
    with suppress(UnavailableError):
        keeping.forget()


def notice() -> str:
    """The privacy notice, made from the questions themselves."""
    return render_template("intake/notice.html", intake=intake())
