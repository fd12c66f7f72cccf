"""The inbox's route ledger: every route, and the least role that may use it.

A new route must be written here on purpose, or a test fails.
"""

from enum import Enum
from typing import Final, TypeAlias

from familyhelp.referrals.states import Role


class Door(Enum):
    """What stands before a page, besides a role."""

    OPEN = "anybody, signed in or not"
    SIGNED_IN = "anybody on the team, for their own affairs"


Guard: TypeAlias = Door | Role

LEDGER: Final[dict[str, Guard]] = {
    "static": Door.OPEN,
    "front": Door.OPEN,
    "passkey_in": Door.OPEN,
    "council_in": Door.OPEN,
    "council_back": Door.OPEN,
    "recover": Door.OPEN,
    "join": Door.OPEN,
    "sign_out": Door.SIGNED_IN,
    "unlock": Door.SIGNED_IN,
    "lock": Door.SIGNED_IN,
    "devices": Door.SIGNED_IN,
    "add_device": Door.SIGNED_IN,
    "drop_device": Door.SIGNED_IN,
    "new_codes": Door.SIGNED_IN,
    "box": Role.READER,
    "find": Role.READER,
    "referral": Role.READER,
    "why": Role.READER,
    "printed": Role.READER,
    "act": Role.WORKER,
    "export": Role.WORKER,
    "erase": Role.MANAGER,
    "measures": Role.MANAGER,
    "measures_table": Role.MANAGER,
    "audit": Role.MANAGER,
    "team": Role.MANAGER,
    "invite": Role.MANAGER,
    "change_member": Role.MANAGER,
}
