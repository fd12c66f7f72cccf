"""The inbox' menu: the piles with what lies in them, and what else this person may open."""

from dataclasses import dataclass

from flask import g, request, url_for
from flask_babel import gettext

from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import piles
from familyhelp.web.inbox.gate import may
from familyhelp.web.inbox.office import office
from familyhelp.web.inbox.wording import BOXES


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the menu. ``count`` is None where there is nothing to count."""

    label: str
    href: str
    here: bool
    count: int | None = None
    presses: bool = False


def menu() -> tuple[Item, ...]:
    """The menu of whoever is signed in."""
    found = piles.count(office().box.database, g.member.id, office().clock())
    counts = {"new": found.new, "overdue": found.overdue, "mine": found.mine, "unled": found.unled, "open": found.open}
    lines = [_pile(name, counts.get(name)) for name in BOXES]
    if may(Role.MANAGER):
        lines += [_page(view, label) for view, label in _for_managers().items()]
    return tuple(lines)


def _pile(name: str, count: int | None) -> Item:
    href = url_for("box", name=name)
    return Item(str(BOXES[name]), href, request.path == href, count, presses=name == "overdue" and bool(count))


def _page(view: str, label: str) -> Item:
    return Item(label, url_for(view), request.endpoint == view)


def _for_managers() -> dict[str, str]:
    return {"measures": gettext("Figures"), "audit": gettext("Trail"), "team": gettext("Team")}
