"""What a term is worth to each document: BM25F over weighted fields, from the postings of a Whoosh index.

The numbers that change with every edit (how many documents, how long a field is and on average) are
rounded in coarse steps, so that one edited listing changes the impacts of its own words only.
"""

import math
import tempfile
from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoosh import fields, index, reading
from whoosh.codec.whoosh3 import W3Codec
from whoosh.util.numeric import byte_to_length, length_to_byte

_SATURATION = 1.2
_STEP = 1.5
_MEMORY = 256

Analysed = Mapping[str, Sequence[str]]
"""The terms of each field of one document."""
Impacts = dict[str, dict[int, float]]
"""For each term, what it is worth to each document that has it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the index: what a word in it is worth, and how far length counts against it (BM25's b)."""

    worth: float
    length_counts: float


FIELDS = {
    "name": Field(6.0, 0.6),
    "summary": Field(3.0, 0.5),
    "organisation": Field(2.0, 0.5),
    "place": Field(2.0, 0.0),
    "body": Field(1.0, 0.5),
}
"""The fields of a document."""


class _Counted(fields.ID):
    """A field that is given how often each term stands in it: our own analysis has been through the text."""

    def index(self, value: Mapping[str, int], **_: object) -> Generator[tuple[bytes, int, float, bytes]]:
        """Each term, how often it stands there, the same as its weight, and nothing more to keep."""
        return ((term.encode(), often, often, b"") for term, often in value.items())


def impacts(documents: Iterable[Analysed], weighted: Mapping[str, Field]) -> Impacts:
    """The impacts of every term; documents are numbered as they come, from 0."""
    lengths: dict[str, list[int]] = {name: [] for name in weighted}
    with tempfile.TemporaryDirectory(prefix="familyhelp-index-") as folder:
        schema = fields.Schema(**dict.fromkeys(weighted, _Counted()))
        codec = W3Codec(compression=0)  # type: ignore[no-untyped-call]  # Whoosh is half typed
        writer = index.create_in(folder, schema).writer(limitmb=_MEMORY, compound=False, codec=codec)
        for each in documents:
            writer.add_document(**{name: Counter(terms) for name, terms in each.items() if terms})
            for name, so_far in lengths.items():
                so_far.append(len(each.get(name, ())))
        writer.commit()
        found: Impacts = {}
        with index.open_dir(folder).reader() as reader:  # type: ignore[no-untyped-call]  # Whoosh is half typed
            for name, field in weighted.items():
                _add(found, reader, name, field, lengths[name])
        return found


def _add(found: Impacts, reader: reading.IndexReader, name: str, field: Field, lengths: list[int]) -> None:
    """Add what each term is worth in one field, which has so many terms in each document."""
    # In Whoosh's own steps. It is not asked to keep lengths, for then it looks one up for each posting it writes.
    lengths = [byte_to_length(length_to_byte(length)) for length in lengths]
    held = [length for length in lengths if length]
    if not held:
        return
    usual = coarse(sum(held) / len(held))
    norms = [
        _SATURATION * (1 - field.length_counts + field.length_counts * coarse(length) / usual) for length in lengths
    ]
    many = coarse(len(lengths))
    for term, terminfo in reader.iter_field(name):
        worth = field.worth * max(math.log(many / (terminfo.doc_frequency() + 1)) + 1, 1) * (_SATURATION + 1)
        documents = found.setdefault(term.decode(), {})
        matcher = reader.postings(name, term)
        while matcher.is_active():
            number, often = matcher.id(), matcher.weight()
            documents[number] = documents.get(number, 0.0) + worth * often / (often + norms[number])
            matcher.next()


def coarse(number: float) -> float:
    """A number in steps of half as much again; 0 stays 0."""
    return _STEP ** round(math.log(number, _STEP)) if number else 0.0
