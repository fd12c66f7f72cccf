"""Check your answers, send them, and what happens then."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from flask import Response, make_response, redirect, render_template, request
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from familyhelp.referrals import submit
from familyhelp.referrals.closed_days import closed_days
from familyhelp.referrals.letter import TooLongError
from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.ports import ChangedError, NotKeptError, UnavailableError
from familyhelp.web.intake import afterwards, hearing, hubs, keeping, limits, needed
from familyhelp.web.intake.addresses import here
from familyhelp.web.intake.carried import carried, in_hand, letters, seen
from familyhelp.web.intake.draft import Draft, Sent
from familyhelp.web.intake.edition import directory, intake
from familyhelp.web.intake.forms import TokenForm, form_for
from familyhelp.web.intake.office import office
from familyhelp.web.intake.summary import parts, worth_sending

FORM = "2026-11"
"""The version of the form, which is sealed into every request."""

SCREEN = "check"
TRAP = "website"
"""A field that no person sees. Programs fill in all they find."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a request cannot be sent as it is, and where on the site to put that right."""

    said: str
    href: str


def check() -> AnyResponse:
    """The last look, with the consent."""
    return keeping.again(_send if request.method == "POST" else _look)


def _look() -> AnyResponse:
    draft = keeping.load()
    if draft is None:
        return redirect(here("start"), 303)
    if draft.sent:
        return redirect(here("sent"), 303)
    draft = seen(draft)
    keeping.save(draft)
    return _page(draft, form_for(SCREEN, draft.answers))


def _send() -> AnyResponse:
    if not keeping.cookie():
        return make_response(render_template("intake/no-cookie.html"), 400)
    form = form_for(SCREEN, {}, given=request.form)
    form.validate()
    on_page = carried()
    if request.form.get("go") == "another" and on_page and form.came_from_here:
        return afterwards.begin_anew(on_page)
    draft = in_hand()
    if draft is None:
        return make_response(render_template("intake/forgotten.html"), 410)
    if draft.sent:
        return _after(draft.sent, on_page)
    if not draft.attempt:
        return _shown_first(draft, form)
    return _doubted(draft, form) or _submitted(draft, form)


def _shown_first(draft: Draft, form: TokenForm) -> Response:
    """The page with all answers, for a family that pressed “Send” where it had not seen them."""
    draft = seen(draft)
    with suppress(UnavailableError):  # the page carries it on
        keeping.save(draft)
    form["token"].errors = [gettext("Please press the button once more")]
    return _page(draft, form, 400)


def _after(told: Sent, draft: Draft | None) -> AnyResponse:
    """What a press on “Send” does when the request is sent: nothing, unless it would have sent something else."""
    asks_more = draft is not None and draft.sent is None
    return afterwards.not_added(told, draft.answers if draft else {}, intake().screens if asks_more else ())


def _doubted(draft: Draft, form: TokenForm) -> Response | None:
    """The page that asks for something before the request goes out; None when nothing stands in its way."""
    if not form.came_from_here:
        return _page(draft, form, 400)
    if limits.too_often("send"):
        return _page(draft, form, 429, busy=True)
    if request.form.get(TRAP) or _too_fast(draft):
        return _page(draft, form, 400, once_more=True)
    faults = _faults(draft, form)
    return _page(draft, form, 422, faults=faults) if faults else None


def _too_fast(draft: Draft) -> bool:
    return utc_now().timestamp() - draft.begun < office().settings.fastest


def _faults(draft: Draft, form: TokenForm) -> list[Fault]:
    """What keeps the request from being of use: no safe way to answer, something unfinished, no consent."""
    found = [
        Fault(said, f"{here('step', screen=screen.key)}#{key}") for key, screen, said in needed.faults(draft.answers)
    ]
    if not form["consent"].data:
        found.append(Fault(gettext("Tick the box if the team may read this and get in touch"), "#consent"))
    return found


def _submitted(draft: Draft, form: TokenForm) -> AnyResponse:
    answers = worth_sending(directory(), {**draft.answers, **form.asked(intake().on(SCREEN))})
    hub = hubs.chosen(directory(), draft.first("hub"), draft.first("postcode"))
    danger, abuse = bool(draft.panels), hearing.is_abuse(draft.panels)  # heard when the words were written
    alone = needed.waits(answers)

    def told(kept: submit.Sent, marks: Mapping[str, str]) -> Sent:
        return Sent(kept.reference, kept.words, kept.due, alone, marks)

    submission = submit.Submission(
        answers,
        hub,
        FORM,
        draft.attempt,
        urgent=danger,
        abuse=abuse,
        waits=alone,
        receipt=lambda kept: keeping.receipt(_done(draft, told(kept, afterwards.marks(draft.answers)))),
    )
    try:
        kept = office().letterbox.submit(submission, closed_days(directory().site.closed, utc_now().date()))
    except NotKeptError:
        return _page(draft, form, 503, not_sent=True)
    except TooLongError:
        return _page(draft, form, 413, too_long=True)
    return redirect(here("sent"), 303) if kept.filed else _sent_before(told(kept, {}), draft)


def _done(draft: Draft, told: Sent) -> Draft:
    return Draft(begun=draft.begun, sent=told, panels=draft.panels)


def _sent_before(told: Sent, draft: Draft) -> AnyResponse:
    """What is said where the key had sent a request before. Without a receipt nobody can tell if with these answers."""
    with suppress(UnavailableError, ChangedError):  # it is sent, and this page is the only one that can say so
        found = keeping.load()
        if found and found.sent:
            told = found.sent
        else:
            keeping.save(_done(draft, told))
    return _after(told, draft)


def sent() -> AnyResponse:
    """The reference, the four words, and by when somebody is in touch."""
    draft = keeping.load()
    if draft is None or draft.sent is None:
        return redirect(here("start"), 303)
    return make_response(render_template("intake/sent.html", sent=draft.sent, draft=draft))


def _page(
    draft: Draft, form: TokenForm, status: int = 200, faults: list[Fault] | None = None, **said: bool
) -> Response:
    page = render_template(
        "intake/check.html",
        parts=parts(directory(), draft.answers),
        form=form,
        consent=intake().question("consent"),
        draft=draft,
        kept=letters(draft),
        faults=faults or [],
        hub=directory().hubs.get(hubs.chosen(directory(), draft.first("hub"), draft.first("postcode"))),
        **said,
    )
    return make_response(page, status)
