"""Files are named after what is in them, so an edit renames only what it changes, and a copy can be kept for ever.

Files that are many have letters with their neighbours, so that a reader need not be told the letters of each: an edit
renames these as well.
"""

import base64
import gzip
import hashlib
from collections.abc import Iterator, Sequence

NUMBERED = 4
"""Letters of a name that stands behind the file's number: one in a million edits of a file would not be noticed."""
ALONE = 9
"""Letters of any other name."""
SHARING = {"t": 4, "d": 8}
"""How many neighbours in a folder have the same letters."""
_BEST = 9


def squeeze(content: bytes) -> bytes:
    """The content as it is stored: gzip without a date, so that the same content gives the same bytes."""
    return gzip.compress(content, _BEST, mtime=0)


def name(content: bytes, letters: int) -> str:
    """The first letters of the SHA-256 of a content, before it is squeezed, in base32."""
    return base64.b32encode(hashlib.sha256(content).digest()).decode().lower()[:letters]


def numbered(number: int, letters: str) -> str:
    """The name of a file that is one of many."""
    return f"{number}-{letters}"


def shared(contents: Sequence[bytes], sharing: int) -> Iterator[tuple[int, Sequence[bytes], str]]:
    """The contents, so many neighbours at a time: the number of the first, all of them, their letters."""
    for first in range(0, len(contents), sharing):
        neighbours = contents[first : first + sharing]
        yield first, neighbours, name(b"".join(neighbours), NUMBERED)
