"""The screens of questions. Each can be skipped, gone back to, and changed later; nothing a family says is lost."""

from dataclasses import replace

from flask import Response, abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from familyhelp.domain.intake import Screen
from familyhelp.referrals.letter import TooLongError
from familyhelp.referrals.ports import UnavailableError
from familyhelp.web.intake import afterwards, hearing, hubs, keeping
from familyhelp.web.intake.addresses import here
from familyhelp.web.intake.draft import Answers, Draft
from familyhelp.web.intake.edition import directory, edition, intake
from familyhelp.web.intake.forms import TokenForm, form_for
from familyhelp.web.intake.needed import missing

_STAYS = {"more": "children", "find": "postcode"}
"""Buttons that keep what is written and show the same screen again, and where on it."""

_ELSEWHERE = ("notice", "look")
"""Buttons that keep what is written and lead to another page of the form."""

_IN = "in-"
"""Before a language: a button that keeps what is written and shows the same screen in it."""


def step(screen: str) -> AnyResponse:
    """One screen."""
    shown = next((each for each in intake().screens if each.key == screen), None) or abort(404)
    if request.method == "POST":
        return _answered(shown)
    draft = keeping.load()
    if draft is None:
        return redirect(here("start"), 303)
    if draft.sent:
        return redirect(here("sent"), 303)
    return _page(shown, draft, form_of(shown, draft.answers))


def form_of(screen: Screen, answers: Answers, *, posted: bool = False) -> TokenForm:
    """A screen's form, filled in from what was posted or from the draft."""
    given = request.form if posted else None
    near = (request.form.get("postcode", "") if posted else "") or next(iter(answers.get("postcode", ())), "")
    offered = hubs.offer(directory(), near).choices
    return form_for(screen.key, answers, offered, given)


def _answered(screen: Screen) -> AnyResponse:
    """What was posted goes into the draft, unless it cannot be an answer; then the same page says why."""
    if not keeping.cookie():
        return make_response(render_template("intake/no-cookie.html"), 400)
    form = form_of(screen, {}, posted=True)
    good = form.validate()
    if not form.came_from_here:
        return _page(screen, Draft(0), form, status=400)
    try:
        return keeping.again(lambda: _filled(screen, form, good=good))
    except UnavailableError:
        return _page(screen, Draft(0), form, status=503, not_kept=True)
    except TooLongError:
        return _page(screen, Draft(0), form, status=413, too_long=True)


def _filled(screen: Screen, form: TokenForm, *, good: bool) -> AnyResponse:
    draft = keeping.load() or keeping.lapsed()
    if draft.sent:
        said = {} if request.form.get("go") == "skip" else form.asked(intake().on(screen.key))
        return afterwards.not_added(draft.sent, said, (screen,) if said else ())
    return _kept(screen, draft, form, good=good)


def _kept(screen: Screen, draft: Draft, form: TokenForm, *, good: bool) -> AnyResponse:
    go = request.form.get("go", "on")
    questions = intake().on(screen.key)
    if go == "skip":
        keeping.save(draft)
        return redirect(_next(screen, draft), 303)
    answers = form.asked(questions) if good else form.worth_keeping(questions)
    draft = _with(draft, answers)
    keeping.save(draft)
    if go == "on" and good:
        for key, said in missing(questions, answers).items():
            form[key].errors = [said]
            good = False
    away = go == "back" or go in _ELSEWHERE or go.startswith(_IN)
    if not good and not (away and answers.keys() >= {each.key for each in questions}):
        return _page(screen, draft, form, status=422)
    return redirect(_leads(go, screen, draft), 303)


def _leads(go: str, screen: Screen, draft: Draft) -> str:
    """Where a button leads once what is written is kept. Only pages of ours can be named."""
    if go == "back":
        return _before(screen)
    if go in _ELSEWHERE:
        return here(go)
    if go in _STAYS:
        return f"{here('step', screen=screen.key)}#{_STAYS[go]}"
    if go.startswith(_IN) and go.removeprefix(_IN) in directory().site.languages:
        return here("step", go.removeprefix(_IN), screen=screen.key)
    return _next(screen, draft)


def _with(draft: Draft, answers: Answers) -> Draft:
    """The draft with these answers, and with whatever danger they tell of."""
    before, draft = draft.answers, draft.with_answers(answers)
    if not hearing.may_tell(intake(), before, draft.answers):
        return draft
    return replace(draft, panels=hearing.panels(draft.answers, intake(), edition().dangers))


def _place(screen: Screen) -> int:
    return [each.key for each in intake().screens].index(screen.key)


def _next(screen: Screen, draft: Draft) -> str:
    """The next screen; the answers once they have been looked at, so that a change leads straight back to them."""
    screens, place = intake().screens, _place(screen) + 1
    if draft.looked or place == len(screens):
        return here("check")
    return here("step", screen=screens[place].key)


def _before(screen: Screen) -> str:
    place = _place(screen)
    return here("step", screen=intake().screens[place - 1].key) if place else here("start")


def _page(screen: Screen, draft: Draft, form: TokenForm, *, status: int = 200, **said: bool) -> Response:
    postcode = form["postcode"].data if "postcode" in form else ""
    page = render_template(
        "intake/step.html",
        screen=screen,
        questions=intake().on(screen.key),
        form=form,
        draft=draft,
        hub_hints=hubs.offer(directory(), postcode or "").hints,
        number=_place(screen) + 1,
        enter=next((go for go, key in _STAYS.items() if key in form), "on"),
        **said,
    )
    return make_response(page, status)
