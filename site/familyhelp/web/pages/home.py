"""The home page."""

from flask import render_template

from familyhelp.web import structured
from familyhelp.web.presenting import address, directory, public


def home() -> str:
    """Search first, then topics, the nearest hub and urgent help."""
    site = directory().site
    return render_template(
        "pages/home.html",
        hubs=sorted(directory().hubs.values(), key=lambda hub: hub.name),
        groups=directory().groups.values(),
        topics=directory().topics,
        latest=sorted(directory().news.values(), key=lambda each: each.date, reverse=True)[:2],
        data=structured.website(site.name, public(address("home")), public(address("search"))),
    )


ROUTES = {"/": home}
