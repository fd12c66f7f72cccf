"""The middle of each of the council's own areas, from its postcode districts."""

from familyhelp.domain.directory import Directory
from familyhelp.domain.place import Place, centre


def middles(directory: Directory) -> dict[str, Place]:
    """The middles, by key, of the areas whose districts are on the map."""
    found: dict[str, Place] = {}
    for area in directory.inside(directory.site.area):
        places = [directory.districts[each] for each in area.districts if each in directory.districts]
        if places:
            found[area.key] = centre(places)
    return found
