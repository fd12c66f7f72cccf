"""What the guided questions say in the browser, where a script puts the answers together: every word, every address.

The words go through gettext here, so that the script needs none of its own. ``{0}`` stands for what is put in.
"""

from collections.abc import Callable
from typing import Any

from flask_babel import get_locale, gettext, ngettext

from familyhelp.domain.needs import Harder
from familyhelp.domain.schedule import MIDNIGHT
from familyhelp.domain.service import Accepting, Price
from familyhelp.search.guiding.results import LeftOutKind
from familyhelp.web import guiding, in_browser, wording
from familyhelp.web.presenting import address, directory

_HOLE = "{0}"
_NAME = "0"
_PLURALS = 101
"""Every form of a plural in our languages is needed by some number below this."""
_CARDS = ("lang", "first", "rtl", "call", "text", "text_word", "addresses", "ages", "cost", "always", "checked")
_DATES = ("unchecked", "months")


def words() -> dict[str, Any]:
    """Everything that the script says and links to, ready for JSON."""
    known = in_browser.words()
    return {key: known[key] for key in (*_CARDS, *_DATES)} | {
        "data": address("guide_data", name=_NAME).removesuffix(f"{_NAME}.json"),
        "here": address("guide_answers"),
        "start": address("find_help"),
        "whole": guiding.WHOLE_CARDS,
        "title": gettext("Help for you"),
        "many": plural(lambda number: ngettext("%(num)s service", "%(num)s services", number)),
        "so_far": plural(lambda number: ngettext("%(num)s service so far", "%(num)s services so far", number)),
        "more": plural(lambda number: ngettext("Show %(num)s more", "Show %(num)s more", number)),
        "left_out": {kind.value: plural(_left_out(kind)) for kind in LeftOutKind},
        "why": _why(),
        "clock": [wording.clock(minute) for minute in range(0, MIDNIGHT + 1, 5)],
        "near": gettext("less than half a mile"),
        "point": get_locale().number_symbols["latn"]["decimal"],
        "miles": gettext("%(miles)s miles", miles=_HOLE),
        "no_number": gettext("no number to ring"),
    }


def plural(said: Callable[[int], str]) -> dict[str, str]:
    """What is said of a number, for each form of the plural, by its name in Unicode's tables."""
    form = get_locale().plural_form
    numbers = {form(number): number for number in reversed(range(_PLURALS))}
    return {
        name: str(said(number)).replace(str(number), _HOLE) for name, number in {"other": _PLURALS, **numbers}.items()
    }


def _left_out(kind: LeftOutKind) -> Callable[[int], str]:
    return lambda number: guiding.left_out(kind, number)


def _why() -> dict[str, Any]:
    """The words of each reason: a pattern, or the words of each value that it can have."""
    return {
        "urgent": gettext("urgent help"),
        "children": gettext("for your child: %(ages)s", ages=_HOLE),
        "area": {key: gettext("in %(area)s", area=area.name) for key, area in directory().areas.items()},
        "cost-unknown": str(wording.PRICES[Price.NOT_STATED]),
        "open-until": gettext("open until %(time)s", time=_HOLE),
        "closed": gettext("closed now"),
        "hours-unknown": gettext("hours not stated"),
        "accepting": str(wording.ACCEPTING[Accepting.YES]),
        "waiting": str(wording.ACCEPTING[Accepting.WAITING_LIST]),
        "full": str(wording.ACCEPTING[Accepting.NO]),
        "easier": {each.value: guiding.easier(each) for each in Harder if guiding.easier(each)},
    }
