"""Pages for programs: the site map, robots, postcodes for the page's script, a council's own colours."""

import datetime as dt
import json
from collections.abc import Mapping

from flask import Response, abort, g, render_template

from familyhelp.content.postcodes import in_council
from familyhelp.domain.directory import Directory
from familyhelp.web.leaving import exit_sheet
from familyhelp.web.ledger import Values, listed_pages
from familyhelp.web.presenting import address, base_url, directory, public

DARK = "dark-"


def sitemap() -> Response:
    """Every page in every language, with the day its details were checked."""
    shown = directory()
    entries = [
        {"view": view, "values": values, "checked": _checked(shown, view, values)}
        for view, values in listed_pages(shown)
    ]
    body = render_template("machines/sitemap.xml", entries=entries, languages=shown.site.languages)
    return Response(body, mimetype="application/xml")


def _checked(shown: Directory, view: str, values: Values) -> dt.date | None:
    if view == "service":
        return shown.services[values["slug"]].checked
    if view == "hub":
        return shown.hubs[values["slug"]].checked
    return shown.pages[values["slug"]].checked if view == "page" else None


def robots() -> Response:
    """Search engines are welcome, except where families' own words and choices would be kept."""
    refused = [
        f"Disallow: {address(view, lang)}?" for view in ("search", "plan") for lang in directory().site.languages
    ]
    lines = ["User-agent: *", *refused, ""]
    if base_url():
        lines.append(f"Sitemap: {public(address('sitemap'))}")
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


def postcodes(district: str) -> Response:
    """One district's postcodes and their places, so that a phone can find the nearest hub by itself.

    ``{"5 4BW": [easting, northing]}``; the postcode somebody types is never sent anywhere.
    """
    shown = directory()
    if district.upper() not in shown.districts or district != district.lower():
        abort(404)
    code = shown.areas[shown.site.area].code
    places = in_council(code, (district.upper(),))
    found = {postcode.split(" ")[1]: [place.easting, place.northing] for postcode, place in sorted(places.items())}
    return Response(json.dumps(found, separators=(",", ":")), mimetype="application/json")


def colours() -> Response:
    """The council's own colours, over ours, for light screens and for dark ones (``dark-`` in site.yaml)."""
    chosen = g.edition.directory.site.colours
    light = {role: value for role, value in chosen.items() if not role.startswith(DARK)}
    dark = {role.removeprefix(DARK): value for role, value in chosen.items() if role.startswith(DARK)}
    return Response(_rules("light", light) + _rules("dark", dark), mimetype="text/css")


def _rules(scheme: str, colours: Mapping[str, str]) -> str:
    """For screens only: paper keeps black on white."""
    said = "".join(f"--{role}:{value};" for role, value in sorted(colours.items()))
    return f"@media screen and (prefers-color-scheme: {scheme}){{:root{{{said}}}}}\n" if said else ""


def not_found_page() -> str:
    """The page that a static host shows for an address that leads nowhere."""
    return render_template("pages/not-found.html")


ROUTES = {
    "/sitemap.xml": sitemap,
    "/robots.txt": robots,
    "/postcodes/<district>.json": postcodes,
    "/colours.css": colours,
    "/exit.css": exit_sheet,
    "/404.html": not_found_page,
}
