"""Which areas a service reaches: its own, those around, those inside; a nation reaches every place in it."""

from familyhelp.domain.area import Area, AreaKind
from familyhelp.domain.directory import Directory
from familyhelp.domain.service import Service

_WIDE = (AreaKind.NATION, AreaKind.REGION)


class Coverage:
    """Answers about one directory's areas. Areas are keys."""

    def __init__(self, directory: Directory) -> None:
        self._areas = directory.areas
        self._home = directory.site.area
        combinations = [area.key for area in directory.areas.values() if area.kind is AreaKind.NATION]
        self._wider = {key: _wider(directory.around(key), combinations) for key in directory.areas}

    def reaches(self, areas: tuple[str, ...], area: str) -> bool:
        """Whether something for ``areas`` is for people in ``area``: all of it, a part of it, or more than it."""
        return not areas or any(each in self.wider(area) or area in self.wider(each) for each in areas)

    def covers(self, service: Service, area: str) -> bool:
        """Whether a service is for everyone in an area and beyond it: council-wide or national."""
        return not service.areas or any(each != area and each in self.wider(area) for each in service.areas)

    def is_local(self, service: Service) -> bool:
        """Whether a service is for the council's own area or a part of it, and not for a whole nation."""
        return any(self._home in self.wider(each) and not self._is_wide(each) for each in service.areas)

    def is_elsewhere(self, service: Service) -> bool:
        """Whether a service is only for other places than the council's own."""
        return not self.reaches(service.areas, self._home)

    def wider(self, area: str) -> frozenset[str]:
        """The area, those it lies in, and the combinations of nations that its own nation is in."""
        return self._wider.get(area, frozenset((area,)))

    def _is_wide(self, key: str) -> bool:
        """Whether an area is a nation, several, or a region."""
        area = self._areas.get(key)
        return area is not None and area.kind in _WIDE


def _wider(chain: tuple[Area, ...], combinations: list[str]) -> frozenset[str]:
    """The keys of a chain of areas, and of every combination of nations named after one of its nations."""
    nations = [area.key for area in chain if area.kind is AreaKind.NATION]
    named = (each for each in combinations if any(f"-{nation}-" in f"-{each}-" for nation in nations))
    return frozenset((*(area.key for area in chain), *named))
