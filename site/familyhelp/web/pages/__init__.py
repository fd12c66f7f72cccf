"""The public pages, one module for each part of the site. All are frozen but what somebody asked for."""

from flask import Blueprint, Flask, g

from familyhelp.web.pages import (
    areas,
    documents,
    guide_files,
    guided,
    helping,
    home,
    hubs,
    machines,
    news,
    plan,
    search,
    search_files,
    services,
    topics,
    words,
)

MODULES = (
    home,
    search,
    search_files,
    topics,
    services,
    hubs,
    areas,
    helping,
    guided,
    guide_files,
    plan,
    news,
    machines,
    documents,
    words,
)
TAKES_FORMS = frozenset({guided.guide_answers})
"""The views that a form may be sent to. Nothing that is sent is kept."""
NAME = "pages"


def _blueprint(lang: str) -> Blueprint:
    """The pages in one language, with that language in every address it makes."""
    blueprint = Blueprint(NAME if not lang else f"{NAME}-{lang}", __name__, url_prefix=f"/{lang}" if lang else None)
    for module in MODULES:
        for rule, view in module.ROUTES.items():
            methods = ["GET", "POST"] if view in TAKES_FORMS else None
            blueprint.add_url_rule(rule, view.__name__, view, methods=methods, strict_slashes=rule != "/search/")
    return blueprint


def set_up(app: Flask, languages: tuple[str, ...]) -> None:
    """Register the pages once at the root and once for each further language (``/pl/…``)."""
    app.register_blueprint(_blueprint(""))
    for lang in languages[1:]:
        app.register_blueprint(_blueprint(lang))


def endpoint(view: str, lang: str) -> str:
    """The endpoint of a view in a language, for ``url_for``."""
    first = g.edition.directory.site.language
    return f"{NAME}.{view}" if lang == first else f"{NAME}-{lang}.{view}"
