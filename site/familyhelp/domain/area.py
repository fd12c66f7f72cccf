"""The parts of the country, and of the council, that services are for."""

from dataclasses import dataclass
from enum import Enum


class AreaKind(Enum):
    """What sort of area, from the widest to the nearest."""

    NATION = "nation"
    REGION = "region"
    COUNCIL = "council"
    LOCALITY = "locality"


@dataclass(frozen=True, slots=True)
class Area:
    """A nation, a council or a part of a town.

    ``within`` is the key of the area around it, ``code`` the ONS code, ``districts`` its postcode
    districts ("SR5"), ``places`` the names families use for parts of it.
    """

    key: str
    name: str
    kind: AreaKind
    within: str = ""
    code: str = ""
    districts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
