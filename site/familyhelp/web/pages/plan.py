"""A plan to take away: the services that somebody chose, on one page for paper or a message."""

from flask import g, render_template, request

from familyhelp.web import planning
from familyhelp.web.presenting import directory


def plan() -> str:
    """The plan that an address names (``?s=slug&s=slug&h=hub``); without one, how to make it.

    Without a question it is frozen; there a script puts the plan together from each service's own page.
    """
    g.private = True
    shown = directory()
    found = planning.chosen(request.args, shown)
    return render_template(
        "pages/plan.html",
        plan=found,
        message=planning.of_plan(found),
        more=planning.more(found, shown),
        hubs=(found.hub,) if found.hub else tuple(sorted(shown.hubs.values(), key=lambda hub: hub.name)),
    )


ROUTES = {"/plan/": plan}
