"""Finding help step by step, asking for help, and help that cannot wait."""

from flask import render_template

from familyhelp.web.presenting import directory


def find_help() -> str:
    """Start from what is worrying you: every group of topics in everyday words."""
    shown = directory()
    return render_template("pages/find-help.html", groups=shown.groups.values(), topics=shown.topics)


def ask_for_help() -> str:
    """How to ask the team for help, and what happens then."""
    return render_template("pages/ask-for-help.html", hubs=sorted(directory().hubs.values(), key=lambda hub: hub.name))


def urgent_help() -> str:
    """Whom to ring now."""
    shown = directory()
    return render_template(
        "pages/urgent-help.html",
        first=tuple(shown.services[slug] for slug in shown.site.urgent if slug in shown.services),
    )


ROUTES = {"/find-help/": find_help, "/ask-for-help/": ask_for_help, "/urgent-help/": urgent_help}
