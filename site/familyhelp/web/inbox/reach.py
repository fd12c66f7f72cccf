"""How a family may be reached, and how not: what stands above everything else on their page.

What the family did not say yes to is a no: a silence never becomes a voicemail.
"""

from dataclasses import dataclass

from flask_babel import gettext

from familyhelp.domain.contact import dial
from familyhelp.referrals.letter import Letter
from familyhelp.web.inbox.wording import WAYS


@dataclass(frozen=True, slots=True)
class Way:
    """A way that the family calls safe: what to do, with which number or address, and the link that does it."""

    label: str
    to: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """``name`` is whom to ask for; ``safe`` ways to use, ``never`` what must not be done, ``mind`` what to heed."""

    name: str
    safe: tuple[Way, ...]
    never: tuple[str, ...]
    mind: tuple[tuple[str, str], ...]


def reach(letter: Letter) -> Reach:
    """The rules in a letter."""
    return Reach(letter.one("name"), _safe(letter), _never(letter), _mind(letter))


def _safe(letter: Letter) -> tuple[Way, ...]:
    phone, email = letter.one("phone"), letter.one("email")
    found = {
        "call": Way(str(WAYS["call"]), phone, f"tel:{dial(phone)}"),
        "text": Way(str(WAYS["text"]), phone, f"sms:{dial(phone)}"),
        "email": Way(str(WAYS["email"]), email),
        "letter": Way(str(WAYS["letter"]), letter.one("address")),
    }
    ways = [found[each] for each in letter.all("ways") if each in found and found[each].to]
    if letter.one("professional_contact"):
        ways.append(Way(gettext("The professional who wrote"), letter.one("professional_contact")))
    return tuple(ways)


def _never(letter: Letter) -> tuple[str, ...]:
    ways = letter.all("ways")
    never = [str(label) for way, label in WAYS.items() if way not in ways]
    if "call" in ways and not letter.says("voicemail"):
        never.append(gettext("Leave a voicemail"))
    if "call" in ways and not letter.says("say_who"):
        never.append(gettext("Tell anybody else who is calling, or why"))
    return tuple(never)


def _mind(letter: Letter) -> tuple[tuple[str, str], ...]:
    mind = (
        (gettext("Safe times"), letter.one("times")),
        (gettext("Interpreter"), letter.one("interpreter")),
        (gettext("British Sign Language"), gettext("Yes") if letter.one("bsl") else ""),
        (gettext("Contact"), gettext("The family will contact us. Wait for them.") if _waits(letter) else ""),
    )
    return tuple((label, said) for label, said in mind if said)


def _waits(letter: Letter) -> bool:
    return "i-will-contact" in letter.all("ways") and not letter.one("professional_contact")
