"""What a family has written so far: a value that is read, copied with a change, and kept again."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from types import MappingProxyType
from typing import Any, Self

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sent:
    """What the family is told once their request is kept. ``due`` is UTC; ``words`` can never be asked for again.

    ``will_contact`` is True where nobody but the family gets in touch. ``marks`` tell by screen what was sent, see
    :mod:`familyhelp.web.intake.afterwards`.
    """

    reference: str
    words: str
    due: dt.datetime
    will_contact: bool = False
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """One form, half filled in.

    ``begun`` is in seconds since 1970. ``looked`` is True once the family has seen all their answers: from then
    on a change leads back there. ``attempt`` makes sending twice the same as sending once. ``panels`` are the
    urgent panels that their words raised. ``lapsed`` is True where earlier screens were forgotten after an idle
    hour. Once it is ``sent``, the answers are gone.
    """

    begun: int
    answers: Answers = field(default_factory=dict)
    looked: bool = False
    attempt: str = ""
    panels: tuple[str, ...] = ()
    lapsed: bool = False
    sent: Sent | None = None

    def with_answers(self, given: Answers) -> Self:
        """The same draft with these answers in the place of earlier ones; an empty answer takes one away.

        Where earlier screens were forgotten it stays, empty: an older page may still bring what it takes away.
        """
        answers = {key: said for key, said in {**self.answers, **given}.items() if said or self.lapsed}
        return replace(self, answers=MappingProxyType(answers))

    def first(self, key: str) -> str:
        """The first answer to a question; empty when there is none."""
        return next(iter(self.answers.get(key, ())), "")

    def packed(self) -> bytes:
        """As bytes, to be sealed."""
        parts = {
            "begun": self.begun,
            "answers": {key: list(said) for key, said in self.answers.items()},
            "looked": self.looked,
            "attempt": self.attempt,
            "panels": list(self.panels),
            "lapsed": self.lapsed,
            "sent": asdict(self.sent) | {"due": self.sent.due.isoformat()} if self.sent else None,
        }
        return json.dumps(parts, ensure_ascii=False).encode()

    @classmethod
    def unpacked(cls, content: bytes) -> Self:
        """The draft that :meth:`packed` made. Raises ValueError when it is none."""
        try:
            parts: dict[str, Any] = json.loads(content)
            sent = parts["sent"]
            return cls(
                begun=parts["begun"],
                answers=MappingProxyType({key: tuple(said) for key, said in parts["answers"].items()}),
                looked=parts["looked"],
                attempt=parts["attempt"],
                panels=tuple(parts["panels"]),
                lapsed=parts["lapsed"],
                sent=Sent(**sent | {"due": dt.datetime.fromisoformat(sent["due"])}) if sent else None,
            )
        except (KeyError, TypeError, AttributeError) as error:
            message = "this is not a draft"
            raise ValueError(message) from error
