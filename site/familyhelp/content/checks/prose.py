"""The words below the keys of a file."""

import re
from collections.abc import Iterator

from familyhelp.content.known import Known, Name
from familyhelp.content.markdown import Converted, Link
from familyhelp.content.problems import Problem, Severity, nearest
from familyhelp.content.readability import reading

_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_SCRIPT = re.compile(r"\]\(\s*<?\s*(javascript|data|vbscript|file):", re.IGNORECASE)
_OTHER_PROGRAMS = ("mailto:", "tel:", "sms:", "#")
_WEB = ("https://", "http://")
_SENTENCE_SHOWN = 25
_LETTERS_SHOWN = 200


def links(text: Converted, known: Known, file: str, first_line: int) -> Iterator[Problem]:
    """Links that lead nowhere, and pictures that some people could not see."""
    for link in text.links:
        trouble = _picture(link, known) if link.picture else _link(link.address, known)
        if trouble:
            yield Problem(file, first_line + link.line, *trouble)


def _link(address: str, known: Known) -> tuple[str, str] | None:
    if address.startswith((*_WEB, *_OTHER_PROGRAMS)):
        return None
    if not address.startswith("/") or address.startswith("//"):
        return f"the link to “{address[:80]}” should start with https:// or, on this site, with /", ""
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    if path in known.addresses or path in known.files:
        return None
    if path.startswith("/topics/") and Name.TOPIC not in known.names:
        return None
    near = f"{path}/" if f"{path}/" in known.addresses else nearest(path, known.addresses)
    return f"there is no page {path[:80]} on this site", near


def _picture(link: Link, known: Known) -> tuple[str, str] | None:
    if not link.words.strip():
        return "the picture has no words for people who do not see it: write them in the square brackets", ""
    if link.address not in known.files:
        return f"there is no file “{link.address[:80]}” among the photos", nearest(link.address, known.files)
    return None


def markup(text: Converted, file: str, first_line: int) -> Iterator[Problem]:
    """HTML and scripts, which families would see as odd letters."""
    for start, block in text.blocks:
        for offset, row in enumerate(block.split("\n")):
            line = first_line + start + offset
            if found := _HTML.search(row):
                said = f"“{found[0][:40]}” is HTML, which will be shown as it stands: use Markdown"
                yield Problem(file, line, said, severity=Severity.WARNING)
            if found := _SCRIPT.search(row):
                yield Problem(file, line, f"a link may not start with {found[1].lower()}:")


def reading_age(text: Converted, limit: int, file: str, first_line: int) -> Iterator[Problem]:
    """A text that is too hard to read for a tired parent."""
    measured = reading(block for _, block in text.blocks)
    if measured and measured.age > limit:
        words = measured.longest.split()
        shown = " ".join(words[:_SENTENCE_SHOWN])[:_LETTERS_SHOWN] + (" …" if len(words) > _SENTENCE_SHOWN else "")
        yield Problem(
            file,
            first_line,
            f"this reads at age {measured.age:g}; the most is {limit}. Use shorter words and sentences. "
            f"The longest has {len(words)} words: “{shown}”",
        )
