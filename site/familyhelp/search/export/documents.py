"""What of the directory can be found, and by which words that stand in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.location import Location
from familyhelp.domain.page import News, Page
from familyhelp.domain.service import Service
from familyhelp.domain.topic import Topic
from familyhelp.search.results import Kind


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found: text for each field of the index, all of it to be read on the thing's page."""

    kind: Kind
    slug: str
    name: str
    summary: str
    body: str
    organisation: str = ""
    place: str = ""


def documents(directory: Directory) -> Iterator[Document]:
    """Everything in the directory, with the words of all its translations, in the order of document numbers.

    The order is by kind, then slug (hubs: as the directory has them), so that a changed listing keeps its number.
    """
    yield from (document(directory, Kind.SERVICE, slug) for slug in sorted(directory.services))
    yield from (document(directory, Kind.HUB, slug) for slug in directory.hubs)
    yield from (document(directory, Kind.PAGE, slug) for slug in sorted(directory.pages))
    yield from (document(directory, Kind.NEWS, slug) for slug in sorted(directory.news))


def document(directory: Directory, kind: Kind, slug: str) -> Document:
    """One thing of the directory. Raises KeyError when it is not there."""
    if kind is Kind.SERVICE:
        return _service(directory, directory.services[slug])
    if kind is Kind.HUB:
        return _hub(directory, directory.hubs[slug])
    if kind is Kind.NEWS:
        return _page(kind, directory.news[slug], ())
    page = directory.pages[slug]
    steps = (text for step in page.steps for text in (step.title, step.text))
    return _page(kind, page, (*steps, *(each.title for each in page.documents)))


def _service(directory: Directory, service: Service) -> Document:
    """A service; what it is not for is left out on purpose."""
    organisation = directory.organisations.get(service.organisation)
    return Document(
        Kind.SERVICE,
        service.slug,
        name=join((service.name, *(each.name for each in service.translations))),
        summary=join((service.summary, *(each.summary for each in service.translations))),
        body=join((service.body.text, service.what_happens_next, service.send, *_bodies(service))),
        organisation=organisation.name if organisation else "",
        place=join(_locations(directory, service.locations)),
    )


def _hub(directory: Directory, hub: Hub) -> Document:
    """A hub, with what happens there every week."""
    organisation = directory.organisations.get(hub.organisation)
    sessions = (text for session in hub.sessions for text in (session.name, session.note))
    return Document(
        Kind.HUB,
        hub.slug,
        name=join((hub.name, *(each.name for each in hub.translations))),
        summary=join((hub.summary, *(each.summary for each in hub.translations))),
        body=join((hub.body.text, *sessions, *_bodies(hub))),
        organisation=organisation.name if organisation else "",
        place=join((hub.location.address, hub.location.postcode)),
    )


def _page(kind: Kind, page: Page | News, more: Iterable[str]) -> Document:
    """A page or a piece of news."""
    return Document(
        kind,
        page.slug,
        name=join((page.title, *(each.name for each in page.translations))),
        summary=join((page.summary, *(each.summary for each in page.translations))),
        body=join((page.body.text, *more, *_bodies(page))),
    )


def topic_names(topic: Topic) -> tuple[str, ...]:
    """What a topic is called, in every language and by the Department for Education."""
    return (topic.name, topic.dfe, *(each.name for each in topic.translations))


def _bodies(translated: Service | Hub | Page | News) -> tuple[str, ...]:
    """The long texts of the translations."""
    return tuple(each.body.text for each in translated.translations)


def _locations(directory: Directory, locations: tuple[Location, ...]) -> Iterator[str]:
    """Where a service is given; a hub by its name and address."""
    for location in locations:
        hub = directory.hubs.get(location.hub)
        at = hub.location if hub else location
        yield from (hub.name if hub else location.name, at.address, at.postcode)


def join(texts: Iterable[str]) -> str:
    """The texts that are there, on lines of their own."""
    return "\n".join(text for text in texts if text)
