"""The composition root of the inbox: its own application, for a process and an address of its own."""

import datetime as dt
from collections.abc import Callable

from flask import Flask
from flask_babel import gettext
from govuk_frontend_wtf.main import WTFormsHelpers
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader
from werkzeug.middleware.proxy_fix import ProxyFix

from familyhelp import resources
from familyhelp.content.loader import load
from familyhelp.content.problems import BrokenContentError
from familyhelp.domain.contact import dial
from familyhelp.domain.directory import Directory
from familyhelp.referrals.due import LONDON, day_of
from familyhelp.referrals.keys.identities import unlock
from familyhelp.referrals.letterbox import Letterbox, utc_now
from familyhelp.referrals.states import State
from familyhelp.web import locale
from familyhelp.web import wording as plain
from familyhelp.web.inbox import council, errors, gate, menu, office, routes, wording
from familyhelp.web.inbox.path import titles
from familyhelp.web.inbox.settings import InboxSettings
from familyhelp.web.inbox.vault import Vault
from familyhelp.web.intake import headers
from familyhelp.web.intake.errors import QuietFlask

LARGEST = 64 * 1024
PARTS = 60


def compose(settings: InboxSettings, clock: Callable[[], dt.datetime] = utc_now) -> Flask:
    """The inbox of one instance.

    Raises BrokenContentError over the content, and whatever Letterbox.open does.
    """
    app = QuietFlask("familyhelp.inbox", static_folder=str(resources.static()), template_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, MAX_FORM_MEMORY_SIZE=LARGEST, MAX_FORM_PARTS=PARTS)
    app.extensions[office.NAME] = office.Office(
        settings=settings,
        box=Letterbox.open(settings.letterbox),
        directory=_directory(settings),
        vault=Vault(settings.letterbox.identity, unlock),
        clock=clock,
    )
    _templates(app, settings)
    locale.set_up(app, settings.site.translations)
    WTFormsHelpers(app)
    gate.set_up(app)
    council.set_up(app, settings.council)
    routes.set_up(app)
    headers.set_up(app)
    errors.set_up(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)  # type: ignore[method-assign]  # Flask's own documented way
    return app


def _directory(settings: InboxSettings) -> Directory:
    """The directory in its own first language, in which the team works."""
    loaded = load(settings.site.content)
    if loaded.directory is None:
        raise BrokenContentError(loaded.problems)
    return loaded.directory.in_language(loaded.directory.site.language)


def _templates(app: Flask, settings: InboxSettings) -> None:
    govuk = {name: PackageLoader(name) for name in ("govuk_frontend_jinja", "govuk_frontend_wtf")}
    app.jinja_loader = ChoiceLoader([FileSystemLoader(resources.templates()), PrefixLoader(govuk)])
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        directory=lambda: office.office().directory,
        direction=locale.direction,
        demo=settings.letterbox.demo,
        wording=wording,
        menu=menu.menu,
        unlocked=lambda: office.office().vault.is_open,
        hub_name=_hub_name,
        state_name=_state_name,
    )
    app.jinja_env.filters.update(dial=dial, day=_day, deadline=_deadline, moment=_moment, date=plain.date)


def _hub_name(slug: str) -> str:
    """What a hub is called; its plain name when the directory has lost it."""
    hub = office.office().directory.hubs.get(slug)
    return hub.name if hub else slug or "–"


def _state_name(state: State) -> str:
    """Where a request is, in words."""
    steps = titles(office.office().directory)
    return str(steps[state] if state in steps else wording.STATES[state])


def _moment(at: dt.datetime) -> str:
    """When something happened, in London's time: "23 November 2026, 9:30am"."""
    here = at.astimezone(LONDON)
    return f"{plain.date(here.date())}, {plain.clock(here.hour * 60 + here.minute)}"


def _deadline(at: dt.datetime) -> str:
    """Until when: a day that ends at midnight is named itself, not the day after."""
    here = at.astimezone(LONDON)
    return _moment(at) if here.hour or here.minute else gettext("the end of %(day)s", day=plain.date(day_of(at)))


def _day(at: dt.datetime) -> str:
    """The day on which something happened, in London."""
    return plain.date(at.astimezone(LONDON).date())
