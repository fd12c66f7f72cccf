"""Files are named after what is in them, so an edit renames only what it changes, and a copy can be kept for ever."""

import base64
import gzip
import hashlib

NUMBERED = 4
"""Letters of a name that stands behind the file's number: one in a million edits of a file would not be noticed."""
ALONE = 9
"""Letters of any other name."""
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
