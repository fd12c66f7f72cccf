"""Records to shards whose borders depend on the words at them, so that an edit moves none but its own."""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from familyhelp.search.shards.records import Record, entry

LEAST = 2_500
"""Bytes of a shard, before it is squeezed, from which on it may end."""
MOST = 9_000
"""Bytes before which it must end, unless one record is longer."""
_ONE_IN = 48


def chunks(records: Mapping[str, Record]) -> Iterator[tuple[str, bytes]]:
    """Where each shard begins and its bytes, in order of the keys (see :func:`in_order`).

    It begins at the shortest text that is after every key of the one before.
    """
    begins, before, content = "", "", b""
    for key in in_order(records):
        written = entry(key, records[key])
        full = len(content) + len(written) > MOST
        if content and (full or (len(content) >= LEAST and _is_border(key))):
            yield begins, content
            begins, content = _after(before, key), b""
        content += written
        before = key
    if content:
        yield begins, content


def _after(before: str, key: str) -> str:
    """The shortest beginning of a key that comes after another."""
    return next(key[:end] for end in range(1, len(key) + 1) if _units(key[:end]) > _units(before))


def _units(text: str) -> bytes:
    return text.encode("utf-16-be")


def in_order(keys: Iterable[str]) -> list[str]:
    """Keys as a browser compares text: by UTF-16 code units."""
    return sorted(keys, key=_units)


def _is_border(key: str) -> bool:
    """Whether a shard may begin with a key: one in forty-eight, always the same ones."""
    return zlib.crc32(key.encode()) % _ONE_IN == 0
