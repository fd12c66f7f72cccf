"""A Markdown file with YAML between two lines of three dashes at its top."""

from dataclasses import dataclass

from familyhelp.content.lined_yaml import Lined, read
from familyhelp.content.problems import UnreadableError

LONGEST_BODY = 50_000
"""Letters in the text of one file: about thirty printed pages."""

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Document:
    """The keys at the top, the Markdown below, and the line of the file on which that Markdown starts."""

    keys: Lined
    body: str
    body_line: int


def split(text: str) -> Document:
    """Take a file apart. Raises UnreadableError when the two lines of dashes are not there, or on bad YAML."""
    rows = text.split("\n")
    if not text.strip():
        raise UnreadableError(1, "the file is empty")
    if rows[0].rstrip() != _FENCE:
        raise UnreadableError(
            1, "the first line should be three dashes, with the details between them and three more", _FENCE
        )
    try:
        end = next(at for at, row in enumerate(rows[1:], 1) if row.rstrip() == _FENCE)
    except StopIteration:
        raise UnreadableError(
            1, "the details at the top are not closed: put three dashes on a line after them"
        ) from None
    keys = read("\n".join(rows[1:end]), first_line=2)
    if not isinstance(keys.value, dict):
        raise UnreadableError(2, "there should be keys here, such as “name: …”, each on a line of its own")
    keys.lines[()] = 1
    body = "\n".join(rows[end + 1 :])
    if len(body) > LONGEST_BODY:
        raise UnreadableError(end + 2, f"the text is longer than {LONGEST_BODY:,} letters: make two pages of it")
    return Document(keys, body, end + 2)
