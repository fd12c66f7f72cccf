"""The names of places, as what their first term says: parts of town, hubs, postcode districts."""

from collections.abc import Iterator

from familyhelp.domain.area import AreaKind
from familyhelp.domain.directory import Directory
from familyhelp.domain.place import Place, centre
from familyhelp.search.analysis import stem, terms, words

Entry = list[str | int]
"""JSON: text or numbers; an area, hub or point that is not known is -1."""
NOWHERE = (-1, -1)


def pickable(directory: Directory) -> tuple[str, ...]:
    """The areas a family can pick: the council's own and every area inside it."""
    found = [directory.site.area] if directory.site.area in directory.areas else []
    for area in found:
        found += [each.key for each in directory.inside(area) if each.key not in found]
    return tuple(found)


def parts(directory: Directory) -> tuple[str, ...]:
    """The areas a family can pick or name: the pickable first, then other localities."""
    return tuple(dict.fromkeys((*pickable(directory), *localities(directory))))


def localities(directory: Directory) -> list[str]:
    """The keys of parts of towns."""
    return [area.key for area in directory.areas.values() if area.kind is AreaKind.LOCALITY]


def names(directory: Directory) -> Iterator[str]:
    """Every word of the names of places, whether anything is there or not."""
    for area in directory.areas.values():
        yield from words(" ".join((area.name, *area.places, *area.districts)))


def area_names(directory: Directory) -> Iterator[tuple[str, Entry]]:
    """Each name of a part of town: its first term, then the rest, area, the hub of the area, east, north."""
    numbers = {key: number for number, key in enumerate(parts(directory))}
    seen: set[tuple[str, ...]] = set()
    for key in localities(directory):
        area = directory.areas[key]
        for name in (area.name, *area.places):
            first, *rest = terms(name) or [""]
            if first and (first, *rest) not in seen:
                seen.add((first, *rest))
                yield first, [" ".join(rest), numbers[key], _hub_in(directory, key), *_middle(directory, key)]


def hub_names(directory: Directory) -> Iterator[tuple[str, Entry]]:
    """What sets each hub's name apart: the first of its terms, then the others, area, hub, east, north."""
    numbers = {key: number for number, key in enumerate(parts(directory))}
    shared = frozenset(hub_words(directory))
    for number, hub in enumerate(directory.hubs.values()):
        apart = [term for term in dict.fromkeys(terms(hub.name)) if term not in shared]
        if apart:
            area = numbers.get(next(iter(hub.areas), ""), -1)
            yield apart[0], [" ".join(apart[1:]), area, number, *_at(hub.location.place)]


def hub_words(directory: Directory) -> tuple[str, ...]:
    """The terms that the names of all hubs share ("hub"), in order."""
    named = [terms(hub.name) for hub in directory.hubs.values()]
    if len(named) <= 1:
        return ()
    return tuple(term for term in dict.fromkeys(named[0]) if all(term in name for name in named))


def districts(directory: Directory) -> Iterator[tuple[str, Entry]]:
    """Each postcode district: its term, then the part of town it is in, the hub of that part, east, north."""
    numbers = {key: number for number, key in enumerate(parts(directory))}
    of = {each.casefold(): key for key in reversed(localities(directory)) for each in directory.areas[key].districts}
    for district in sorted({*of, *(each.casefold() for each in directory.districts)}):
        area = of.get(district, "")
        at = _at(directory.districts.get(district.upper()))
        yield stem(district), [numbers.get(area, -1), _hub_in(directory, area) if area else -1, *at]


def _hub_in(directory: Directory, area: str) -> int:
    """The number of the first hub of an area."""
    return next((number for number, hub in enumerate(directory.hubs.values()) if area in hub.areas), -1)


def _middle(directory: Directory, area: str) -> tuple[int, int]:
    """The middle of an area, from its districts."""
    found = (directory.districts.get(each) for each in directory.areas[area].districts)
    known = [place for place in found if place]
    return _at(centre(known) if known else None)


def _at(place: Place | None) -> tuple[int, int]:
    return (place.easting, place.northing) if place else NOWHERE
