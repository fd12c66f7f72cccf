"""Where something is, and how far that is from somewhere else."""

import math
from dataclasses import dataclass

METRES_IN_A_MILE = 1609.344


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point on the British National Grid, in metres east and north of its origin.

    The grid is flat over a borough, so a distance is Pythagoras and needs no map projection.
    """

    easting: int
    northing: int

    def metres_to(self, other: "Place") -> float:
        """How far it is to ``other`` in a straight line, in metres."""
        return math.hypot(self.easting - other.easting, self.northing - other.northing)


def centre(places: list[Place]) -> Place:
    """The middle of some places (their mean). Raises ValueError when there are none."""
    if not places:
        msg = "no places have no middle"
        raise ValueError(msg)
    return Place(
        round(sum(place.easting for place in places) / len(places)),
        round(sum(place.northing for place in places) / len(places)),
    )
