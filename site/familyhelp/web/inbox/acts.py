"""What a worker may do with a request: the forms that stand on its page, and what each does."""

from collections.abc import Callable, Mapping
from typing import Any

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.referral import Case, Referral
from familyhelp.referrals.states import Helped, Level, Outcome, Role, State
from familyhelp.web.inbox import forms
from familyhelp.web.inbox.office import Office
from familyhelp.web.inbox.path import titles
from familyhelp.web.inbox.wording import ACTIONS, choices

FORMS: Mapping[str, type[forms.ChosenForm]] = {
    "contact": forms.ContactForm,
    "note": forms.NoteForm,
    "lead": forms.LeadForm,
    "step": forms.StepForm,
    "level": forms.LevelForm,
    "hand-over": forms.HandOverForm,
    "close": forms.CloseForm,
    "reopen": forms.ReopenForm,
}
_ON_CLOSED = {"note", "reopen", "hand-over"}


def allowed(one: Referral) -> tuple[str, ...]:
    """What can be done with a request as it is, in the order of a day's work."""
    if one.state is State.CLOSED:
        return tuple(each for each in ACTIONS if each in _ON_CLOSED)
    return tuple(each for each in ACTIONS if each != "reopen")


def forms_for(case: Case, office: Office) -> dict[str, forms.ChosenForm]:
    """The forms for a request's page, filled in with how things stand."""
    stands: dict[str, dict[str, Any]] = {
        "lead": {"lead": str(case.referral.lead or "")},
        "step": {"step": case.referral.state.value},
        "level": {"level": str(case.level.value) if case.level else None},
        "hand-over": {"number": case.case_number},
    }
    return {what: form(what, office, None, stands.get(what, {})) for what in allowed(case.referral)}


def form(what: str, office: Office, given: Any, stands: Mapping[str, Any] | None = None) -> forms.ChosenForm:
    """One form, with the choices that only this office knows. Several stand on a page: each has ids of its own."""
    made = FORMS[what](formdata=given, data=stands)
    if what == "lead":
        workers = [each for each in office.team.all() if each.active and each.role >= Role.WORKER]
        _offer(made["lead"], {str(each.id): each.name for each in workers})
    if what == "step":
        _offer(made["step"], {state.value: title for state, title in titles(office.directory).items()})
    for field in made:
        field.id = f"{what}-{field.name}"
    return made


def _offer(field: Any, labels: Mapping[str, str]) -> None:
    field.choices = choices({"": "–", **labels})


def do(what: str, desk: Desk, reference: str, filled: Any, retention: int) -> None:
    """Do it. Raises UnknownError, NotNowError, TooLongError."""
    acts: Mapping[str, Callable[[], None]] = {
        "contact": lambda: desk.contact(reference, filled.way.data, filled.words.data),
        "note": lambda: desk.note(reference, filled.words.data),
        "lead": lambda: desk.set_lead(reference, int(filled.lead.data)),
        "step": lambda: desk.move(reference, State(filled.step.data)),
        "level": lambda: desk.set_level(reference, Level(int(filled.level.data)), filled.words.data),
        "hand-over": lambda: desk.hand_over(reference, filled.number.data),
        "close": lambda: desk.close(
            reference,
            Outcome(filled.outcome.data),
            Helped(filled.helped.data),
            words=filled.words.data,
            retention=retention,
        ),
        "reopen": lambda: desk.reopen(reference, filled.words.data),
    }
    acts[what]()
