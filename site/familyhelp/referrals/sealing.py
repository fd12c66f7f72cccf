"""Sealing to the team's keys and opening with one of them, in the age format (https://age-encryption.org/v1).

Whatever is sealed says inside whose it is, so that a sealed text moved to another referral does not open there.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyrage
from pyrage import x25519

from familyhelp.referrals.keys.recipients import Recipients
from familyhelp.referrals.letter import DETAIL_STEPS, Letter, pack, padded, unpack


class CannotOpenError(Exception):
    """The key does not fit, the sealed text is damaged, or it belongs to another referral."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret half of one or more keys, unlocked: it lives only in memory and never shows itself."""

    keys: Sequence[x25519.Identity] = field(repr=False)


def seal_letter(letter: Letter, recipients: Recipients) -> bytes:
    """A letter that only holders of the recipients' keys can read. Raises TooLongError."""
    return recipients.seal(pack(letter))


def open_letter(sealed: bytes, reference: str, identity: Identity) -> Letter:
    """The letter of a referral. Raises CannotOpenError, also when it is another referral's."""
    try:
        letter = unpack(_open(sealed, identity))
    except ValueError as error:
        raise CannotOpenError(reference) from error
    if letter.reference != reference:
        raise CannotOpenError(reference)
    return letter


def seal_detail(reference: str, kind: str, detail: Mapping[str, str], recipients: Recipients) -> bytes:
    """What staff add to a referral: a note, a level, an outcome. Raises TooLongError."""
    parts = {"reference": reference, "kind": kind, "key_ids": recipients.ids, "detail": dict(detail)}
    return recipients.seal(padded(json.dumps(parts, ensure_ascii=False).encode(), DETAIL_STEPS))


def open_detail(sealed: bytes, reference: str, kind: str, identity: Identity) -> Mapping[str, str]:
    """What :func:`seal_detail` sealed. Raises CannotOpenError, also when it belongs elsewhere or is of another kind."""
    try:
        parts = json.loads(_open(sealed, identity))
        if (parts["reference"], parts["kind"]) != (reference, kind):
            raise CannotOpenError(reference)
        return {str(name): str(said) for name, said in parts["detail"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotOpenError(reference) from error


def _open(sealed: bytes, identity: Identity) -> bytes:
    try:
        content: bytes = pyrage.decrypt(sealed, list(identity.keys))
    except pyrage.DecryptError as error:
        message = "this key does not open it"
        raise CannotOpenError(message) from error
    return content
