"""Addresses: those of the form, and those of the public site, which lives on another host."""

import functools
from typing import Any

from flask import g, request, url_for
from werkzeug.routing import Map, Rule

from familyhelp.domain.directory import Directory
from familyhelp.web import pages
from familyhelp.web.intake.edition import directory, edition
from familyhelp.web.intake.office import office

BLUEPRINT = "form"


def here(view: str, lang: str = "", **values: Any) -> str:
    """The address of one of the form's own pages in ``lang`` (the page's own language when left out)."""
    lang = lang or g.lang
    first = edition().directory.site.language
    return url_for(f"{BLUEPRINT}.{view}" if lang == first else f"{BLUEPRINT}-{lang}.{view}", **values)


def here_in(lang: str) -> str:
    """The address of this same page in another language; of the first page where this one has none."""
    prefix, _, view = (request.endpoint or "").rpartition(".")
    return here(view, lang, **(request.view_args or {})) if prefix.startswith(BLUEPRINT) else here("start", lang)


def public(view: str, lang: str = "", **values: Any) -> str:
    """The address of a page of the public site."""
    shown = directory()
    lang = lang or g.lang
    path = _map().bind("localhost").build(view, {key: str(value) for key, value in values.items()})
    base = office().settings.site.url or shown.site.url
    return f"{base}{'' if lang == shown.site.language else '/' + lang}{path}"


def page_on_site(shown: Directory, slug: str) -> str:
    """The address of one of the site's pages of words; empty when this instance has none of that name."""
    return public("page", slug=slug) if slug in shown.pages else ""


@functools.cache
def _map() -> Map:
    return Map(
        Rule(rule, endpoint=view.__name__, build_only=True)
        for module in pages.MODULES
        for rule, view in module.ROUTES.items()
    )
