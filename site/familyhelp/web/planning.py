"""A plan to take away: what was chosen, and the words in which it is sent on. Outcomes only, never answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from familyhelp.domain.contact import Contacts
from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.service import Service
from familyhelp.web.presenting import address, base_url, public

MOST = 12
"""How many services a plan holds: more would be no plan."""

MOST_OFFERED = 6


@dataclass(frozen=True, slots=True)
class Plan:
    """The services and the hub of one plan.

    ``missing`` is how many that its address names cannot be shown; ``full``, whether it names more than fit.
    """

    services: tuple[Service, ...]
    hub: Hub | None
    missing: int = 0
    full: bool = False

    @property
    def slugs(self) -> tuple[str, ...]:
        """What its address names."""
        return tuple(service.slug for service in self.services)

    def query(self, slugs: Iterable[str]) -> str:
        """The query of this plan with other services: empty when there is none."""
        pairs = [("s", slug) for slug in slugs]
        return "?" + urlencode([*pairs, *([("h", self.hub.slug)] if self.hub else [])]) if pairs else ""

    def without(self, slug: str) -> str:
        """The query of this plan without one: a plan of nothing says so, else it would show what the phone keeps."""
        return self.query([each for each in self.slugs if each != slug] or [""])


def chosen(arguments: MultiDict[str, str], directory: Directory) -> Plan:
    """What an address asks to see. Nothing sensitive is ever in a plan, for its address stays on the phone."""
    named = tuple(filter(None, dict.fromkeys(arguments.getlist("s"))))
    slugs = named[:MOST]
    found = [directory.services[slug] for slug in slugs if slug in directory.services]
    services = tuple(service for service in found if not service.sensitive)
    hub = directory.hubs.get(arguments.get("h", ""))
    if hub is None:
        places = (location.hub for service in services for location in service.locations)
        hub = next((directory.hubs[slug] for slug in places if slug in directory.hubs), None)
    return Plan(services, hub, len(slugs) - len(services), len(named) > MOST)


def more(plan: Plan, directory: Directory) -> tuple[Service, ...]:
    """A few services on the same topics, to add; none to a plan that is full."""
    if len(plan.services) >= MOST:
        return ()
    wanted = {topic for service in plan.services for topic in service.topics}
    fitting = (
        service
        for service in directory.services.values()
        if service.slug not in plan.slugs and not service.sensitive and wanted.intersection(service.topics)
    )
    ranked = sorted(fitting, key=lambda each: (-len(wanted.intersection(each.topics)), each.name.casefold()))
    return tuple(ranked[:MOST_OFFERED])


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent on: a subject, the words, and the address of the page, whole where we know it."""

    subject: str
    words: str
    path: str

    @property
    def _whole(self) -> str:
        return "\n".join(filter(None, (self.words, public(self.path) if base_url() else "")))

    @property
    def sms(self) -> str:
        """A link that opens the phone's messages; this form of it works on Android and on iPhones."""
        return f"sms:?&body={quote(self._whole)}"

    @property
    def mail(self) -> str:
        """A link that opens the phone's mail."""
        return f"mailto:?subject={quote(self.subject)}&body={quote(self._whole)}"


def _line(name: str, contacts: Contacts) -> str:
    return ": ".join(filter(None, (name, contacts.phone or contacts.text)))


def of_service(service: Service) -> Message:
    """One service, to send on."""
    return Message(service.name, _line(service.name, service.contacts), address("service", slug=service.slug))


def of_hub(hub: Hub) -> Message:
    """One hub, to send on."""
    where = ", ".join(filter(None, (hub.location.address, hub.location.postcode)))
    words = "\n".join(filter(None, (_line(hub.name, hub.contacts), where)))
    return Message(hub.name, words, address("hub", slug=hub.slug))


def of_plan(plan: Plan) -> Message:
    """A whole plan, to send on."""
    return Message(gettext("Your plan"), "\n".join(_lines(plan)), address("plan") + plan.query(plan.slugs))


def _lines(plan: Plan) -> Iterator[str]:
    yield from (_line(service.name, service.contacts) for service in plan.services)
    if plan.hub:
        yield _line(plan.hub.name, plan.hub.contacts)
