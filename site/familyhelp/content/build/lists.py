"""Topics, areas, organisations and families' words. In each, a later layer's entry replaces one of the same key."""

from collections.abc import Iterable, Iterator, Mapping

from familyhelp.content.postcodes import district, in_council
from familyhelp.content.schema.lists import (
    AreaEntry,
    GroupEntry,
    NameTranslation,
    OrganisationEntry,
    PhraseEntry,
    TopicEntry,
)
from familyhelp.domain.area import Area
from familyhelp.domain.directory import Phrase
from familyhelp.domain.organisation import Organisation
from familyhelp.domain.place import Place, centre
from familyhelp.domain.topic import Topic, TopicGroup
from familyhelp.domain.words import Words

Sayings = Mapping[str, list[str | PhraseEntry]]


def _words(translations: Mapping[str, NameTranslation]) -> tuple[Words, ...]:
    return tuple(Words(lang, each.name, each.summary) for lang, each in translations.items())


def group(entry: GroupEntry, lang: str) -> TopicGroup:
    """A heading for topics."""
    return TopicGroup(entry.key, entry.name, lang=lang, translations=_words(entry.translations))


def topic(entry: TopicEntry, lang: str) -> Topic:
    """Something to find help with."""
    return Topic(
        key=entry.key,
        group=entry.group,
        name=entry.name,
        summary=entry.summary,
        icon=entry.icon,
        dfe=entry.dfe,
        sensitive=entry.sensitive,
        slug=entry.slug,
        lang=lang,
        translations=_words(entry.translations),
    )


def area(entry: AreaEntry) -> Area:
    """A part of the country."""
    return Area(
        entry.key, entry.name, entry.kind, entry.within, entry.code, tuple(entry.districts), tuple(entry.places)
    )


def organisation(key: str, entry: OrganisationEntry) -> Organisation:
    """Who runs a service."""
    return Organisation(key, entry.name, entry.website)


def phrases(vocabulary: Mapping[str, Sayings]) -> Iterator[Phrase]:
    """Families' own words, one after another."""
    for key, by_language in vocabulary.items():
        for lang, sayings in by_language.items():
            for each in sayings:
                weight = each.weight if isinstance(each, PhraseEntry) else 1.0
                yield Phrase(key, lang, each.say if isinstance(each, PhraseEntry) else each, weight)


def districts(council: str, areas: Iterable[Area]) -> Mapping[str, Place]:
    """The middle of each postcode district of a council that one of its localities names."""
    known = {each.key: each for each in areas}
    if council not in known or not known[council].code:
        return {}
    named = {code for each in known.values() if each.within == council for code in each.districts}
    places: dict[str, list[Place]] = {}
    for postcode, place in in_council(known[council].code, named).items():
        places.setdefault(district(postcode), []).append(place)
    return {each: centre(found) for each, found in sorted(places.items())}
