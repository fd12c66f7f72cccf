"""Pages and news."""

from familyhelp.content.build.shared import Told, hours
from familyhelp.content.schema.page import EventEntry, NewsEntry, PageEntry
from familyhelp.domain.page import Document, Event, News, Page, Step


def page(entry: PageEntry, told: Told) -> Page:
    """A page of plain words."""
    return Page(
        slug=told.slug,
        title=entry.title,
        summary=entry.summary,
        section=entry.section,
        order=entry.order,
        steps=tuple(Step(each.title, each.text) for each in entry.steps),
        documents=tuple(Document(each.title, each.kind, each.file, each.note) for each in entry.documents),
        checked=entry.checked,
        source=entry.source,
        body=told.body,
        lang=told.lang,
        translations=told.translations,
    )


def news(entry: NewsEntry, told: Told) -> News:
    """A piece of news."""
    return News(
        slug=told.slug,
        title=entry.title,
        summary=entry.summary,
        date=entry.date,
        event=_event(entry.event) if entry.event else None,
        source=entry.source,
        body=told.body,
        lang=told.lang,
        translations=told.translations,
    )


def _event(entry: EventEntry) -> Event:
    at_hub = entry.place.startswith("hub:")
    return Event(
        starts=entry.starts,
        ends=entry.ends or entry.starts,
        hours=hours(entry),
        place="" if at_hub else entry.place,
        hub=entry.place.removeprefix("hub:") if at_hub else "",
    )
