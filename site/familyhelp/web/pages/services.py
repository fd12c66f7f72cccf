"""Services, from A to Z and one by one."""

from itertools import groupby

from flask import abort, g, render_template

from familyhelp.domain.directory import by_name
from familyhelp.web import planning, structured
from familyhelp.web.presenting import address, directory, public


def services() -> str:
    """Every service by its name."""
    ordered = sorted(directory().services.values(), key=by_name)
    letters = [
        (letter, tuple(found))
        for letter, found in groupby(
            ordered, key=lambda each: each.name[0].upper() if each.name[0].isalpha() else "0–9"
        )
    ]
    return render_template("pages/services.html", letters=letters, total=len(ordered))


def service(slug: str) -> str:
    """One service, with every fact that is known."""
    shown = directory()
    found = shown.services.get(slug) or abort(404)
    g.private = found.sensitive
    organisation = shown.organisations[found.organisation]
    areas = tuple(shown.areas[key] for key in found.areas)
    return render_template(
        "pages/service.html",
        service=found,
        organisation=organisation,
        areas=areas,
        topics=tuple(shown.topics[key] for key in found.topics),
        hubs=shown.hubs,
        message=planning.of_service(found),
        data=structured.service(
            found, organisation.name, [area.name for area in areas], public(address("service", slug=slug))
        ),
    )


ROUTES = {"/services/": services, "/services/<slug>/": service}
