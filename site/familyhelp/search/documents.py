"""What of the directory can be found, and by which words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.location import Location
from familyhelp.domain.page import News, Page
from familyhelp.domain.service import Service
from familyhelp.domain.topic import Topic
from familyhelp.search.results import Kind

BOOSTS = {"name": 6.0, "topics": 4.0, "summary": 3.0, "words": 2.0, "organisation": 2.0, "place": 2.0, "body": 1.0}
"""The indexed fields and what a word in each is worth. Measured with benchmarks/relevance.py."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found, as text for each field of the index."""

    kind: Kind
    slug: str
    name: str
    summary: str
    body: str
    topics: str = ""
    words: str = ""
    organisation: str = ""
    place: str = ""


def documents(directory: Directory) -> Iterator[Document]:
    """Everything in the directory, with the words of all its translations."""
    said: dict[str, list[str]] = {}
    for phrase in directory.phrases:
        said.setdefault(phrase.topic, []).append(phrase.say)
    for service in directory.services.values():
        yield _service(directory, service, said)
    for hub in directory.hubs.values():
        yield _hub(directory, hub)
    for page in directory.pages.values():
        steps = (text for step in page.steps for text in (step.title, step.text))
        yield _page(Kind.PAGE, page, (*steps, *(document.title for document in page.documents)))
    for news in directory.news.values():
        yield _page(Kind.NEWS, news, ())


def _service(directory: Directory, service: Service, said: dict[str, list[str]]) -> Document:
    """A service; what it is not for is left out on purpose."""
    organisation = directory.organisations.get(service.organisation)
    return Document(
        Kind.SERVICE,
        service.slug,
        name=_join((service.name, *(each.name for each in service.translations))),
        summary=_join((service.summary, *(each.summary for each in service.translations))),
        body=_join((service.body.text, service.what_happens_next, service.send, *_bodies(service))),
        topics=_join(text for key in service.topics for text in _topic_and_group(directory, key)),
        words=_join(say for key in service.topics for say in said.get(key, ())),
        organisation=organisation.name if organisation else "",
        place=_join((*_areas(directory, service.areas), *_locations(directory, service.locations))),
    )


def _hub(directory: Directory, hub: Hub) -> Document:
    """A hub, with what happens there every week."""
    organisation = directory.organisations.get(hub.organisation)
    sessions = (text for session in hub.sessions for text in (session.name, session.note))
    return Document(
        Kind.HUB,
        hub.slug,
        name=_join((hub.name, *(each.name for each in hub.translations))),
        summary=_join((hub.summary, *(each.summary for each in hub.translations))),
        body=_join((hub.body.text, *sessions, *_bodies(hub))),
        organisation=organisation.name if organisation else "",
        place=_join((*_areas(directory, hub.areas), hub.location.address, hub.location.postcode)),
    )


def _page(kind: Kind, page: Page | News, more: Iterable[str]) -> Document:
    """A page or a piece of news."""
    return Document(
        kind,
        page.slug,
        name=_join((page.title, *(each.name for each in page.translations))),
        summary=_join((page.summary, *(each.summary for each in page.translations))),
        body=_join((page.body.text, *more, *_bodies(page))),
    )


def topic_names(topic: Topic) -> tuple[str, ...]:
    """What a topic is called, in every language and by the Department for Education."""
    return (topic.name, topic.dfe, *(each.name for each in topic.translations))


def _topic_and_group(directory: Directory, key: str) -> tuple[str, ...]:
    """The names of a topic and of the group it stands in."""
    topic = directory.topics.get(key)
    if not topic:
        return ()
    group = directory.groups.get(topic.group)
    return (*topic_names(topic), *((group.name, *(each.name for each in group.translations)) if group else ()))


def _bodies(translated: Service | Hub | Page | News) -> tuple[str, ...]:
    """The long texts of the translations."""
    return tuple(each.body.text for each in translated.translations)


def _areas(directory: Directory, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The names of areas and of their parts."""
    areas = (directory.areas[key] for key in keys if key in directory.areas)
    return tuple(text for area in areas for text in (area.name, *area.places))


def _locations(directory: Directory, locations: tuple[Location, ...]) -> tuple[str, ...]:
    """Where a service is given; a hub by its name and address."""
    texts: list[str] = []
    for location in locations:
        hub = directory.hubs.get(location.hub)
        at = hub.location if hub else location
        texts += [hub.name if hub else location.name, at.address, at.postcode]
    return tuple(texts)


def _join(texts: Iterable[str]) -> str:
    """The texts that are there, on lines of their own."""
    return "\n".join(text for text in texts if text)
