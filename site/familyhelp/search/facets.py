"""Filters: any of the values picked in one filter, all of the filters; and what each further value would show.

Every filter value is a set of documents, kept as the bits of an integer, so that counting is quick.
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from familyhelp.domain.needs import Needs
from familyhelp.search.results import Count, Filter
from familyhelp.search.store import Store


class Facets:
    """The filters of one directory."""

    def __init__(self, store: Store) -> None:
        manifest = store.manifest
        self._documents = len(store.entries)
        self._values: Mapping[Filter, list[str]] = {
            Filter.TOPICS: [topic[0] for topic in manifest["topics"]],
            Filter.AGES: [band[0] for band in manifest["ages"]],
            Filter.AREAS: manifest["areas"][: manifest["pickable"]],
            Filter.HUBS: manifest["hubs"],
            Filter.WAYS: manifest["ways"],
            Filter.PRICES: manifest["prices"],
        }
        self._holds = {narrowed: self._sets(store, narrowed) for narrowed in Filter}
        self._services = (1 << manifest["kinds"][0]) - 1

    def _sets(self, store: Store, narrowed: Filter) -> dict[str, int]:
        """For each value of a filter, the documents it keeps."""
        found: dict[int, list[int]] = {}
        for column in (store.facts[name] for name in store.manifest["filters"][narrowed.value]):
            for document, at in enumerate(column.of):
                for value in column.classes[at][0]:
                    found.setdefault(value, []).append(document)
        return {value: self.bits(found.get(number, ())) for number, value in enumerate(self._values[narrowed])}

    def bits(self, documents: Iterable[int]) -> int:
        """Some documents as the bits of an integer, and no others."""
        written = bytearray(b"0") * (self._documents + 1)
        for document in documents:
            written[-1 - document] = 49
        return int(written, 2)

    def _passing(self, chosen: Mapping[Filter, tuple[str, ...]], but: Filter | None = None) -> int | None:
        """The documents that pass every filter with values chosen, leaving one out; None when there is no filter."""
        passing = None
        for narrowed, values in chosen.items():
            if narrowed is not but:
                kept = self._any(narrowed, values)
                passing = kept if passing is None else passing & kept
        return passing

    def _any(self, narrowed: Filter, chosen: tuple[str, ...]) -> int:
        """The documents that any of some values keeps."""
        kept = 0
        for value in chosen:
            kept |= self._holds[narrowed].get(value, 0)
        return kept

    def kept(self, documents: list[int], needs: Needs) -> list[int]:
        """Of some documents those that pass every filter, in the same order."""
        passing = self._passing(_chosen(needs))
        if passing is None:
            return documents
        kept = f"{passing:0{self._documents}b}"[::-1]
        return [document for document in documents if kept[document] == "1"]

    def counts(self, documents: Iterable[int], needs: Needs) -> Mapping[Filter, tuple[Count, ...]]:
        """For each filter, its values that show any service (or are picked), given all the other filters."""
        found = self.bits(documents) & self._services
        chosen = _chosen(needs)
        counts: dict[Filter, tuple[Count, ...]] = {}
        for narrowed, holds in self._holds.items():
            passing = self._passing(chosen, but=narrowed)
            pool = found if passing is None else found & passing
            values = chosen.get(narrowed, ())
            many = ((value, (pool & held).bit_count()) for value, held in holds.items())
            counts[narrowed] = tuple(
                Count(value, count, value in values) for value, count in many if count or value in values
            )
        return counts


def _chosen(needs: Needs) -> dict[Filter, tuple[str, ...]]:
    """The values picked in each filter that has any."""
    every = ((narrowed, picked(needs, narrowed)) for narrowed in Filter)
    return {narrowed: values for narrowed, values in every if values}


def picked(needs: Needs, narrowed: Filter) -> tuple[str, ...]:
    """The values picked in one filter, as text."""
    values: tuple[str | Enum, ...] = getattr(needs, narrowed.value)
    return tuple(str(each.value) if isinstance(each, Enum) else each for each in values)
