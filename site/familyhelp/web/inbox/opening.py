"""Opening one request: the page on which a worker spends the day, and the same on paper."""

import secrets
from dataclasses import dataclass
from typing import Any

from flask import abort, g, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals import reference as references
from familyhelp.referrals.ports import Entry
from familyhelp.referrals.referral import Case, Referral
from familyhelp.referrals.states import Role, State
from familyhelp.web.inbox import gate
from familyhelp.web.inbox.acts import forms_for
from familyhelp.web.inbox.answers import answers
from familyhelp.web.inbox.chronology import chronology
from familyhelp.web.inbox.forms import WhyForm
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.lookup import earlier
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.path import path, titles
from familyhelp.web.inbox.piles import names_of_staff
from familyhelp.web.inbox.reach import reach
from familyhelp.web.inbox.wording import ACTIONS


@dataclass(frozen=True, slots=True)
class Wrong:
    """A form on the page that could not be used, by the name of what it does."""

    what: str
    form: Any


def referral(reference: str) -> Answer:
    """One request: how to reach the family safely, what they wrote, what happened, what can be done."""
    return show(found(reference))


def printed(reference: str) -> Answer:
    """The same for paper, without anything to press. The trail says that it was printed."""
    return show(found(reference), paper=True)


def why(reference: str) -> Answer:
    """Ask why somebody opens a request that is not theirs. The answer stands in the trail beside each look."""
    one, form = found(reference), WhyForm(request.form)
    if request.method == "POST" and form.validate():
        gate.give_reason(one.reference, form.why.data)
        return redirect(url_for("referral", reference=one.reference))
    lead = names_of_staff().get(one.lead or 0, "")
    page = render_template("inbox/why.html", one=one, form=form, lead=lead)
    return make_response(page, 400 if form.errors else 200)


def found(typed: str) -> Referral:
    """The request of a reference in an address; the page for what is not there otherwise."""
    written = references.read(typed)
    one = office().box.cases.find(written) if written else None
    if one is None:
        abort(404)
    return one


def reason_for(one: Referral) -> str | None:
    """Why this person may open a request; None when they have to say."""
    given: str | None = g.session.reasons.get(one.reference)
    if one.lead == me().id:
        return "lead"
    if given:
        return given
    return "new" if one.lead is None and one.state is not State.CLOSED else None


def show(one: Referral, wrong: Wrong | None = None, *, paper: bool = False) -> Answer:
    """The page of a request, once the trail says that it is looked at."""
    here, reason = office(), reason_for(one)
    if reason is None:
        return redirect(url_for("why", reference=one.reference))
    case = here.desk(me().id).read(one.reference, here.vault.identity, reason)
    if paper:
        here.box.cases.note(Entry(me().id, "print", one.reference, reason), here.clock())
    return make_response(_page(case, wrong, paper=paper), 400 if wrong else 200)


def _page(case: Case, wrong: Wrong | None, *, paper: bool) -> str:
    here, names = office(), names_of_staff()
    return render_template(
        "inbox/referral.html",
        case=case,
        one=case.referral,
        now=here.clock(),
        reach=reach(case.letter),
        answers=answers(case.letter, here.directory),
        earlier=earlier(case),
        path=path(case, here.directory),
        steps=titles(here.directory),
        chronology=chronology(case, names, here.directory),
        names=names,
        forms=forms_for(case, here) if gate.may(Role.WORKER) and not paper else {},
        wrong=wrong,
        done=request.args.get("done") if request.args.get("done") in ACTIONS else "",
        paper=paper,
        once=secrets.token_urlsafe(16),
    )
