"""What is shown of each document, in blocks: in the site's first language, and in others where it is translated."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from familyhelp.domain.contact import Contacts
from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.service import Service
from familyhelp.search.export.documents import Document
from familyhelp.search.results import Kind

BLOCK = 4
"""Documents in a block."""


def blocks(directory: Directory, documents: Sequence[Document], areas: Sequence[str] = ()) -> list[bytes]:
    """The blocks, in the order of document numbers. ``areas``: the part of town that each card names, or nothing."""
    named = [{"area": area} if area else {} for area in areas] or [{} for _ in documents]
    cards = [_shown(directory, each) | area for each, area in zip(documents, named, strict=True)]
    return [
        json.dumps(cards[at : at + BLOCK], ensure_ascii=False, separators=(",", ":")).encode()
        for at in range(0, len(cards), BLOCK)
    ]


def translated(
    directory: Directory, documents: Sequence[Document], areas: Sequence[str] = ()
) -> Iterator[tuple[str, list[bytes]]]:
    """The blocks in each other language of the site in which any is not the same."""
    plain = blocks(directory, documents, areas)
    for lang in directory.site.languages[1:]:
        content = blocks(directory.in_language(lang), documents, areas)
        if content != plain:
            yield lang, content


def _shown(directory: Directory, document: Document) -> dict[str, Any]:
    """What a card says; what is not known is left out."""
    if document.kind is Kind.SERVICE:
        facts = shown_service(directory.services[document.slug])
    elif document.kind is Kind.HUB:
        facts = _hub(directory.hubs[document.slug])
    else:
        pages = directory.pages if document.kind is Kind.PAGE else directory.news
        page = pages[document.slug]
        facts = {"name": page.title, "summary": page.summary, "lang": page.lang}
    if facts["lang"] == directory.site.language:
        del facts["lang"]
    return {"slug": document.slug} | {key: fact for key, fact in facts.items() if fact}


def shown_service(service: Service) -> dict[str, Any]:
    """What a card says of a service; what is not known is empty."""
    first = service.locations[0] if service.locations else None
    return {
        "name": service.name,
        "summary": service.summary,
        "phone": service.contacts.phone,
        "text": _text(service.contacts),
        "cost": service.cost.price.value if service.cost.price.value != "not-stated" else "",
        "ages": [service.ages.first, service.ages.last] if service.ages else None,
        "always": service.schedule.always,
        "place": first.called if first else "",
        "checked": service.checked.isoformat() if service.checked else "",
        "private": service.sensitive,
        "lang": service.lang,
    }


def _text(contacts: Contacts) -> list[str]:
    """The number to text and the word to text to it, where nobody can be rung."""
    return [contacts.text_number, contacts.text_word] if contacts.text and not contacts.phone else []


def _hub(hub: Hub) -> dict[str, Any]:
    where = f"{hub.location.address}, {hub.location.postcode}" if hub.location.postcode else hub.location.address
    return {
        "name": hub.name,
        "summary": hub.summary,
        "phone": hub.contacts.phone,
        "place": where,
        "lang": hub.lang,
    }
