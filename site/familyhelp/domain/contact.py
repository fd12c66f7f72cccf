"""The ways to reach somebody."""

import re
from dataclasses import dataclass


def dial(number: str) -> str:
    """The digits (and a leading +) that a phone dials, for ``tel:`` and ``sms:`` links.

    The (0) that people write after a country code is for those who leave the code out.
    """
    return re.sub(r"(?!^\+)\D", "", re.sub(r"^(\+\d+)\s*\(0\)", r"\1", number.strip()))


@dataclass(frozen=True, slots=True)
class Contacts:
    """How to reach a service, a hub or a team. Empty text means not known.

    Numbers are kept spaced as they are said aloud; :func:`dial` makes them dialable.
    """

    phone: str = ""
    textphone: str = ""
    text: str = ""
    whatsapp: str = ""
    email: str = ""
    website: str = ""
    webchat: str = ""

    def __bool__(self) -> bool:
        """Whether there is any way at all."""
        return any((self.phone, self.textphone, self.text, self.whatsapp, self.email, self.website, self.webchat))

    @property
    def text_word(self) -> str:
        """The word to send, in "SHOUT to 85258"; empty when any message will do."""
        word, to, _ = self.text.rpartition(" to ")
        return word if to else ""

    @property
    def text_number(self) -> str:
        """The number to send it to."""
        return self.text.rpartition(" to ")[2]
