"""Every address that the frozen site has, from the route ledger."""

from collections.abc import Iterator
from pathlib import Path

from flask import Flask, current_app, g
from flask_frozen import Freezer

from familyhelp.web import pages
from familyhelp.web.ledger import LEDGER, Kind, Values, frozen_pages


def _from_ledger() -> Iterator[tuple[str, Values]]:
    """Endpoints and their values, in the order of the ledger. Runs inside a request."""
    current_app.preprocess_request()
    for lang, view, values in frozen_pages(g.edition.directory):
        yield pages.endpoint(view, lang), values


def freezer(app: Flask, destination: Path, url: str) -> Freezer:
    """A Frozen-Flask freezer that knows our pages and the static files, and guesses at nothing.

    ``url`` is the public address; the path in it, if any, stands before every link.
    """
    app.config.update(
        FREEZER_DESTINATION=str(destination.absolute()),
        FREEZER_BASE_URL=url or None,
        FREEZER_REMOVE_EXTRA_FILES=False,
        FREEZER_REDIRECT_POLICY="error",
        # It compares with the type tables of this machine, which are not those of the host.
        FREEZER_IGNORE_MIMETYPE_WARNINGS=True,
    )
    made = Freezer(app, with_static_files=True, with_no_argument_rules=False, log_url_for=False)
    made.register_generator(_from_ledger)
    return made


def live_only(app: Flask, path: str) -> bool:
    """Whether an address is one of ours that must not be frozen. ``path`` starts with a slash."""
    endpoint, _values = app.url_map.bind("localhost").match(path)
    view = endpoint.rpartition(".")[2]
    return view != "static" and (view not in LEDGER or LEDGER[view].kind is not Kind.FROZEN)
