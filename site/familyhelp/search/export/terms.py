"""Everything each word has to say, gathered into one record."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from familyhelp.domain.directory import Directory
from familyhelp.search.analysis import STOP_WORDS, stem, terms, words
from familyhelp.search.export import places, vocabulary
from familyhelp.search.export.documents import Document
from familyhelp.search.export.impacts import FIELDS, impacts
from familyhelp.search.export.lexicon import compounds, lexicon, neighbours
from familyhelp.search.results import Kind
from familyhelp.search.shards.records import MOST, Postings, Record
from familyhelp.search.weights import WEIGHTS

TOPIC = "!"
"""What the key of a topic's record begins with."""
_POINTS = 100


class _Notes:
    """The notes of every key, as they grow."""

    def __init__(self) -> None:
        self.of: dict[str, dict[str, Any]] = {}

    def add(self, key: str, note: str, *values: Any) -> None:
        """Add to the list that is one note of a key."""
        self.of.setdefault(key, {}).setdefault(note, []).extend(values)


def records(directory: Directory, documents: Sequence[Document]) -> dict[str, Record]:
    """The record of every key."""
    often: Counter[str] = Counter()
    worth = impacts((_analysed(each, often) for each in documents), FIELDS)
    said = vocabulary.sayings(directory)
    known = {word for phrase in said for word in words(phrase.say)} | set(places.names(directory))
    lexicon_ = lexicon(known, often)
    notes = _Notes()
    for word in lexicon_:
        if word not in STOP_WORDS:
            notes.of.setdefault(stem(word), {})
    _note_meanings(notes, directory)
    _note_places(notes, directory)
    for whole, one, other in compounds(lexicon_):
        notes.add(one, "c", other, whole)
        notes.add(whole, "s", one, other)
    for key, listed in neighbours(lexicon_).items():
        notes.add(key, "w", *listed)
    named = _named(documents)
    found = {
        key: _record(notes.of.get(key, {}), worth.get(key, {}), named.get(key, {}))
        for key in {*notes.of, *worth, *named}
    }
    return found | _topics(directory, documents)


def _analysed(document: Document, often: Counter[str]) -> dict[str, list[str]]:
    """The terms of each field of a document; each of its words is counted once."""
    spoken = {field: words(getattr(document, field)) for field in FIELDS}
    often.update({word for said in spoken.values() for word in said})
    return {field: [stem(word) for word in said if word not in STOP_WORDS] for field, said in spoken.items()}


def _note_meanings(notes: _Notes, directory: Directory) -> None:
    """Note the vocabulary: phrases (p), the hints of single terms (h), their language (l)."""
    numbers = {key: number for number, key in enumerate(directory.topics)}
    said = vocabulary.sayings(directory)
    for (first, rest, topic), weight in sorted(vocabulary.phrases(said).items()):
        if topic in numbers:
            notes.add(first, "p", rest, numbers[topic], weight)
    for term, hinted in vocabulary.hints(directory).items():
        for topic, points in hinted.items():
            notes.add(term, "h", numbers[topic], points)
    for term, lang in vocabulary.languages(said).items():
        notes.of.setdefault(term, {})["l"] = lang


def _note_places(notes: _Notes, directory: Directory) -> None:
    """Note the names of parts of town (a), hubs (u) and postcode districts (d)."""
    for term, entry in places.area_names(directory):
        notes.add(term, "a", entry)
    for term, entry in places.hub_names(directory):
        notes.add(term, "u", entry)
    for term, entry in places.districts(directory):
        notes.add(term, "d", *entry)


def _named(documents: Iterable[Document]) -> dict[str, dict[int, int]]:
    """For each term: the documents with it in their name, and how many different terms that name has.

    The name is the one in the site's first language, which stands first.
    """
    found: dict[str, dict[int, int]] = {}
    for number, each in enumerate(documents):
        name = set(terms(each.name.partition("\n")[0]))
        for term in name:
            found.setdefault(term, {})[number] = min(len(name), MOST)
    return found


def _record(notes: Mapping[str, Any], worth: Mapping[int, float], named: Mapping[int, int]) -> Record:
    """A record with its impacts as points in steps of its own scale; most are only for spelling, and have none."""
    if not worth:
        return Record(notes)
    scale = max(-(-round(_POINTS * max(worth.values())) // MOST), 1)
    docs = sorted(worth)
    values = bytes(min(max(round(_POINTS * worth[each] / scale), 1), MOST) for each in docs)
    return Record(notes, scale, Postings(docs, values), _postings(named))


def _postings(values: Mapping[int, int]) -> Postings:
    docs = sorted(values)
    return Postings(docs, bytes(values[each] for each in docs))


def _topics(directory: Directory, documents: Iterable[Document]) -> dict[str, Record]:
    """For each topic: its services, and the share that a match is worth, the first of a service's topics most.

    A service that does not use the topic's own words in its name or summary is less typical of it.
    """
    found: dict[str, dict[int, int]] = {key: {} for key in directory.topics}
    own = {key: {*terms(topic.name), *terms(topic.dfe)} for key, topic in directory.topics.items()}
    for number, each in enumerate(documents):
        topics = directory.services[each.slug].topics if each.kind is Kind.SERVICE else ()
        said = {*terms(each.name), *terms(each.summary)}
        for place, key in enumerate(topics):
            if key in found:
                share = WEIGHTS.order[min(place, len(WEIGHTS.order) - 1)]
                found[key].setdefault(number, share if own[key] & said else share - WEIGHTS.untypical)
    return {TOPIC + key: Record(found=_postings(shares)) for key, shares in found.items()}
