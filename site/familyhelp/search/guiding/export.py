"""Everything the browser needs to guide by itself, as plain dictionaries for JSON: the same facts, the same points."""

from typing import Any

from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.place import Place
from familyhelp.domain.questionnaire import Option, Question
from familyhelp.search.export.display import shown_service
from familyhelp.search.guiding import standing
from familyhelp.search.guiding.facts import Known
from familyhelp.search.guiding.middles import middles


def definition(directory: Directory) -> dict[str, Any]:
    """The questions in the language of ``directory``, the places to measure from and to, and the points of ranking.

    Raises ValueError when the directory has no questions.
    """
    if directory.questionnaire is None:
        msg = "there is no questionnaire to export"
        raise ValueError(msg)
    middle = middles(directory)
    return {
        "questions": [_question(each) for each in directory.questionnaire.questions],
        "districts": {key: _at(place) for key, place in directory.districts.items()},
        "areas": [
            {"key": area.key, "districts": area.districts, "middle": _at(middle.get(area.key))}
            for area in directory.inside(directory.site.area)
        ],
        "hubs": [_hub(each) for each in directory.hubs.values()],
        "points": {
            "primary": standing.PRIMARY,
            "main": standing.MAIN,
            "more_topics": standing.MORE_TOPICS,
            "own_area": standing.OWN_AREA,
            "local": standing.LOCAL,
            "right_age": standing.RIGHT_AGE,
            "right_people": standing.RIGHT_PEOPLE,
            "eased": standing.EASED,
            "direct": standing.DIRECT,
            "always": standing.ALWAYS,
            "open_now": standing.OPEN_NOW,
            "wrong_people": standing.WRONG_PEOPLE,
            "taking": standing.TAKING,
            "bands": standing.BANDS,
            "no_place": standing.NO_PLACE,
        },
    }


def records(directory: Directory, worry: Option) -> list[dict[str, Any]]:
    """The services on the topics of one worry (all where it has none), by name: a card's words, and ``facts``."""
    known = Known(directory)
    return [
        {key: said for key, said in {"slug": slug, **shown_service(service)}.items() if said}
        | {"facts": known.of(service).plain(known.areas)}
        for slug, service in directory.services.items()
        if not worry.topics or set(worry.topics).intersection(service.topics)
    ]


def _question(question: Question) -> dict[str, Any]:
    condition = question.ask_if
    told = {
        "key": question.key,
        "asks": question.asks.value,
        "label": question.label,
        "hint": question.hint,
        "several": question.several,
        "ask_if": {"question": condition.question, "options": condition.options} if condition else None,
        "lang": question.lang,
    }
    return {key: said for key, said in told.items() if said} | {"options": [_option(each) for each in question.options]}


def _option(option: Option) -> dict[str, Any]:
    told = {
        "key": option.key,
        "code": option.code,
        "label": option.label,
        "hint": option.hint,
        "icon": option.icon,
        "topics": option.topics,
        "ages": [option.ages.first, option.ages.last] if option.ages else None,
        "audience": [each.value for each in option.audience],
        "area": option.area,
        "harder": option.harder.value if option.harder else "",
        "private": option.private,
        "panel": option.panel,
        "lang": option.lang,
    }
    return {key: said for key, said in told.items() if said}


def _hub(hub: Hub) -> dict[str, Any]:
    """A hub to talk to: its page says the rest."""
    told = {
        "slug": hub.slug,
        "name": hub.name,
        "phone": hub.contacts.phone,
        "postcode": hub.location.postcode,
        "address": hub.location.address,
        "areas": hub.areas,
        "spot": _at(hub.location.place),
        "lang": hub.lang,
    }
    return {key: said for key, said in told.items() if said}


def _at(place: Place | None) -> list[int] | None:
    return [place.easting, place.northing] if place else None
