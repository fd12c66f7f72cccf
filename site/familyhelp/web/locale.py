"""Which language a page is in. It stands in the address, never in a cookie."""

from pathlib import Path

from babel import Locale
from flask import Flask, g, request
from flask_babel import Babel


def current_language() -> str:
    """The language of the page that is being made."""
    return str(g.get("lang", "en"))


def direction(lang: str) -> str:
    """Which way a language is written: ``ltr`` or ``rtl``."""
    return Locale.parse(lang).text_direction


def language_name(lang: str, shown_in: str = "") -> str:
    """A language's name in ``shown_in``, or in itself (``polski``); the code when Babel does not know it."""
    return Locale.parse(lang).get_display_name(shown_in or lang) or lang


def set_up(app: Flask, translations: Path) -> None:
    """Give an application its messages and dates."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(translations)
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Europe/London"
    Babel(app, locale_selector=current_language)


def choose_language() -> None:
    """Set ``g.lang`` from the first part of the address; runs before every request."""
    site = g.edition.directory.site
    first = request.path.split("/")[1]
    g.lang = first if first in site.languages[1:] else site.language
