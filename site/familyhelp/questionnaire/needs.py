"""From answers to needs, the one thing that search understands."""

import datetime as dt
from collections.abc import Iterator

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import Audience
from familyhelp.domain.needs import Child, Harder, Needs
from familyhelp.domain.questionnaire import Asks, Option
from familyhelp.questionnaire.replay import Answer, State


def needs(state: State, directory: Directory, at: dt.datetime | None = None) -> Needs:
    """What a family needs, by their answers so far. ``at`` is the time (naive, local), None if it shall not count.

    A postcode's district stands for its middle and for the part of town that it is in.
    """
    worries = _options(state, Asks.WORRY)
    where = next((each for each in state.answers if each.question.asks is Asks.WHERE), None)
    harder = tuple(each.harder for each in _options(state, Asks.HARDER) if each.harder)
    return Needs(
        lang=directory.site.language,
        topics=tuple(dict.fromkeys(topic for each in worries for topic in each.topics)),
        main=tuple(dict.fromkeys(each.topics[0] for each in worries if each.topics)),
        areas=_areas(where, directory),
        place=directory.districts.get(where.district) if where else None,
        children=tuple(Child(each.key, each.ages) for each in _options(state, Asks.AGES) if each.ages),
        audience=_audience(_options(state, Asks.WHO), worries),
        harder=harder,
        urgent=any(each.private for each in worries) or Harder.SAFETY in harder,
        at=at,
    )


def _options(state: State, asks: Asks) -> tuple[Option, ...]:
    return tuple(option for each in state.answers if each.question.asks is asks for option in each.options)


def _audience(who: tuple[Option, ...], worries: tuple[Option, ...]) -> tuple[Audience, ...]:
    """Whom the help is for. A worry may say it too ("How I am feeling" is about a grown-up): then what both say."""
    said = tuple(dict.fromkeys(audience for each in who for audience in each.audience))
    meant = tuple(dict.fromkeys(audience for each in worries for audience in each.audience))
    return tuple(each for each in said if each in meant) or said or meant


def _areas(where: Answer | None, directory: Directory) -> tuple[str, ...]:
    if where is None:
        return ()
    return tuple(_in_district(where.district, directory)) or tuple(each.area for each in where.options if each.area)


def _in_district(district: str, directory: Directory) -> Iterator[str]:
    if district:
        yield from (each.key for each in directory.inside(directory.site.area) if district in each.districts)
