"""Which Family Hubs to offer, the nearest first when the family has told us their postcode."""

from dataclasses import dataclass

from flask_babel import gettext

from familyhelp.content.postcodes import normalise, place_of
from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import HubKind
from familyhelp.web.wording import distance

ANY = "any"


@dataclass(frozen=True, slots=True)
class Offer:
    """The hubs to choose from as (slug, name), and how far each is in words; ``nearest`` is a slug, or empty."""

    choices: tuple[tuple[str, str], ...]
    hints: dict[str, str]
    nearest: str = ""


def slugs(shown: Directory) -> tuple[str, ...]:
    """What may be answered: every hub of the council, and "any"."""
    return (*(slug for slug, hub in shown.hubs.items() if hub.kind is HubKind.HUB), ANY)


def offer(shown: Directory, postcode: str) -> Offer:
    """Every hub of the council, and "any": there is no wrong door."""
    hubs = {slug: shown.hubs[slug] for slug in slugs(shown) if slug != ANY}
    place = place_of(normalise(postcode)) if postcode else None
    ranked = [(hub, metres) for hub, metres in shown.nearest_hubs(place) if hub.slug in hubs] if place else []
    first = [hub.slug for hub, _ in ranked]
    ordered = [*first, *(slug for slug in hubs if slug not in first)]
    hints = {hub.slug: gettext("%(distance)s away", distance=distance(metres)) for hub, metres in ranked}
    if first:
        hints[first[0]] = gettext("Nearest to you: %(distance)s away", distance=distance(ranked[0][1]))
    everywhere = (ANY, gettext("Any of them, or none: you choose for me"))
    return Offer((*((slug, hubs[slug].name) for slug in ordered), everywhere), hints, first[0] if first else "")


def chosen(shown: Directory, hub: str, postcode: str) -> str:
    """The hub to which a request goes: the family's choice, else the nearest, else none (the team itself)."""
    if hub in shown.hubs:
        return hub
    return offer(shown, postcode).nearest if postcode and hub != ANY else ""
