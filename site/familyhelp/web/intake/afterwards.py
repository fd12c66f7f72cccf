"""What a family writes once its request is sent: it is not added, so the page keeps the words and says so."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flask import Response, make_response, redirect, render_template
from werkzeug.wrappers import Response as AnyResponse

from familyhelp.domain.intake import Screen
from familyhelp.referrals.letter import TooLongError
from familyhelp.referrals.ports import UnavailableError
from familyhelp.web.intake import hearing, keeping, summary
from familyhelp.web.intake.addresses import here
from familyhelp.web.intake.draft import Answers, Draft, Sent
from familyhelp.web.intake.edition import directory, edition, intake

_MOST = 40_000
"""So much of a sealed draft still fits, written in letters, into the 64 KiB that we take."""


def marks(answers: Answers) -> Mapping[str, str]:
    """By screen: what tells later on whether its answers are those that were sent, and tells nothing of them."""
    return {screen.key: _mark(screen, answers) for screen in intake().screens}


def not_added(sent: Sent, answers: Answers, screens: Sequence[Screen]) -> AnyResponse:
    """On to the end when the answers of these screens are those that were sent; otherwise the page that says so."""
    new = tuple(each for each in screens if _mark(each, answers) != sent.marks.get(each.key))
    return _page(sent, answers, new, 409) if new else redirect(here("sent"), 303)


def begin_anew(carried: Draft) -> AnyResponse:
    """Another request, which begins with what was not added to the last one."""
    try:
        draft = keeping.begin()
        keeping.save(replace(draft, answers=carried.answers, panels=_panels(carried.answers)))
    except UnavailableError:
        return _page(None, carried.answers, intake().screens, 503)
    return redirect(here("step", screen=intake().screens[0].key), 303)


def _mark(screen: Screen, answers: Answers) -> str:
    said = {each.key: answers[each.key] for each in intake().on(screen.key) if answers.get(each.key)}
    return keeping.mark(json.dumps([screen.key, said]))


def _panels(answers: Answers) -> tuple[str, ...]:
    return hearing.panels(answers, intake(), edition().dangers)


def _page(sent: Sent | None, answers: Answers, screens: Sequence[Screen], status: int) -> Response:
    page = render_template(
        "intake/not-added.html",
        sent=sent,
        rows=[row for screen in screens for row in summary.rows(directory(), screen, answers)],
        panels=_panels(answers),
        kept=_sealed(answers),
    )
    return make_response(page, status)


def _sealed(answers: Answers) -> str:
    """The answers for the page to carry; empty when they are more than it can send again."""
    try:
        sealed = keeping.sealed(Draft(0, {key: said for key, said in answers.items() if said}))
    except TooLongError:
        return ""
    return base64.b64encode(sealed).decode() if len(sealed) < _MOST else ""
