"""Places recognised in a family's words: a part of town, a hub, a postcode or its district."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from familyhelp.domain.place import Place
from familyhelp.search.store import Store

_POSTCODE = re.compile(r"([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})?")
_INWARD = re.compile(r"\d[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Somewhere:
    """Where the words say the family is: numbers, -1 where nothing is said, and which terms said so.

    ``place`` is a point to measure from.
    """

    area: int = -1
    hub: int = -1
    place: Place | None = None
    terms: frozenset[str] = frozenset()


class Places:
    """The places of one directory. ``postcodes`` are those that can be told apart, as "SR5 4BW"."""

    def __init__(self, store: Store, postcodes: Mapping[str, Place]) -> None:
        self._record = store.record
        self._districts = frozenset(each.casefold() for each in store.manifest["districts"])
        self._hub_words = frozenset(store.manifest["hub_words"])
        self._postcodes = postcodes

    def split_postcodes(self, said: Sequence[str]) -> tuple[list[str], Place | None]:
        """The words with each postcode of a known district cut down to it, and where the first of them is."""
        kept: list[str] = []
        found: Place | None = None
        for word in said:
            if _INWARD.fullmatch(word) and kept and kept[-1] in self._districts:
                found = found or self._postcodes.get(f"{kept[-1]} {word}".upper())
                continue
            shape = _POSTCODE.fullmatch(word)
            district = next((each for each in (word, word[:-3]) if shape and each in self._districts), "")
            if district != word and district:
                found = found or self._postcodes.get(f"{district} {word[-3:]}".upper())
            kept.append(district or word)
        return kept, found

    def found_in(self, said: Sequence[str]) -> Somewhere:
        """The place that some terms name: the hub, then the district, then the part of town."""
        return self._hub(said) or self._district(said) or self._area(said)

    def _hub(self, said: Sequence[str]) -> Somewhere | None:
        """The hub all of whose telling words were said; the first of several."""
        if not self._hub_words.intersection(said):
            return None
        found = [
            (hub, area, east, north, frozenset((term, *rest.split())))
            for term in said
            for rest, area, hub, east, north in self._record(term).notes.get("u", ())
            if set(rest.split()) <= set(said)
        ]
        if not found:
            return None
        hub, area, east, north, terms = min(found, key=lambda each: each[0])
        return Somewhere(area, hub, _place(east, north), terms)

    def _district(self, said: Sequence[str]) -> Somewhere | None:
        for term in said:
            if noted := self._record(term).notes.get("d"):
                area, hub, east, north = noted
                asked = bool(self._hub_words.intersection(said))
                return Somewhere(area, hub if asked else -1, _place(east, north), frozenset((term,)))
        return None

    def _area(self, said: Sequence[str]) -> Somewhere:
        """The part of town with the longest name, then the first."""
        found = [
            (-len(name), start, area, hub, east, north, frozenset(name))
            for start, term in enumerate(said)
            for rest, area, hub, east, north in self._record(term).notes.get("a", ())
            if (name := (term, *rest.split())) == tuple(said[start : start + len(name)])
        ]
        if not found:
            return Somewhere()
        *_, area, hub, east, north, terms = min(found, key=lambda each: each[:2])
        return Somewhere(area, hub if self._hub_words.intersection(said) else -1, _place(east, north), terms)


def _place(east: int, north: int) -> Place | None:
    return Place(east, north) if east >= 0 else None
