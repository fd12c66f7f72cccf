"""What an answer must be like, and how we say so: never blaming, always with an example."""

import re
import unicodedata
from collections.abc import Callable, Collection
from typing import Any, TypeAlias

from flask_babel import gettext
from wtforms import Field
from wtforms.validators import StopValidation

from familyhelp.content.phones import is_phone
from familyhelp.content.postcodes import normalise
from familyhelp.domain.intake import Asks, Question
from familyhelp.domain.typed import plain

Rule: TypeAlias = Callable[[Any, Field], None]
FEWEST_DIGITS = 9
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"
_EMAIL = re.compile(r"[^\s@<>\",;:\\()\[\]]{1,64}@[^\s@.<>\",;:\\()\[\]]{1,63}(?:\.[^\s@.<>\",;:\\()\[\]]{1,63})+")
_KEPT_CONTROLS = "\n\t"
_PLAIN = str.maketrans("", "", _KEPT_CONTROLS)
_HIDDEN = {"Cc", "Cs", "Co", "Cn"}


def refused(said: str) -> StopValidation:
    """The error to raise when an answer will not do."""
    return StopValidation(said)


def tidy(text: str | None) -> str:
    """The text without hidden control characters, its line ends plain, nothing before or after it."""
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    if lines.translate(_PLAIN).isprintable():  # nearly always: nothing of what is taken out below can be printed
        return lines.strip()
    return "".join(
        each for each in lines if each in _KEPT_CONTROLS or unicodedata.category(each) not in _HIDDEN
    ).strip()


class Said:
    """One answer that stands in no field, to be looked at as a field is."""

    def __init__(self, data: Any) -> None:
        self.data = data


def rules_for(question: Question, hubs: Collection[str]) -> list[Rule]:
    """What is asked of the answer to a question. ``hubs`` are the slugs that may be chosen."""
    if question.asks in (Asks.TICK, Asks.CHILDREN):
        return []  # a tick is there or not; children look their rows over themselves
    if question.asks in (Asks.ONE, Asks.HUB, Asks.SEVERAL):
        return [offered(hubs if question.asks is Asks.HUB else [each.key for each in question.choices])]
    kinds: dict[Asks, Rule] = {Asks.PHONE: phone, Asks.EMAIL: email, Asks.POSTCODE: postcode}
    own = kinds.get(question.asks)
    return [readable, no_longer_than(question.most), *([own] if own else [])]


def offered(choices: Collection[str]) -> Rule:
    """Refuse what was not offered, be it one answer or several; no answer is always good."""

    def check(_form: Any, field: Field) -> None:
        if isinstance(field.data, list):
            if not set(field.data) <= set(choices):
                raise refused(gettext("Choose from the answers on the page"))
        elif field.data and field.data not in choices:
            raise refused(gettext("Choose one of the answers on the page"))

    return check


def readable(_form: Any, field: Field) -> None:
    """Refuse what did not arrive as text."""
    if _UNREADABLE in (field.data or ""):
        raise refused(gettext("Some letters did not reach us as you wrote them. Please type them again"))


def no_longer_than(most: int) -> Rule:
    """Refuse more letters than we can take."""

    def check(_form: Any, field: Field) -> None:
        over = len(field.data or "") - most
        if over > 0:
            raise refused(
                gettext("Please use %(most)s letters or fewer. This is %(over)s too many", most=most, over=over)
            )

    return check


def phone(_form: Any, field: Field) -> None:
    """Refuse what nobody could ring: a number from any country will do, a short one such as 111 will not."""
    field.data = plain(field.data)
    spaced = re.sub(r"[.\-/()]", " ", field.data).strip()
    spaced = re.sub(r"^(?:\+|00)44(?: *0)? *", "0", spaced)
    if len(re.sub(r"\D", "", spaced)) < FEWEST_DIGITS or not is_phone(spaced):
        raise refused(gettext("Enter a phone number, like 01632 960001"))


def email(_form: Any, field: Field) -> None:
    """Refuse what nobody could write to."""
    field.data = plain(field.data)
    if not _EMAIL.fullmatch(field.data):
        raise refused(gettext("Enter an email address, like name@example.org"))


def postcode(_form: Any, field: Field) -> None:
    """Refuse what has not the shape of a postcode, and write the others as the post does."""
    written = normalise(plain(field.data))
    if not written:
        raise refused(gettext("Enter a full postcode, like SR5 4BW, or leave it empty"))
    field.data = written
