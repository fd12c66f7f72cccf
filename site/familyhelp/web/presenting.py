"""What every template may say and ask: addresses, languages, and facts in words."""

import re
from typing import Any

from flask import Flask, current_app, g, request, url_for
from markupsafe import Markup

from familyhelp.content.files import MEDIA
from familyhelp.domain.contact import dial
from familyhelp.domain.directory import Directory
from familyhelp.web import hours, locale, marking, pages, wording
from familyhelp.web.headers import CONTENT_SECURITY_POLICY
from familyhelp.web.ledger import LEDGER
from familyhelp.web.squares import square

_OWN_LINK = re.compile(r'(?P<name>\b(?:href|src))="(?P<path>/(?!/)[^"]*)"')


def directory() -> Directory:
    """The directory in the language of the page."""
    shown: Directory = g.edition.languages[g.lang]
    return shown


def base_url() -> str:
    """The site's public address without a slash at the end; empty when it has none yet."""
    return str(current_app.config["SETTINGS"].url or directory().site.url)


def address(view: str, lang: str = "", **values: Any) -> str:
    """The address of a page in ``lang`` (the page's own language when left out)."""
    return url_for(pages.endpoint(view, lang or g.lang), **values)


def public(path: str) -> str:
    """The whole public address of one of our addresses; the site's folder on its host is named once."""
    return base_url() + path.removeprefix(request.script_root)


def in_other_language(lang: str) -> str:
    """The address of this same page in another language; of the home page where this one has no other."""
    view = (request.endpoint or "").rpartition(".")[2]
    if view not in LEDGER or not LEDGER[view].translated:
        return address("home", lang)
    return address(view, lang, **(request.view_args or {}))


def foreign(lang: str) -> Markup:
    """``lang`` and ``dir`` attributes for words whose language is not the page's."""
    if lang == g.lang:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(lang, locale.direction(lang))


def without_scheme(website: str) -> str:
    """A web address as it is said: ``www.nhs.uk/start`` without https and the last slash."""
    return re.sub(r"^https?://(www\.)?", "", website).rstrip("/")


def media(file: str) -> str:
    """The address of a picture or document, from its path in the content: ``/photos/rainbow.jpg``."""
    folder, _, name = file.strip("/").partition("/")
    return address("media", directory().site.language, folder=folder, file=name)


def prose(html: str) -> Markup:
    """Safe HTML from the content, its links to our own pages kept in this language and in the folder the site is in."""
    return Markup(_OWN_LINK.sub(_here, html))  # noqa: S704  the content loader has made it safe


def _here(found: re.Match[str]) -> str:
    site = directory().site
    first = found["path"].split("/")[1]
    stays = g.lang == site.language or first in (*MEDIA, *site.languages[1:])
    return f'{found["name"]}="{request.script_root}{"" if stays else f"/{g.lang}"}{found["path"]}"'


def international(number: str) -> str:
    """A British number as WhatsApp's addresses want it: 44 and no plus, no first nought."""
    digits = dial(number)
    return digits.removeprefix("+") if digits.startswith("+") else f"44{digits.removeprefix('0')}"


def set_up(app: Flask) -> None:
    """Give an application's templates their words."""
    app.jinja_env.globals.update(
        url=address,
        media=media,
        directory=directory,
        base_url=base_url,
        public=public,
        in_other_language=in_other_language,
        foreign=foreign,
        direction=locale.direction,
        language_name=locale.language_name,
        content_security_policy=CONTENT_SECURITY_POLICY,
        words=wording,
        week=hours.week,
        opening=hours.opening,
        square=square,
    )
    app.jinja_env.filters.update(
        dial=dial,
        international=international,
        prose=prose,
        marked=marking.marked,
        date=wording.date,
        ages=wording.ages,
        distance=wording.distance,
        without_scheme=without_scheme,
    )
