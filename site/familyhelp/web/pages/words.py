"""Pages of plain words."""

from flask import abort, render_template

from familyhelp.web.presenting import directory


def page(slug: str) -> str:
    """One page from ``content/pages/``."""
    found = directory().pages.get(slug) or abort(404)
    beside = sorted(
        (each for each in directory().pages.values() if each.section is found.section and each.slug != slug),
        key=lambda each: (each.order, each.title),
    )
    return render_template("pages/page.html", page=found, beside=beside)


ROUTES = {"/<slug>/": page}
