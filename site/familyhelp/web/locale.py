"""Which language a page is in. It stands in the address, never in a cookie."""

from functools import cache
from gettext import NullTranslations
from pathlib import Path

from babel import Locale
from flask import Flask, g, request
from flask_babel import Babel, get_translations


def current_language() -> str:
    """The language of the page that is being made."""
    return str(g.get("lang", "en"))


@cache
def direction(lang: str) -> str:
    """Which way a language is written: ``ltr`` or ``rtl``."""
    return Locale.parse(lang).text_direction


def language_name(lang: str, shown_in: str = "") -> str:
    """A language's name in ``shown_in``, or in itself (``polski``); the code when Babel does not know it."""
    return Locale.parse(lang).get_display_name(shown_in or lang) or lang


def _messages() -> NullTranslations:
    """The messages of the language of this answer."""
    if "messages" not in g or g.messages[0] != current_language():
        g.messages = (current_language(), get_translations())
    found: NullTranslations = g.messages[1]
    return found


def _said(message: str) -> str:
    return _messages().gettext(message)


def _counted(one: str, several: str, number: int) -> str:
    return _messages().ngettext(one, several, number)


def set_up(app: Flask, translations: Path) -> None:
    """Give an application its messages and dates."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(translations)
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Europe/London"
    Babel(app, locale_selector=current_language)
    # Flask-Babel finds out anew for every message which language an answer is in; an answer has but one.
    app.jinja_env.install_gettext_callables(_said, _counted, newstyle=True)  # type: ignore[attr-defined]  # Jinja adds it with its extension


def choose_language() -> None:
    """Set ``g.lang`` from the first part of the address; runs before every request."""
    site = g.edition.directory.site
    first = request.path.split("/")[1]
    g.lang = first if first in site.languages[1:] else site.language
