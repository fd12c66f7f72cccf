"""Search: the one public page that is asked anew each time."""

from flask import render_template, request

from familyhelp.web import filtering
from familyhelp.web.presenting import directory
from familyhelp.web.searching import asked, results


def search() -> str:
    """The search box and, when something is asked, what was found and why.

    Without a question this is a page like any other, and it is frozen.
    """
    needs, page = asked(request.args)
    found = results(needs, page) if needs else None
    return render_template(
        "pages/search.html",
        needs=needs,
        found=found,
        filters=filtering.groups(needs, found) if needs and found else (),
        pages=filtering.pagination(needs, found) if needs and found else {},
        groups=directory().groups.values(),
        topics=directory().topics,
    )


ROUTES = {"/search/": search}
