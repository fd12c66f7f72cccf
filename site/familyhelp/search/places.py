"""Places recognised in a family's words: a part of town, a hub, a postcode or its district."""

import re
from dataclasses import dataclass

from familyhelp.domain.area import AreaKind
from familyhelp.domain.directory import Directory
from familyhelp.domain.place import Place, centre
from familyhelp.search.analysis import terms

_POSTCODE = re.compile(r"([a-z]{1,2}\d[a-z\d]?)(?: ?\d[a-z]{2})?")
_INWARD = re.compile(r"\d[a-z]{2}")
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Somewhere:
    """Where the words say the family is: keys, a point to measure from, and which terms said so."""

    area: str = ""
    hub: str = ""
    place: Place | None = None
    terms: frozenset[str] = frozenset()


class Places:
    """The places of one directory, by their names as terms."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._areas: dict[tuple[str, ...], str] = {}
        self._in_district: dict[str, str] = {}
        for area in directory.areas.values():
            if area.kind is AreaKind.LOCALITY:
                for name in (area.name, *area.places):
                    self._areas.setdefault(tuple(terms(name)), area.key)
                for district in area.districts:
                    self._in_district.setdefault(district.casefold(), area.key)
        self._in_district |= {
            key.casefold(): "" for key in directory.districts if key.casefold() not in self._in_district
        }
        named = {slug: frozenset(terms(hub.name)) for slug, hub in directory.hubs.items()}
        shared = frozenset.intersection(*named.values()) if len(named) > 1 else frozenset()
        self._hubs = {slug: name - shared for slug, name in named.items() if name - shared}
        self._hub_words = shared

    def split_postcodes(self, words: list[str]) -> list[str]:
        """The words with each postcode of a known district cut down to it; a full postcode goes no further."""
        kept: list[str] = []
        for word in words:
            found = _POSTCODE.fullmatch(word)
            district = found[1] if found and found[1] in self._in_district else self._district_before_inward(word)
            if _INWARD.fullmatch(word) and kept and kept[-1] in self._in_district:
                continue
            kept.append(district or word)
        return kept

    def _district_before_inward(self, word: str) -> str:
        """The district of a postcode written without a space, "sr53aa"; empty when it is not one."""
        return word[:-3] if _INWARD.fullmatch(word[-3:]) and word[:-3] in self._in_district else ""

    def found_in(self, said: list[str]) -> Somewhere:
        """The place that some terms name; the hub or district before the part of town."""
        for slug, name in self._hubs.items():
            if name <= set(said) and self._hub_words.intersection(said):
                hub = self._directory.hubs[slug]
                return Somewhere(next(iter(hub.areas), ""), slug, hub.location.place, name)
        for term in said:
            if term in self._in_district:
                place = self._directory.districts.get(term.upper())
                return Somewhere(self._in_district[term], place=place, terms=frozenset((term,)))
        return self._area_in(said)

    def _area_in(self, said: list[str]) -> Somewhere:
        """The part of town that some terms name, the longest name first."""
        for length in range(_MOST_WORDS, 0, -1):
            for start in range(len(said) - length + 1):
                name = tuple(said[start : start + length])
                if name in self._areas:
                    area = self._areas[name]
                    return Somewhere(area, self._hub_in(area, said), self._middle(area), frozenset(name))
        return Somewhere()

    def _hub_in(self, area: str, said: list[str]) -> str:
        """The hub of an area, when a hub was asked for ("family hub hetton")."""
        if not self._hub_words.intersection(said):
            return ""
        return next((slug for slug, hub in self._directory.hubs.items() if area in hub.areas), "")

    def _middle(self, area: str) -> Place | None:
        """The middle of an area, from its districts; None when they are not known."""
        districts = (self._directory.districts.get(each) for each in self._directory.areas[area].districts)
        known = [place for place in districts if place]
        return centre(known) if known else None
