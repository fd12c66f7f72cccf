"""Records to shards: each key has its place by its letters alone, so that an edit moves no other word."""

from collections.abc import Mapping

from familyhelp.search.export.impacts import coarse
from familyhelp.search.shards.records import Record, entry

USUAL = 1_000
"""Bytes of a shard, before it is squeezed. Smaller ones bring less that was not asked for, but have more names."""
_OFFSET = 2_166_136_261
_PRIME = 16_777_619
_WHOLE = 1 << 32


def shards(records: Mapping[str, Record]) -> list[bytes]:
    """The shards, by number, each with its records in order of the alphabet.

    How many there are grows in coarse steps, for every word moves when their number changes.
    """
    written = {key: entry(key, records[key]) for key in sorted(records)}
    many = round(coarse(sum(map(len, written.values())) / USUAL)) or 1
    found = [b""] * many
    for key, each in written.items():
        found[number(key, many)] += each
    return found


def number(key: str, many: int) -> int:
    """In which of so many shards a key is: FNV-1a over its UTF-16 code units, which a browser has at hand."""
    written = key.encode("utf-16-le")
    found = _OFFSET
    for low, high in zip(written[::2], written[1::2], strict=True):
        found = (found ^ (low | high << 8)) * _PRIME % _WHOLE
    return found % many
