"""The composition root: the one place where the parts meet."""

import gc

from flask import Flask, g
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader

from familyhelp import resources
from familyhelp.web import errors, headers, leaving, locale, pages, presenting
from familyhelp.web.edition import Shelf
from familyhelp.web.settings import Settings

_SHELF = "familyhelp-shelf"


def compose(settings: Settings) -> Flask:
    """An application for one instance. Raises BrokenContentError when its content has problems."""
    app = Flask("familyhelp", static_folder=str(resources.static()), template_folder=None)
    app.config["SETTINGS"] = settings
    shelf = app.extensions[_SHELF] = Shelf(settings.content, settings.var)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_loader = ChoiceLoader(
        [
            FileSystemLoader(resources.templates()),
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )

    @app.before_request
    def take_edition() -> None:
        g.edition = shelf.current()
        locale.choose_language()

    leaving.set_up(app, lambda: g.edition.directory.site.exit_to)
    locale.set_up(app, settings.translations)
    headers.set_up(app)
    presenting.set_up(app)
    pages.set_up(app, shelf.current().directory.site.languages)
    errors.set_up(app)
    return app


def settle(app: Flask) -> None:
    """Make now what the first visitor would wait for, before the application serves for good.

    The directory and its index stay: looking through them for rubbish would hold up a search, so they are left out.
    """
    shelf: Shelf = app.extensions[_SHELF]
    shelf.current().dangers.ready()
    gc.freeze()
