"""Finding a request for somebody on the phone: by its reference, a phone number, an email address or a name."""

from collections.abc import Iterator

from flask import make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals import household
from familyhelp.referrals import reference as references
from familyhelp.referrals.letter import Letter
from familyhelp.referrals.ports import Entry, Filter
from familyhelp.referrals.referral import Case, Referral
from familyhelp.web.inbox.forms import FindForm
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.piles import names_of_staff

_SHORTEST_NAME = 3


def find() -> Answer:
    """To the request that is meant, or to the few that may be. What is typed never stands in an address."""
    form, here = FindForm(request.form), office()
    if not form.validate():
        return make_response(render_template("inbox/find.html", form=form), 400)
    written = references.read(form.wanted.data)
    if written and here.box.cases.find(written):
        return redirect(url_for("referral", reference=written))
    locked = not here.vault.is_open
    found = [] if locked else _found(form.wanted.data)
    page = render_template(
        "inbox/find.html",
        form=form,
        referrals=found,
        looked=True,
        locked=locked,
        now=here.clock(),
        names=names_of_staff(),
    )
    return make_response(page)


def _found(wanted: str) -> list[Referral]:
    """Requests that fit. The trail says that somebody searched, not for what."""
    here = office()
    here.box.cases.note(Entry(me().id, "search"), here.clock())
    everything = here.vault.compared(here.box.cases.all(Filter()))
    return [each.referral for each in everything if fits(each.letter, wanted)]


def fits(letter: Letter, wanted: str) -> bool:
    """Whether a letter is from the phone number or email address that was typed, or names that name."""
    phone = household.telephone(wanted)
    if phone:
        return phone in map(household.telephone, letter.all("phone"))
    if "@" in wanted:
        return wanted.strip().casefold() in {each.strip().casefold() for each in letter.all("email")}
    name = wanted.strip().casefold()
    return len(name) >= _SHORTEST_NAME and any(name in each for each in _names(letter))


def _names(letter: Letter) -> Iterator[str]:
    yield from (each.casefold() for each in letter.all("name"))
    yield from (each.rpartition(";")[0].casefold() for each in letter.all("children"))


def earlier(case: Case) -> tuple[household.Match, ...]:
    """Other requests that may be from the same household."""
    here = office()
    return household.earlier(case, here.vault.compared(here.box.cases.all(Filter())))
