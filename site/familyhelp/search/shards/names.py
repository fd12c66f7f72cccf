"""Files are named after what is in them, so an edit renames only what it changes, and a copy can be kept for ever."""

import base64
import gzip
import hashlib
from collections.abc import Iterable

SHORTEST = 5
"""Letters of a name; more when two files would share one."""
_BEST = 9


def squeeze(content: bytes) -> bytes:
    """The content as it is stored: gzip without a date, so that the same content gives the same bytes."""
    return gzip.compress(content, _BEST, mtime=0)


def name(content: bytes, width: int) -> str:
    """The name of a file: the first letters of the SHA-256 of its content, before it is squeezed, in base32."""
    return base64.b32encode(hashlib.sha256(content).digest()).decode().lower()[:width]


def width_for(contents: Iterable[bytes]) -> int:
    """How many letters keep the names of some files apart."""
    every = set(contents)
    width = SHORTEST
    while len({name(each, width) for each in every}) < len(every):
        width += 1
    return width
