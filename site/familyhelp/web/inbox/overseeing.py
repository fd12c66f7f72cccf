"""What only managers see: the trail of who did what, and the team."""

from collections import deque
from collections.abc import Sequence

from flask import abort, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals import reference as references
from familyhelp.referrals.staff import INVITATION, Invitation, LastManagerError
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import trail
from familyhelp.web.inbox.forms import InviteForm, MemberForm
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.piles import names_of_staff
from familyhelp.web.intake.rules import tidy

MOST_LINES = 300
"""How many lines of the trail stand on a page. A reference, or an earlier line, brings others."""


def audit() -> Answer:
    """The trail, newest first, and whether every line is as it was written. What is no reference brings no lines."""
    database = office().box.database
    typed = tidy(request.args.get("reference", ""))
    reference = references.read(typed)
    before = request.args.get("before", "")
    last = int(before) if before.isascii() and before.isdigit() and len(before) < len("1000000000") else None
    wanted = (each for each in trail.lines(database, reference) if last is None or each.number < last)
    lines = deque(wanted if reference or not typed else (), MOST_LINES)
    page = render_template(
        "inbox/audit.html",
        lines=tuple(reversed(lines)),
        verified=trail.verify(database),
        names=names_of_staff(),
        reference=reference,
        typed=typed,
        earlier=lines[0].number if len(lines) == MOST_LINES else None,
    )
    return make_response(page, 400 if typed and not reference else 200)


def team() -> Answer:
    """Who is on the team."""
    return _team(InviteForm())


def _team(form: InviteForm, problem: str = "", status: int = 200) -> Answer:
    members = office().team.all()
    forms = {each.id: _member_form(each.id, each.role) for each in members}
    page = render_template("inbox/team.html", members=members, forms=forms, form=form, problem=problem)
    return make_response(page, status)


def _member_form(staff: int, role: Role) -> MemberForm:
    form = MemberForm(data={"role": str(role.value)})
    form.role.id = f"member-{staff}-role"
    return form


def invite() -> Answer:
    """Invite somebody: a link that works once is shown once, to be handed over in person or by a safe way."""
    form, here = InviteForm(request.form), office()
    if not form.validate():
        return _team(form, status=400)
    until = here.clock() + INVITATION
    wanted = Invitation(form.name.data, form.email.data.lower(), Role(int(form.role.data)), until, me().id)
    link = here.settings.origin + url_for("join", token=here.team.invite(wanted, here.clock()))
    return make_response(render_template("inbox/invited.html", invitation=wanted, link=link))


def change_member(staff: int) -> Answer:
    """Give a member another role, or let them leave. They are signed out everywhere, and lead nobody any more."""
    form, here = MemberForm(request.form), office()
    if not form.validate():
        return _team(InviteForm(), "role", 400)
    member = here.team.find(staff)
    if member is None:  # somebody who left comes back by an invitation
        abort(404)
    active = request.form.get("do") != "remove"
    try:
        led = here.team.change(staff, Role(int(form.role.data)), active, me().id, here.clock())
    except LastManagerError:
        return _team(InviteForm(), "last", 400)
    here.sessions.end_all_of(staff)
    if led and staff != me().id:
        return make_response(_left(member.name, led))
    return redirect(url_for("team" if staff != me().id else "front"))


def _left(name: str, led: Sequence[str]) -> str:
    """The requests for which somebody has to be found."""
    cases = office().box.cases
    referrals = [each for reference in led if (each := cases.find(reference))]
    return render_template(
        "inbox/left.html", name=name, referrals=referrals, now=office().clock(), names=names_of_staff()
    )
