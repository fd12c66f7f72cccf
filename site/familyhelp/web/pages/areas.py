"""Areas and ages: ways to the listings that need neither words nor scripts."""

from flask import abort, render_template

from familyhelp.domain.directory import by_name
from familyhelp.domain.eligibility import AgeBand
from familyhelp.web.presenting import directory


def area(key: str) -> str:
    """What there is in one part of the council, then council-wide; national help is a link away."""
    shown = directory()
    found = shown.areas.get(key)
    if found is None or found.key not in _own_areas():
        abort(404)
    services = sorted(shown.services.values(), key=by_name)
    inside = {found.key} | {each.key for each in shown.inside(found.key)}
    around = {each.key for each in shown.around(found.key) if each.key in _own_areas()} - inside
    return render_template(
        "pages/area.html",
        area=found,
        here=tuple(each for each in services if inside & set(each.areas)),
        around=tuple(each for each in services if around & set(each.areas) and not inside & set(each.areas)),
        hubs=tuple(hub for hub in shown.hubs.values() if inside & set(hub.areas)),
        districts=tuple(each for each in found.districts if each in shown.districts),
    )


def age(band: str) -> str:
    """What there is for one age; services that state no age are for everyone."""
    try:
        wanted = AgeBand(band)
    except ValueError:
        abort(404)
    services = sorted(directory().services.values(), key=by_name)
    return render_template(
        "pages/age.html",
        band=wanted,
        stated=tuple(each for each in services if each.ages and each.ages.overlaps(wanted.ages)),
        anyone=sum(1 for each in services if not each.ages),
    )


def _own_areas() -> tuple[str, ...]:
    shown = directory()
    return (shown.site.area, *(each.key for each in shown.inside(shown.site.area)))


ROUTES = {"/areas/<key>/": area, "/ages/<band>/": age}
