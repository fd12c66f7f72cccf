"""What the page's own search says in the browser, where no server answers: every word of it, and every address.

The words go through gettext here, so that the script needs none of its own. ``{0}`` stands for what is put in.
"""

import json
from collections.abc import Callable
from typing import Any

from flask import g
from flask_babel import get_locale, gettext, ngettext

from familyhelp.domain.service import Price
from familyhelp.web import filtering, locale, wording
from familyhelp.web.presenting import address, directory

_HOLE = "{0}"
_SLUG = "0"
_PLURALS = 101
"""Every form of a plural in our languages is needed by some number below this."""


def words() -> dict[str, Any]:
    """Everything that the script of the search page says and links to, ready for JSON."""
    site = directory().site
    return {
        "lang": g.lang,
        "first": site.language,
        "rtl": [lang for lang in site.languages if locale.direction(lang) == "rtl"],
        "results": _plural(_results),
        "unplaced": _plural(_unplaced),
        "hubs": {
            slug: [at.easting, at.northing] for slug, hub in directory().hubs.items() if (at := hub.location.place)
        },
        "call": gettext("Call %(name)s on %(number)s", name=_HOLE, number="{1}"),
        "text": gettext("Text %(number)s", number=_HOLE),
        "text_word": gettext("Text %(word)s to %(number)s", number=_HOLE, word="{1}"),
        "labels": {kind.filter.value: kind.labels() for kind in filtering.kinds()},
        "filters": [[kind.filter.value, kind.heading] for kind in filtering.kinds()],
        "reasons": _reasons(),
        "addresses": _addresses(),
        **_facts(),
    }


def _plural(said: Callable[[int], str]) -> dict[str, str]:
    """What is said of a number, for each form of the plural, by the form's name in Unicode's tables."""
    form = get_locale().plural_form
    numbers = {form(number): number for number in reversed(range(_PLURALS))}
    return {
        name: said(number).replace(str(number), _HOLE, 1) for name, number in {"other": _PLURALS, **numbers}.items()
    }


def _results(number: int) -> str:
    said: str = ngettext("%(num)s result", "%(num)s results", number)
    return said


def _unplaced(number: int) -> str:
    said: str = ngettext(
        "%(num)s of these has no place on this map: it is by phone or online, comes to you, or is further away.",
        "%(num)s of these have no place on this map: they are by phone or online, come to you, or are further away.",
        number,
    )
    return said


def _facts() -> dict[str, Any]:
    """What a card says of a service."""
    ages = {json.dumps([of.first, of.last], separators=(",", ":")): of for of in _ages()}
    return {
        "ages": {key: gettext("for ages %(ages)s", ages=wording.ages(of)) for key, of in ages.items()},
        "cost": {each.value: str(wording.PRICES[each]) for each in (Price.FREE, Price.PAID)},
        "always": gettext("day and night"),
        "checked": gettext("checked %(date)s", date=_HOLE),
        "unchecked": gettext("details not yet checked"),
        "months": list(get_locale().months["format"]["wide"].values()),
    }


def _ages() -> list[Any]:
    """The ages that services are for, each once."""
    return list(dict.fromkeys(service.ages for service in directory().services.values() if service.ages))


def _reasons() -> dict[str, Any]:
    shown = directory()
    return {
        "urgent": gettext("urgent help"),
        "name": gettext("its name matches"),
        "words": gettext("mentions “%(word)s”", word=_HOLE),
        "near": gettext("%(miles)s miles", miles=_HOLE),
        "topic": {key: topic.name for key, topic in shown.topics.items()},
        "hub": {key: gettext("at %(hub)s", hub=hub.name) for key, hub in shown.hubs.items()},
        "area": {key: gettext("in %(area)s", area=area.name) for key, area in shown.areas.items()},
    }


def _addresses() -> dict[str, Any]:
    first = directory().site.language
    return {
        "search": address("search"),
        "data": address("search_data", first, file=_SLUG).removesuffix(_SLUG),
        "urgent": address("urgent_words", first, file=_SLUG).removesuffix(f"{_SLUG}.bin"),
        "postcodes": address("postcodes", first, district=_SLUG).removesuffix(f"{_SLUG}.json"),
        "topic": address("topic", key=_SLUG),
        "slugs": {topic.key: topic.slug for topic in directory().topics.values() if topic.slug},
        "service": address("service", slug=_SLUG),
        "hub": address("hub", slug=_SLUG),
        "page": address("page", slug=_SLUG),
        "news": address("news_item", slug=_SLUG),
    }
