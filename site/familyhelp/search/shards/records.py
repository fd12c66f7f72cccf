"""One record of a term shard: everything that one word has to say, in bytes.

A record is notes (JSON), the documents with the word and what it is worth to each, and the documents
with the word in their name.
"""

import json
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

_MORE = 128
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_WIDTHS = {1: "B", 2: "H", 4: "I"}
MOST = 255
"""The greatest value of one posting."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Document numbers, rising, and a value from 1 to 255 for each."""

    docs: Sequence[int] = ()
    values: bytes = b""


@dataclass(frozen=True, slots=True)
class Record:
    """What one key stands for. A document's impact is its value times ``scale``.

    ``named`` says how many different terms the name of each document has that has this one in it.
    ``notes`` are told in docs/search.md.
    """

    notes: Mapping[str, Any] = field(default_factory=dict)
    scale: int = 1
    found: Postings = Postings()
    named: Postings = Postings()


def pack(records: Sequence[tuple[str, Record]]) -> bytes:
    """A shard: each key with its record, in the order given."""
    return b"".join(entry(key, record) for key, record in records)


def entry(key: str, record: Record) -> bytes:
    """One key with its record: lengths first, so that a reader can step over it."""
    body = _body(record)
    name = key.encode()
    return b"".join((_varint(len(name)), name, _varint(len(body)), body))


def bodies(shard: bytes) -> Iterator[tuple[str, bytes]]:
    """The keys of a shard, each with the bytes of its record, for :func:`record`."""
    at = 0
    while at < len(shard):
        length, at = _read_varint(shard, at)
        key = shard[at : at + length].decode()
        size, at = _read_varint(shard, at + length)
        yield key, shard[at : at + size]
        at += size


def record(body: bytes) -> Record:
    """A record from its bytes."""
    length, at = _read_varint(body, 0)
    notes = json.loads(body[at : at + length]) if length else {}
    scale, at = _read_varint(body, at + length)
    found, at = _read_postings(body, at)
    named, _ = _read_postings(body, at)
    return Record(notes, scale, found, named)


def _body(of: Record) -> bytes:
    notes = _JSON.encode(of.notes).encode() if of.notes else b""
    return b"".join((_varint(len(notes)), notes, _varint(of.scale), _postings(of.found), _postings(of.named)))


def _postings(postings: Postings) -> bytes:
    """The number of documents; unless none: the bytes of a step (1, 2 or 4), the steps between them, the values."""
    if not postings.docs:
        return _varint(0)
    steps = [after - before for before, after in pairwise((-1, *postings.docs))]
    width = next(width for width in _WIDTHS if max(steps) < 1 << 8 * width)
    written = b"".join(step.to_bytes(width, "little") for step in steps)
    return b"".join((_varint(len(steps)), bytes((width,)), written, postings.values))


def _read_postings(body: bytes, at: int) -> tuple[Postings, int]:
    count, at = _read_varint(body, at)
    if not count:
        return Postings(), at
    width = body[at]
    steps = column(body[at + 1 : at + 1 + count * width], width)
    at += 1 + count * width
    return Postings(tuple(accumulate(steps, initial=-1))[1:], body[at : at + count]), at + count


def column(written: bytes, width: int) -> Sequence[int]:
    """Whole numbers of 1, 2 or 4 bytes each, the lowest byte first."""
    numbers = array(_WIDTHS[width])
    numbers.frombytes(written)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the top bit says that more follow."""
    written = bytearray()
    while number >= _MORE:
        written.append(number % _MORE + _MORE)
        number //= _MORE
    written.append(number)
    return bytes(written)


def _read_varint(written: bytes, at: int) -> tuple[int, int]:
    """A number and where the next thing begins."""
    number = shift = 0
    while True:
        byte = written[at]
        at += 1
        number |= (byte % _MORE) << shift
        if byte < _MORE:
            return number, at
        shift += 7
