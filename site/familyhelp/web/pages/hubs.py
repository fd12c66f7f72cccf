"""Family Hubs: all of them, one by one, and the nearest to a postcode district."""

from flask import abort, render_template

from familyhelp.domain.hub import Hub
from familyhelp.web import area_map, planning, structured
from familyhelp.web.presenting import address, directory, public


def _by_name() -> tuple[Hub, ...]:
    return tuple(sorted(directory().hubs.values(), key=lambda hub: hub.name))


def hubs() -> str:
    """Every hub, and the ways to find the nearest."""
    drawn = area_map.draw(directory(), _by_name())
    return render_template("pages/hubs.html", hubs=_by_name(), map=drawn if drawn and drawn.pins else None)


def hub(slug: str) -> str:
    """One hub: a person to talk to, its week, its services, how to get there."""
    shown = directory()
    found = shown.hubs.get(slug) or abort(404)
    return render_template(
        "pages/hub.html",
        hub=found,
        services=shown.by_hub[slug],
        areas=tuple(shown.areas[key] for key in found.areas),
        message=planning.of_hub(found),
        data=structured.hub(found, public(address("hub", slug=slug))),
    )


def hubs_near(district: str) -> str:
    """The hubs by distance from the middle of a postcode district, such as SR5."""
    shown = directory()
    place = shown.districts.get(district.upper()) or abort(404)
    if district != district.lower():
        abort(404)
    nearest = shown.nearest_hubs(place)
    placed = {hub.slug for hub, _ in nearest}
    return render_template(
        "pages/hubs-near.html",
        district=district.upper(),
        nearest=nearest,
        unplaced=tuple(hub for hub in _by_name() if hub.slug not in placed),
    )


ROUTES = {"/hubs/": hubs, "/hubs/<slug>/": hub, "/hubs/near/<district>/": hubs_near}
