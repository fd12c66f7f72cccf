"""What search engines and assistants read of a page: schema.org JSON-LD."""

from typing import Any

from familyhelp.domain.contact import Contacts
from familyhelp.domain.hub import Hub
from familyhelp.domain.location import Location
from familyhelp.domain.schedule import Day, Schedule
from familyhelp.domain.service import Price, Service

DAYS = dict(zip(Day, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
Node = dict[str, Any]


def _known(node: Node) -> Node:
    """A node without what is not known: an empty field would say that there is nothing."""
    return {key: value for key, value in node.items() if value not in ("", None, [], {})}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}" if minutes < 24 * 60 else "23:59"


def _opening(schedule: Schedule) -> list[Node]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [DAYS[day] for day in opening.days],
            "opens": _clock(opening.hours.opens),
            "closes": _clock(opening.hours.closes),
        }
        for opening in schedule.openings
        if opening.hours
    ]


def _contact(contacts: Contacts) -> Node:
    if not contacts.phone and not contacts.email:
        return {}
    return _known({"@type": "ContactPoint", "telephone": contacts.phone, "email": contacts.email})


def _address(location: Location) -> Node:
    if not location.address and not location.postcode:
        return {}
    return _known(
        {
            "@type": "PostalAddress",
            "streetAddress": location.address,
            "postalCode": location.postcode,
            "addressCountry": "GB",
        }
    )


def hub(value: Hub, address: str) -> Node:
    """A hub as a schema.org Place. ``address`` is the page's own."""
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "Place",
            "name": value.name,
            "description": value.summary,
            "url": address,
            "telephone": value.contacts.phone,
            "address": _address(value.location),
            "openingHoursSpecification": _opening(value.schedule),
        }
    )


def service(value: Service, organisation: str, areas: list[str], address: str) -> Node:
    """A service as a schema.org GovernmentService, with its provider and the names of its areas."""
    channel = _known(
        {
            "@type": "ServiceChannel",
            "serviceUrl": value.contacts.website,
            "servicePhone": _contact(value.contacts),
            "availableLanguage": list(value.languages),
        }
    )
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "name": value.name,
            "description": value.summary,
            "url": address,
            "provider": {"@type": "Organization", "name": organisation},
            "areaServed": areas,
            "availableChannel": channel if len(channel) > 1 else {},
            "isAccessibleForFree": True if value.cost.price is Price.FREE else None,
            "hoursAvailable": _opening(value.schedule),
            "location": [
                _known({"@type": "Place", "name": each.name, "address": _address(each)}) for each in value.locations
            ],
        }
    )


def website(name: str, address: str, search: str) -> Node:
    """The site itself, with its search; the public addresses of its home page and of the search page."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        "url": address,
        "potentialAction": {
            "@type": "SearchAction",
            "target": search + "?q={search_term_string}",
            "query-input": "required name=search_term_string",
        },
    }
