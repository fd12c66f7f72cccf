"""Passkeys: how staff show who they are, with a device of their own and no password (W3C WebAuthn, level 2)."""

import json
import secrets
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, exceptions, options_to_json
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

SITE_NAME = "Family help inbox"
LONGEST_ID = 256
"""Bytes in a passkey's name. Real devices use 16 to 64."""
_VERIFIED = UserVerificationRequirement.REQUIRED


class NotProvenError(Exception):
    """The answer of the device does not prove who it is. The reason is for the log, never for the page."""


@dataclass(frozen=True, slots=True)
class Passkey:
    """One device's public half. ``uses`` is the device's own count; a count that does not grow betrays a copy."""

    id: bytes
    public_key: bytes
    uses: int


@dataclass(frozen=True, slots=True)
class Question:
    """What the browser is asked (JSON for ``navigator.credentials``), and the challenge to hold its answer against."""

    options: str
    challenge: bytes


@dataclass(frozen=True, slots=True)
class Reception:
    """Where sign-in happens: the inbox's own host name and origin, to which every passkey is bound.

    A passkey made for one origin is useless on another, so a false site can never use it.
    """

    host: str
    origin: str

    @classmethod
    def at(cls, origin: str) -> Self:
        """The reception at an origin such as ``https://inbox.example.org``."""
        return cls(urlsplit(origin).hostname or "", origin)

    def ask_to_enrol(self, name: str, handle: bytes, known: tuple[Passkey, ...]) -> Question:
        """Ask a device for a new passkey. ``handle`` stands for the person and says nothing of them."""
        options = webauthn.generate_registration_options(
            rp_id=self.host,
            rp_name=SITE_NAME,
            user_name=name,
            user_id=handle,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=_VERIFIED
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=each.id) for each in known],
        )
        return Question(options_to_json(options), options.challenge)

    def enrol(self, answer: str, challenge: bytes) -> Passkey:
        """The passkey in a device's answer. Raises NotProvenError when the answer is not one to our question."""
        try:
            found = webauthn.verify_registration_response(
                credential=_read(answer),
                expected_challenge=challenge,
                expected_rp_id=self.host,
                expected_origin=self.origin,
                require_user_verification=True,
            )
        except _WRONG as error:
            raise NotProvenError(type(error).__name__) from None
        if len(found.credential_id) > LONGEST_ID:
            message = "its name is too long"
            raise NotProvenError(message)
        return Passkey(found.credential_id, found.credential_public_key, found.sign_count)

    def ask_to_sign_in(self) -> Question:
        """Ask for any passkey of this place: the device says whose it is, so no name need be typed."""
        options = webauthn.generate_authentication_options(rp_id=self.host, user_verification=_VERIFIED)
        return Question(options_to_json(options), options.challenge)

    def sign_in(self, answer: str, challenge: bytes, passkey: Passkey) -> Passkey:
        """The same passkey with its new count. Raises NotProvenError when the device does not hold it."""
        try:
            found = webauthn.verify_authentication_response(
                credential=_read(answer),
                expected_challenge=challenge,
                expected_rp_id=self.host,
                expected_origin=self.origin,
                credential_public_key=passkey.public_key,
                credential_current_sign_count=passkey.uses,
                require_user_verification=True,
            )
        except _WRONG as error:
            raise NotProvenError(type(error).__name__) from None
        return Passkey(passkey.id, passkey.public_key, found.new_sign_count)


# The library raises its own errors for a wrong answer, and these for one that is no answer at all.
_WRONG = (exceptions.WebAuthnException, ValueError, KeyError, TypeError, AttributeError)


def id_in(answer: str) -> bytes:
    """Which passkey an answer says it is from; nothing is proven by that. Raises NotProvenError when it says none."""
    try:
        return base64url_to_bytes(_read(answer)["rawId"])
    except _WRONG as error:
        raise NotProvenError(type(error).__name__) from None


def new_handle() -> bytes:
    """What stands for a person in their device: it says nothing of them, not even that two devices are one person's."""
    return secrets.token_bytes(32)


def written(key: bytes) -> str:
    """A passkey's id as it is stored."""
    return bytes_to_base64url(key)


def key_of(stored: str) -> bytes:
    """A passkey's id from how it is stored."""
    return base64url_to_bytes(stored)


def _read(answer: str) -> dict[str, Any]:
    found = json.loads(answer)
    if not isinstance(found, dict):
        raise TypeError
    return found
