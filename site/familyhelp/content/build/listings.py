"""Services and hubs."""

from collections.abc import Mapping

from familyhelp.content.build.shared import Told, address, ages, contacts, day, hours, schedule
from familyhelp.content.postcodes import place_of
from familyhelp.content.schema.contact import AddressEntry
from familyhelp.content.schema.hub import HubEntry, SessionEntry
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.domain.hub import Hub, Photo, Session
from familyhelp.domain.location import Location
from familyhelp.domain.service import Access, Cost, Service


def hub(entry: HubEntry, told: Told) -> Hub:
    """A hub."""
    return Hub(
        slug=told.slug,
        name=entry.name,
        summary=entry.summary,
        organisation=entry.organisation,
        areas=tuple(entry.areas),
        location=Location("", entry.address, entry.postcode, place_of(entry.postcode)),
        kind=entry.kind,
        contacts=contacts(entry.contacts),
        schedule=schedule(entry.schedule),
        sessions=tuple(sorted(map(_session, entry.sessions), key=_when)),
        parking=entry.parking,
        buses=entry.buses,
        pram=entry.pram,
        sensory=entry.sensory,
        step_free=entry.step_free,
        photos=tuple(Photo(each.file, each.alt) for each in entry.photos),
        checked=entry.checked,
        source=entry.source,
        source_note=entry.source_note,
        body=told.body,
        lang=told.lang,
        translations=told.translations,
    )


def _session(entry: SessionEntry) -> Session:
    return Session(day(entry.day), entry.name, hours(entry), ages(entry.ages), entry.note)


def _when(session: Session) -> tuple[int, int, str]:
    return session.day, session.hours.opens if session.hours else 0, session.name


def service(entry: ServiceEntry, told: Told, hubs: Mapping[str, Hub]) -> Service:
    """A service. ``hubs`` gives the addresses of those it is given at."""
    return Service(
        slug=told.slug,
        name=entry.name,
        summary=entry.summary,
        organisation=entry.organisation,
        topics=tuple(dict.fromkeys(entry.topics)),
        areas=tuple(dict.fromkeys(entry.areas)),
        ages=ages(entry.ages),
        audience=tuple(entry.audience),
        not_for=entry.not_for,
        ways=tuple(entry.ways),
        contacts=contacts(entry.contacts),
        locations=tuple(_location(each, hubs) for each in entry.locations),
        schedule=schedule(entry.schedule),
        cost=Cost(entry.cost.price, entry.cost.note) if entry.cost else Cost(),
        access=Access(entry.access.how, entry.access.note),
        accepting=entry.accepting,
        wait=entry.wait,
        what_happens_next=entry.what_happens_next,
        bring=tuple(entry.bring),
        languages=tuple(entry.languages),
        interpreters=entry.interpreters,
        accessibility=tuple(entry.accessibility),
        send=entry.send,
        urgent=entry.urgent,
        sensitive=entry.sensitive,
        checked=entry.checked,
        source=entry.source,
        source_note=entry.source_note,
        body=told.body,
        lang=told.lang,
        translations=told.translations,
    )


def _location(entry: str | AddressEntry, hubs: Mapping[str, Hub]) -> Location:
    if isinstance(entry, AddressEntry):
        return address(entry)
    slug = entry.removeprefix("hub:")
    at = hubs[slug].location
    return Location(hubs[slug].name, at.address, at.postcode, at.place, hub=slug)
