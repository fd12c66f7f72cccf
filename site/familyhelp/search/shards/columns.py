"""Facts about every document, one file for each sort of fact: a table of classes, and each document's class."""

import json
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from familyhelp.search.shards.records import column

_ONE_BYTE = 256
_TWO_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Column:
    """``classes[of[document]]`` is what is known of a document: JSON values."""

    classes: Sequence[Any]
    of: Sequence[int]

    @classmethod
    def over(cls, facts: Sequence[Hashable]) -> "Column":
        """The column of one fact for each document; lists are given as tuples."""
        written = {fact: json.dumps(fact) for fact in set(facts)}
        classes = sorted(written.values())
        number = {each: at for at, each in enumerate(classes)}
        of = {fact: number[each] for fact, each in written.items()}
        return cls([json.loads(each) for each in classes], [of[fact] for fact in facts])

    def __getitem__(self, document: int) -> Any:
        """What is known of a document."""
        return self.classes[self.of[document]]

    def __iter__(self) -> Iterator[Any]:
        """What is known of each document."""
        return (self.classes[each] for each in self.of)

    def pack(self) -> bytes:
        """A line of JSON (the bytes of a class number, the classes), then each document's class number."""
        width = 1 if len(self.classes) <= _ONE_BYTE else 2 if len(self.classes) <= _TWO_BYTES else 4
        head = json.dumps([width, list(self.classes)], separators=(",", ":"))
        return head.encode() + b"\n" + b"".join(number.to_bytes(width, "little") for number in self.of)

    @classmethod
    def unpack(cls, written: bytes) -> "Column":
        """A column from its bytes."""
        head, _, numbers = written.partition(b"\n")
        width, classes = json.loads(head)
        return cls(classes, column(numbers, width))
