"""What the browser's own search reads: the search files, and the names that are suggested while somebody types."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from flask import Response, abort, g, send_file
from flask_babel import get_locale, gettext, ngettext

from familyhelp.web.presenting import address, directory

MOST_SERVICES = 1_500
"""With more services than these, only topics and hubs are suggested, so that the file stays small."""
_A_YEAR = 365 * 24 * 60 * 60
_MANIFEST = "manifest.bin"
_NUMBERS = range(1, 101)


def search_data(file: str) -> Response:
    """One search file of this edition. Names are looked up, never put together, so no other file can be had."""
    path = g.edition.searcher.files.get(file) or abort(404)
    found = send_file(path.absolute(), mimetype="application/gzip", max_age=0 if file == _MANIFEST else _A_YEAR)
    found.cache_control.public = True
    return found


def urgent_words(file: str) -> Response:
    """A file of the grammar of danger, so that a frozen page can see danger by itself."""
    found = Response(g.edition.danger_words.get(file) or abort(404), mimetype="application/gzip")
    found.cache_control.max_age = _A_YEAR if "/" in file else 0  # what lies in a folder is named after its edition
    found.cache_control.public = True
    return found


def suggestions() -> Response:
    """The names of topics, hubs and services with their addresses, and the words around them."""
    shown = directory()
    services = shown.services.values() if len(shown.services) <= MOST_SERVICES else ()
    form = get_locale().plural_form
    told = {
        "label": gettext("Suggestions"),
        "none": gettext("No suggestions"),
        "said": {
            form(number): ngettext("%(num)s suggestion", "%(num)s suggestions", number).replace(str(number), "{0}")
            for number in reversed(_NUMBERS)
        },
        "groups": [
            [
                gettext("Topic"),
                list(_named((t.name, address("topic", key=t.address), t.lang) for t in shown.topics.values())),
            ],
            [
                gettext("Family Hub"),
                list(_named((h.name, address("hub", slug=h.slug), h.lang) for h in shown.hubs.values())),
            ],
            [gettext("Service"), list(_named((s.name, address("service", slug=s.slug), s.lang) for s in services))],
        ],
    }
    return Response(json.dumps(told, ensure_ascii=False, separators=(",", ":")), mimetype="application/json")


def _named(entries: Iterable[tuple[str, str, str]]) -> Iterator[list[Any]]:
    """Name and address, and the language where it is not the page's."""
    for name, to, lang in entries:
        yield [name, to] if lang == g.lang else [name, to, lang]


ROUTES = {
    "/search/data/<path:file>": search_data,
    "/search/suggestions.json": suggestions,
    "/search/urgent/<path:file>.bin": urgent_words,
}
