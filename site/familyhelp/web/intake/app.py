"""The composition root of the form: its own application, for a process and a host name of its own."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Flask, g, request
from flask_babel import format_date
from govuk_frontend_wtf.main import WTFormsHelpers
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader
from werkzeug.middleware.proxy_fix import ProxyFix

from familyhelp import resources
from familyhelp.domain.contact import dial
from familyhelp.referrals.due import LONDON, day_of
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.web import leaving, locale, wording
from familyhelp.web.intake import addresses, check, errors, forms, headers, keeping, limits, look, sheet, start, steps
from familyhelp.web.intake import edition as editions
from familyhelp.web.intake import office as offices
from familyhelp.web.intake.settings import IntakeSettings
from familyhelp.web.pages import machines
from familyhelp.web.presenting import foreign, international, without_scheme

LARGEST = 64 * 1024
PARTS = 200
ROUTES: Mapping[str, Callable[..., Any]] = {
    "/": start.start,
    "/leave/": start.leave,
    "/privacy/": start.notice,
    "/look/": look.look,
    "/check/": check.check,
    "/sent/": check.sent,
    "/<screen>/": steps.step,
}
_GET_ONLY = {"notice", "sent"}


def compose(settings: IntakeSettings) -> Flask:
    """The form of one instance.

    Raises BrokenContentError and NoFormError over the content, and whatever Letterbox.open does: without two
    public keys there is no form.
    """
    app = errors.QuietFlask(
        "familyhelp.intake", static_folder=str(resources.static()), static_url_path="/static", template_folder=None
    )
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, MAX_FORM_MEMORY_SIZE=LARGEST, MAX_FORM_PARTS=PARTS)
    app.extensions[editions.NAME] = edition = editions.FormEdition.read(settings.site.content)
    app.extensions[offices.NAME] = offices.Office(settings, Letterbox.open(settings.letterbox))
    _templates(app)
    locale.set_up(app, settings.site.translations)
    forms.set_up(app, edition)
    limits.set_up(app, settings.limits)
    WTFormsHelpers(app)

    @app.before_request
    def choose_language() -> None:
        first = request.path.split("/")[1]
        site = edition.directory.site
        g.edition = edition  # what is shared with the public site asks for it there
        g.lang = first if first in site.languages[1:] else site.language

    _pages(app, edition.directory.site.languages)
    app.after_request(keeping.hand_over)
    leaving.set_up(app, lambda: edition.directory.site.exit_to, lambda _answer: start.wiped())
    headers.set_up(app)
    errors.set_up(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)  # type: ignore[method-assign]  # Flask's own documented way
    return app


def _pages(app: Flask, languages: tuple[str, ...]) -> None:
    app.add_url_rule("/form.css", "sheet", sheet.sheet)
    app.add_url_rule("/colours.css", "colours", machines.colours)
    app.add_url_rule("/exit.css", "exit_sheet", leaving.exit_sheet)
    for lang in languages:
        first = lang == languages[0]
        name = addresses.BLUEPRINT if first else f"{addresses.BLUEPRINT}-{lang}"
        blueprint = Blueprint(name, __name__, url_prefix=None if first else f"/{lang}")
        for rule, view in ROUTES.items():
            methods = ["GET"] if view.__name__ in _GET_ONLY else ["GET", "POST"]
            blueprint.add_url_rule(rule, view.__name__, view, methods=methods)
        app.register_blueprint(blueprint)


def _templates(app: Flask) -> None:
    govuk = {name: PackageLoader(name) for name in ("govuk_frontend_jinja", "govuk_frontend_wtf")}
    app.jinja_loader = ChoiceLoader([FileSystemLoader(resources.templates()), PrefixLoader(govuk)])
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        url=addresses.public,
        here=addresses.here,
        here_in=addresses.here_in,
        page_on_site=addresses.page_on_site,
        directory=editions.directory,
        foreign=foreign,
        direction=locale.direction,
        language_name=locale.language_name,
        words=wording,
        form_token=keeping.form_token,
        trap=check.TRAP,
        demo=app.extensions[offices.NAME].settings.letterbox.demo,
        day_of=day_of,
    )
    app.jinja_env.filters.update(
        dial=dial,
        international=international,
        date=wording.date,
        day=_day,
        without_scheme=without_scheme,
        london=_london,
    )


def _day(value: dt.date) -> str:
    """A day with its name, "Monday 23 November 2026": it is a promise, so nobody should have to look it up."""
    return str(format_date(value, "EEEE d MMMM yyyy"))


def _london(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(LONDON)
