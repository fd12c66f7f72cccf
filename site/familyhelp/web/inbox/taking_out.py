"""What leaves the inbox: a copy of one request, or a request altogether. The trail says so first."""

import json

from flask import Response, make_response, render_template, request
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals import retention
from familyhelp.referrals.casework import opened
from familyhelp.referrals.ports import Entry
from familyhelp.referrals.referral import Case, Referral
from familyhelp.web.inbox.answers import answers, is_shown
from familyhelp.web.inbox.chronology import chronology
from familyhelp.web.inbox.forms import EraseForm, ExportForm, same
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.opening import found
from familyhelp.web.inbox.path import titles
from familyhelp.web.inbox.piles import names_of_staff
from familyhelp.web.inbox.wording import LEVELS, NOT_THE_REFERENCE


def export(reference: str) -> Answer:
    """A copy of one request, as text for people or as JSON for programs."""
    one, form = found(reference), ExportForm(request.form)
    if request.method == "POST" and form.validate():
        return _copy(one, form.why.data, as_json=request.form.get("as") == "json")
    page = render_template("inbox/export.html", one=one, form=form)
    return make_response(page, 400 if form.errors else 200)


def _copy(one: Referral, why: str, *, as_json: bool) -> Answer:
    here = office()
    case = opened(here.box.cases, one, here.vault.identity)
    here.box.cases.note(Entry(me().id, "export", one.reference, why), here.clock())
    made, kind = (_json(case), "json") if as_json else (_text(case), "txt")
    answer = Response(made, mimetype="application/json" if as_json else "text/plain")
    answer.headers["Content-Disposition"] = f'attachment; filename="{one.reference}.{kind}"'
    return answer


def _json(case: Case) -> str:
    names, intake = names_of_staff(), office().directory.intake
    one = case.referral
    parts = {
        "reference": one.reference,
        "received": one.received.isoformat(),
        "hub": one.hub,
        "urgent": one.urgent,
        "abuse": one.abuse,
        "state": one.state.value,
        "due": one.due.isoformat(),
        "first_contact": one.first_contact and one.first_contact.isoformat(),
        "lead": names.get(one.lead or 0, ""),
        "level": case.level and case.level.value,
        "case_number": case.case_number,
        "closed_on": one.closed_on and one.closed_on.isoformat(),
        "answers": {key: list(said) for key, said in case.letter.answers.items() if is_shown(intake, key)},
        "chronology": [
            {
                "at": each.event.at.isoformat(),
                "kind": each.event.kind.value,
                "who": names.get(each.event.who or 0, ""),
                "state": each.event.state and each.event.state.value,
                **each.detail,
            }
            for each in case.chronology
        ],
    }
    return json.dumps(parts, ensure_ascii=False, indent=2) + "\n"


def _text(case: Case) -> str:
    here, names = office(), names_of_staff()
    return render_template(
        "inbox/export.txt",
        case=case,
        one=case.referral,
        answers=answers(case.letter, here.directory, whole=True),
        chronology=chronology(case, names, here.directory),
        level=LEVELS.get(str(case.level.value), "") if case.level else "",
        steps=titles(here.directory),
        names=names,
    )


def erase(reference: str) -> Answer:
    """Delete a request before its time, because the family asks for it."""
    one, form, here = found(reference), EraseForm(request.form), office()
    if request.method == "POST" and form.validate(extra_validators={"again": [same(one.reference, NOT_THE_REFERENCE)]}):
        retention.delete_on_request(here.box.database, one.reference, me().id, form.why.data, here.clock())
        return make_response(render_template("inbox/erased.html", days=here.settings.letterbox.backup_days))
    page = render_template("inbox/erase.html", one=one, form=form, days=here.settings.letterbox.backup_days)
    return make_response(page, 400 if form.errors else 200)
