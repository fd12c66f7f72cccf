"""The people who may open the inbox: members, their devices, and the secrets that let them in once."""

import datetime as dt
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from familyhelp.referrals.states import Role

RECOVERY_CODES = 8
"""How many codes a person gets for the day they lose their device."""
INVITATION = dt.timedelta(hours=24)
"""How long a link to join the team lives."""
_SIGNS = "CDFGHJKLMNPQRTVWXY34679"
_CODE_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on the team. ``subject`` is who they are at the council's own sign-in, empty when that is not used.

    Nobody is ever deleted, for the trail names them; who leaves is no longer ``active``.
    """

    id: int
    name: str
    email: str
    role: Role
    active: bool = True
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """One passkey of a member. ``uses`` is the device's own count, ``label`` a name that tells two devices apart."""

    id: str
    staff: int
    public_key: bytes
    uses: int
    label: str
    made: dt.datetime
    used: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody who may join the team, until ``expires``. ``made_by`` is None for one from the command line."""

    name: str
    email: str
    role: Role
    expires: dt.datetime
    made_by: int | None = None


class NotInvitedError(Exception):
    """The link was used before, is too old, or never was one."""


class TakenSubjectError(Exception):
    """The council's own sign-in says that this is another member of the team."""


class LastManagerError(Exception):
    """Without this person nobody could let anybody in."""


def new_token() -> str:
    """A secret for a link that works once: 256 bits."""
    return secrets.token_urlsafe(32)


def new_codes() -> Iterator[str]:
    """Recovery codes of 72 bits each, written so that they can be copied from paper."""
    for _ in range(RECOVERY_CODES):
        signs = "".join(secrets.choice(_SIGNS) for _ in range(_CODE_LENGTH))
        yield "-".join(signs[at : at + 4] for at in range(0, _CODE_LENGTH, 4))


def token_hash(token: str) -> str:
    """What is stored of a link's secret. It is random and long, so a plain hash leaves nothing to guess."""
    return sha256(token.encode()).hexdigest()


def code_hash(typed: str) -> str:
    """What is stored of a recovery code, however it is typed."""
    return token_hash("".join(sign for sign in typed.upper() if sign in _SIGNS))
