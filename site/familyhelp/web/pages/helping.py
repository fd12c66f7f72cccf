"""Asking for help, and help that cannot wait."""

from flask import current_app, g, render_template

from familyhelp.web.presenting import directory


def ask_for_help() -> str:
    """How to ask the team for help, and what happens then."""
    hubs = sorted(directory().hubs.values(), key=lambda hub: hub.name)
    return render_template("pages/ask-for-help.html", hubs=hubs, form=_form())


def _form() -> str:
    """The address of the form in the page's language; empty where it is not open."""
    site = directory().site
    address = str(current_app.config["SETTINGS"].intake or site.intake)
    return f"{address}/{g.lang}/" if address and g.lang != site.language else address


def urgent_help() -> str:
    """Whom to ring now."""
    shown = directory()
    return render_template(
        "pages/urgent-help.html",
        first=tuple(shown.services[slug] for slug in shown.site.urgent if slug in shown.services),
    )


ROUTES = {"/ask-for-help/": ask_for_help, "/urgent-help/": urgent_help}
