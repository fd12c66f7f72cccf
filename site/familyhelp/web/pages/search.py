"""Search: what somebody asked is answered anew each time; without a question it is a page like any other."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from flask import g, redirect, render_template, request
from werkzeug import Response

from familyhelp.domain.hub import Hub
from familyhelp.domain.service import Service
from familyhelp.search.results import Kind
from familyhelp.web import area_map, filtering, in_browser
from familyhelp.web.presenting import address, directory
from familyhelp.web.searching import Found, asked, query, results, without_postcode


def search() -> str | Response:
    """The search box and, when something is asked, what was found and why.

    Without a question this is a page like any other, and it is frozen. A whole postcode is cut to its
    district before anything is shown, so that a home stays out of the browser's history.
    """
    g.private = True  # even without a question: where no server answers, a script does, on this same page
    needs, page = asked(request.args)
    if needs and without_postcode(needs.words) != needs.words:
        return redirect(address("search") + query(replace(needs, words=without_postcode(needs.words)), page), 303)
    found = results(needs, page) if needs else None
    return render_template(
        "pages/search.html",
        needs=needs,
        found=found,
        filters=filtering.groups(needs, found) if needs and found else (),
        pages=filtering.pagination(needs, found) if needs and found else {},
        map=area_map.draw(directory(), _placed(found)),
        groups=directory().groups.values(),
        topics=directory().topics,
        in_browser=None if needs else in_browser.words(),
        asked_again=query(needs, found.page) if needs and found else "",
        sorted_otherwise=address("search") + query(replace(needs, nearest=not needs.nearest)) if needs else "",
        exactly=address("search") + query(replace(needs, exact=True)) if needs else "",
        dangers=g.edition.dangers.keys(needs.words) if needs else (),
    )


def _placed(found: Found | None) -> Iterator[Hub | Service]:
    """The hubs and services on this page of results, for the map."""
    of: Mapping[Kind, Mapping[str, Hub | Service]] = {Kind.HUB: directory().hubs, Kind.SERVICE: directory().services}
    for hit in found.results.hits if found else ():
        if hit.kind in of:
            yield of[hit.kind][hit.slug]


ROUTES = {"/search/": search}
