"""The public halves of the keys: one text file, safe on a public server, that any age program reads too."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyrage
from pyrage import x25519

FEWEST = 2
"""The team's key and the recovery key that is kept offline: one lost key must not lose every letter."""

_NAMED = re.compile(r"# (?P<state>key|retired): (?P<name>[a-z0-9][a-z0-9-]{0,31})(?: \((?P<day>\d{4}-\d{2}-\d{2})\))?")


class TooFewRecipientsError(Exception):
    """There are fewer than two keys to seal to, so nothing may be taken in."""


class BrokenRecipientsError(Exception):
    """A line of the file is not a public key."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key, ``age1…``, and the name under which the team knows it. A retired one is no longer sealed to."""

    name: str
    public: str
    made: dt.date | None = None
    retired: bool = False

    @property
    def id(self) -> str:
        """A short name that follows from the key itself: ten hexadecimal digits of its SHA-256."""
        return hashlib.sha256(self.public.encode()).hexdigest()[:10]

    def line(self) -> str:
        """The lines of the file. A retired key is written as a comment, so that age passes over it as well."""
        day = f" ({self.made})" if self.made else ""
        return (
            f"# retired: {self.name}{day}\n# {self.public}"
            if self.retired
            else f"# key: {self.name}{day}\n{self.public}"
        )


@dataclass(frozen=True, slots=True)
class Recipients:
    """The keys that everything is sealed to. Raises TooFewRecipientsError when there are not two different ones."""

    keys: tuple[Recipient, ...]
    _parsed: tuple[x25519.Recipient, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len({each.public for each in self.keys}) < FEWEST:
            message = "Two different keys are needed: the team's and one for recovery, kept offline."
            raise TooFewRecipientsError(message)
        object.__setattr__(self, "_parsed", tuple(x25519.Recipient.from_str(each.public) for each in self.keys))

    @property
    def ids(self) -> tuple[str, ...]:
        """The keys' ids, in the file's order."""
        return tuple(each.id for each in self.keys)

    def seal(self, content: bytes) -> bytes:
        """The content, sealed to every key."""
        sealed: bytes = pyrage.encrypt(content, self._parsed)
        return sealed

    @classmethod
    def read(cls, path: Path) -> "Recipients":
        """The keys in use in a file. Raises OSError, BrokenRecipientsError, TooFewRecipientsError."""
        return cls(tuple(each for each in listed(path) if not each.retired))


def listed(path: Path) -> tuple[Recipient, ...]:
    """Every key in a file, retired ones too. Raises OSError, BrokenRecipientsError."""
    found: list[Recipient] = []
    title: re.Match[str] | None = None
    for number, written in enumerate(_lines(path), start=1):
        line = written.strip()
        named = _NAMED.fullmatch(line)
        if named or not line:
            title = named or title
            continue
        retired = title is not None and title["state"] == "retired"
        if line.startswith("#") and not (retired and line.startswith("# age1")):
            continue
        found.append(_recipient(line.removeprefix("# "), title, number))
        title = None
    return tuple(found)


def write(path: Path, keys: Iterable[Recipient]) -> None:
    """Write the file anew; a reader sees the old or the new one, never half. Raises OSError."""
    text = "# The public halves of the keys that letters are sealed to. They open nothing.\n\n"
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text + "\n\n".join(each.line() for each in keys) + "\n", encoding="utf-8")
    beside.replace(path)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        message = f"{path} is not a text file."
        raise BrokenRecipientsError(message) from error


def _recipient(public: str, title: re.Match[str] | None, line: int) -> Recipient:
    try:
        x25519.Recipient.from_str(public)
    except pyrage.RecipientError as error:
        message = f"Line {line} is not a public key of age: it should begin with “age1”."
        raise BrokenRecipientsError(message) from error
    if title is None:
        return Recipient(f"line-{line}", public)
    made = dt.date.fromisoformat(title["day"]) if title["day"] else None
    return Recipient(title["name"], public, made, title["state"] == "retired")
