"""The council's area as a simple map drawn by us: no tiles, no map company, nothing to fetch.

Each part of the area is the outline around its postcodes; each hub is a numbered pin.
"""

from dataclasses import dataclass
from functools import lru_cache

from familyhelp.content.postcodes import in_council
from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.place import Place, centre

WIDTH = 600
MARGIN = 24
CLEAR = 48
"""How far under a pin a name stands that would be hidden by it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A part of the area: the words of its name, the corners of its outline, and where its name stands."""

    name: tuple[str, ...]
    corners: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Pin:
    """A hub on the map, with the number by which the list beside it names it."""

    hub: Hub
    number: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class AreaMap:
    """A drawing, in units of its own: ``WIDTH`` wide and ``height`` high."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    pins: tuple[Pin, ...]


def outline(places: list[Place]) -> list[Place]:
    """The corners of the smallest convex shape around some places (Andrew's monotone chain, 1979)."""
    ordered = sorted(set(places))
    if len(ordered) < 3:  # noqa: PLR2004  fewer make no shape
        return ordered
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def _half(ordered: list[Place]) -> list[Place]:
    corners: list[Place] = []
    for place in ordered:
        while len(corners) > 1 and _turn(corners[-2], corners[-1], place) <= 0:
            corners.pop()
        corners.append(place)
    return corners


def _middle(part: tuple[Place, ...]) -> Place:
    """The middle of what an outline goes round, so that a side with many corners does not pull it."""
    east, north, whole = 0, 0, 0
    for one, other in zip(part, (*part[1:], part[0]), strict=True):
        piece = one.easting * other.northing - other.easting * one.northing
        east += (one.easting + other.easting) * piece
        north += (one.northing + other.northing) * piece
        whole += piece
    return Place(round(east / (3 * whole)), round(north / (3 * whole))) if whole else centre(list(part))


def _turn(a: Place, b: Place, c: Place) -> int:
    """More than nought when going from a by b to c turns left."""
    return (b.easting - a.easting) * (c.northing - a.northing) - (b.northing - a.northing) * (c.easting - a.easting)


@lru_cache(maxsize=32)
def _outline(code: str, districts: tuple[str, ...]) -> tuple[Place, ...]:
    return tuple(outline(list(in_council(code, districts).values())))


def draw(directory: Directory, hubs: tuple[Hub, ...]) -> AreaMap | None:
    """The map of the council's area with these hubs; None when no part of it has postcodes to draw."""
    code = directory.areas[directory.site.area].code
    parts = [(area, _outline(code, area.districts)) for area in directory.inside(directory.site.area) if area.districts]
    corners = [place for _, part in parts for place in part]
    placed = [hub for hub in hubs if hub.location.place]
    if not corners or not placed:
        return None
    everything = corners + [hub.location.place for hub in placed if hub.location.place]
    west, east = min(each.easting for each in everything), max(each.easting for each in everything)
    south, north = min(each.northing for each in everything), max(each.northing for each in everything)
    scale = (WIDTH - 2 * MARGIN) / max(east - west, 1)

    def at(place: Place) -> tuple[int, int]:
        return round(MARGIN + (place.easting - west) * scale), round(MARGIN + (north - place.northing) * scale)

    pins = tuple(
        Pin(hub, number, *at(hub.location.place)) for number, hub in enumerate(placed, 1) if hub.location.place
    )

    def shape(name: str, part: tuple[Place, ...]) -> Shape:
        points = " ".join(f"{x},{y}" for x, y in map(at, part))
        x, y = at(_middle(part))
        beneath = [pin.y + CLEAR for pin in pins if abs(pin.x - x) < 2 * CLEAR and abs(pin.y - y) < CLEAR]
        return Shape(tuple(name.split()), points, x, max(beneath, default=y))

    return AreaMap(
        width=WIDTH,
        height=round((north - south) * scale) + 2 * MARGIN,
        shapes=tuple(shape(area.name, part) for area, part in parts if part),
        pins=pins,
    )
