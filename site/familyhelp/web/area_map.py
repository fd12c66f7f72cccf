"""The council's area as a simple map drawn by us: no tiles, no map company, nothing to fetch.

Each part of the area is the outline around its postcodes; each hub or service is a numbered pin.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from familyhelp.content.postcodes import in_council
from familyhelp.domain.directory import Directory
from familyhelp.domain.hub import Hub
from familyhelp.domain.place import Place, centre
from familyhelp.domain.service import Service

WIDTH = 600
MARGIN = 24
CLEAR = 48
"""How far above or under a pin a name stands that would be hidden by it."""
HIDDEN = 30
"""Nearer than this, one pin would hide the number of another."""
Placed: TypeAlias = Hub | Service


@dataclass(frozen=True, slots=True)
class Shape:
    """A part of the area: the words of its name, the corners of its outline, and where its name stands."""

    name: tuple[str, ...]
    corners: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Pin:
    """A point on the map with what is there, and the number by which the list beside the map names it."""

    shown: tuple[Placed, ...]
    number: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Frame:
    """From the British National Grid to a drawing ``width`` wide and ``height`` high, in units of its own.

    ``scale`` is units a metre; ``west`` and ``north`` are the grid's metres at the upper left corner within the margin.
    """

    west: int
    north: int
    scale: float
    height: int
    width: int = WIDTH

    def at(self, place: Place) -> tuple[int, int]:
        """Where on the drawing a place is."""
        return (
            math.floor(MARGIN + (place.easting - self.west) * self.scale + 0.5),
            math.floor(MARGIN + (self.north - place.northing) * self.scale + 0.5),
        )

    def holds(self, place: Place) -> bool:
        """Whether a place is on the drawing at all."""
        x, y = self.at(place)
        return 0 <= x <= self.width and 0 <= y <= self.height


@dataclass(frozen=True, slots=True)
class AreaMap:
    """A drawing. ``unplaced`` is how many of those that were to be shown have no place on it."""

    frame: Frame
    shapes: tuple[Shape, ...]
    pins: tuple[Pin, ...]
    unplaced: int


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


def draw(directory: Directory, shown: Iterable[Placed]) -> AreaMap | None:
    """The map of the council's area with these hubs and services; None when no part of it has postcodes to draw."""
    code = directory.areas[directory.site.area].code
    parts = [(area, _outline(code, area.districts)) for area in directory.inside(directory.site.area) if area.districts]
    corners = [place for _, part in parts for place in part]
    if not corners:
        return None
    frame = _framed(corners + [hub.location.place for hub in directory.hubs.values() if hub.location.place])
    pins, unplaced = _pinned(directory, frame, shown)
    shapes = tuple(_shape(area.name, part, frame, pins) for area, part in parts if part)
    return AreaMap(frame, shapes, pins, unplaced)


def _framed(places: list[Place]) -> Frame:
    west, east = min(each.easting for each in places), max(each.easting for each in places)
    south, north = min(each.northing for each in places), max(each.northing for each in places)
    scale = (WIDTH - 2 * MARGIN) / max(east - west, 1)
    return Frame(west, north, scale, round((north - south) * scale) + 2 * MARGIN)


def _pinned(directory: Directory, frame: Frame, shown: Iterable[Placed]) -> tuple[tuple[Pin, ...], int]:
    """The pins, and how many are without. What would hide a pin shares it. The search page's script does the same."""
    pins: list[Pin] = []
    unplaced = 0
    for each in shown:
        places = [place for place in _places(directory, each) if frame.holds(place)]
        unplaced += not places
        for x, y in map(frame.at, places):
            near = next((pin for pin in pins if (pin.x - x) ** 2 + (pin.y - y) ** 2 < HIDDEN**2), None)
            if near is None:
                pins.append(Pin((each,), len(pins) + 1, x, y))
            elif each not in near.shown:
                pins[near.number - 1] = replace(near, shown=(*near.shown, each))
    return tuple(pins), unplaced


def _places(directory: Directory, shown: Placed) -> Iterable[Place]:
    if isinstance(shown, Hub):
        return (shown.location.place,) if shown.location.place else ()
    return directory.places(shown)


def _shape(name: str, part: tuple[Place, ...], frame: Frame, pins: tuple[Pin, ...]) -> Shape:
    """A part of the area, its name moved within it where a pin would hide it: down if it can, else up."""
    corners = [frame.at(place) for place in part]
    x, y = frame.at(_middle(part))
    beside = [pin.y for pin in pins if abs(pin.x - x) < 2 * CLEAR]
    top, foot = min(y for _, y in corners), max(y for _, y in corners)
    free = [y, *(there for pin in beside for there in (pin + CLEAR, pin - CLEAR) if top < there < foot - CLEAR)]
    clear = (there for there in sorted(free, key=lambda there: (there < y, abs(there - y))) if _is_clear(there, beside))
    points = " ".join(f"{x},{y}" for x, y in corners)
    return Shape(tuple(name.split()), points, x, next(clear, y))


def _is_clear(y: int, pins: list[int]) -> bool:
    return all(abs(pin - y) >= CLEAR for pin in pins)
