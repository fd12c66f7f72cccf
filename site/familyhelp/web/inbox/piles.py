"""The piles of requests: new, overdue, one's own, nobody's, all open ones, closed. They show only what is in clear."""

import datetime as dt
from collections.abc import Sequence

from flask import make_response, render_template
from werkzeug.wrappers import Response as Answer

from familyhelp.referrals.ports import Filter
from familyhelp.referrals.referral import Referral
from familyhelp.referrals.states import State
from familyhelp.web.inbox.gate import me
from familyhelp.web.inbox.office import office

_OPEN = tuple(each for each in State if each is not State.CLOSED)


def box(name: str) -> Answer:
    """One pile, whoever may be in danger first, then the longest waiting; the closed ones newest first."""
    now, names = office().clock(), names_of_staff()
    page = render_template("inbox/box.html", name=name, referrals=_pile(name, now), now=now, names=names)
    return make_response(page)


def _pile(name: str, now: dt.datetime) -> Sequence[Referral]:
    wanted = {
        "new": Filter(unread=True),
        "overdue": Filter(overdue_at=now),
        "mine": Filter(states=_OPEN, lead=me().id),
        "unled": Filter(states=_OPEN, unled=True),
        "open": Filter(states=_OPEN),
        "closed": Filter(states=(State.CLOSED,)),
    }[name]
    found = office().box.cases.all(wanted)
    if name == "closed":
        return sorted(found, key=lambda each: each.closed_on or dt.date.min, reverse=True)
    return sorted(found, key=_danger_first)


def _danger_first(one: Referral) -> tuple[bool, bool]:
    """Whoever may be in danger and has not heard from us stands before those who have waited longer."""
    waits = one.first_contact is None
    return not (one.abuse and waits), not (one.urgent and waits)


def names_of_staff() -> dict[int, str]:
    """The names of everybody who works here or did, by staff id."""
    return {each.id: each.name for each in office().team.all()}
