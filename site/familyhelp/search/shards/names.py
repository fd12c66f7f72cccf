"""Files are named after what is in them, so an edit renames only what it changes, and a copy can be kept for ever.

Files that are many have letters with their neighbours, so that a reader need not be told the letters of each: an edit
renames these as well.
"""

import base64
import gzip
import hashlib
import zlib
from collections.abc import Iterator, Sequence

NUMBERED = 4
"""Letters of a name that stands behind the file's number: one in a million edits of a file would not be noticed."""
ALONE = 9
"""Letters of any other name."""
_FEWEST_SHARING = 8
_MOST_GROUPS = {"t": 512, "d": 128}
"""For so many groups the manifest has letters, if not fewer. An edit changes one file in ``d``, about ten in ``t``."""
_BEST = 9
_WAYS = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY)
_GZIP = 16 + zlib.MAX_WBITS


def squeeze(content: bytes) -> bytes:
    """The content as it is stored: gzip without a date, so that the same content gives the same bytes."""
    return gzip.compress(content, _BEST, mtime=0)


def squeeze_more(content: bytes) -> bytes:
    """The content as gzip, in the shortest of some ways: numbers of few values seldom repeat themselves as words do."""
    tried = (zlib.compressobj(_BEST, wbits=_GZIP, strategy=way) for way in _WAYS)
    return min((each.compress(content) + each.flush() for each in tried), key=len)


def sharing(folder: str, many: int) -> int:
    """How many neighbours in a folder have the same letters, when there are ``many`` files: 8, 16, 32 and so on."""
    found = _FEWEST_SHARING
    while found * _MOST_GROUPS[folder] < many:
        found *= 2
    return found


def name(content: bytes, letters: int) -> str:
    """The first letters of the SHA-256 of a content, before it is squeezed, in base32."""
    return base64.b32encode(hashlib.sha256(content).digest()).decode().lower()[:letters]


def numbered(number: int, letters: str) -> str:
    """The name of a file that is one of many."""
    return f"{number}-{letters}"


def shared(contents: Sequence[bytes], size: int) -> Iterator[tuple[int, Sequence[bytes], str]]:
    """The contents, so many neighbours at a time: the number of the first, all of them, their letters."""
    for first in range(0, len(contents), size):
        neighbours = contents[first : first + size]
        yield first, neighbours, name(b"".join(neighbours), NUMBERED)
