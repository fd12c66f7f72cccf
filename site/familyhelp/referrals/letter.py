"""What a family wrote, and how it is laid out before it is sealed."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

STEPS = (4096, 8192, 16_384, 32_768, 65_536)
"""The sizes, in bytes, to which letters are padded, so that a sealed letter's length says next to nothing."""

DETAIL_STEPS = (1024, *STEPS)
"""The same for what staff add: a note is shorter than a letter."""


class TooLongError(ValueError):
    """The words do not fit into the largest size."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A family's request in the clear: it lives only in memory.

    ``form`` is the version of the form, ``key_ids`` name the keys it is sealed to, ``sent`` is the hour
    (UTC). ``answers`` hold every answer by the name of its question, each as one or more texts.
    """

    reference: str
    form: str
    key_ids: tuple[str, ...]
    sent: dt.datetime
    answers: Mapping[str, tuple[str, ...]] = field(repr=False)

    def all(self, name: str) -> tuple[str, ...]:
        """Every answer to a question; empty when it was not answered."""
        return self.answers.get(name, ())

    def one(self, name: str) -> str:
        """The first answer to a question; empty when it was not answered."""
        return next(iter(self.all(name)), "")

    def says(self, name: str) -> bool:
        """Whether a question was answered with "yes"."""
        return self.one(name) == "yes"


def padded(content: bytes, steps: tuple[int, ...]) -> bytes:
    """JSON followed by spaces, which JSON ignores, up to the next of ``steps``. Raises TooLongError."""
    for step in steps:
        if len(content) <= step:
            return content.ljust(step)
    message = f"{len(content):,} bytes do not fit into {steps[-1]:,}"
    raise TooLongError(message)


def pack(letter: Letter) -> bytes:
    """A letter as padded JSON. Raises TooLongError."""
    parts = {
        "reference": letter.reference,
        "form": letter.form,
        "key_ids": letter.key_ids,
        "sent": letter.sent.isoformat(),
        "answers": {name: list(said) for name, said in letter.answers.items()},
    }
    return padded(json.dumps(parts, ensure_ascii=False).encode(), STEPS)


def unpack(content: bytes) -> Letter:
    """The letter that :func:`pack` laid out. Raises ValueError when it is not one."""
    parts: dict[str, Any] = json.loads(content)
    try:
        return Letter(
            reference=parts["reference"],
            form=parts["form"],
            key_ids=tuple(parts["key_ids"]),
            sent=dt.datetime.fromisoformat(parts["sent"]),
            answers=MappingProxyType({name: tuple(said) for name, said in parts["answers"].items()}),
        )
    except (KeyError, TypeError, AttributeError) as error:
        message = "this is not a letter"
        raise ValueError(message) from error
