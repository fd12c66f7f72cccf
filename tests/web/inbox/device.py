"""A device that holds passkeys, made of numbers: it does what a laptop's own chip does (W3C WebAuthn, level 2)."""

import hashlib
import json
import struct
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import bytes_to_base64url

PRESENT, VERIFIED, MADE = 0x01, 0x04, 0x40


@dataclass
class SoftDevice:
    """One device with one passkey. ``uses`` is its own count; ``verifies`` is whether it asks for a finger or PIN."""

    id: bytes = b"a soft device, 1"
    uses: int = 0
    verifies: bool = True
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def create(self, question: str, origin: str) -> str:
        """Answer the question for a new passkey."""
        options = json.loads(question)
        numbers = self.key.public_key().public_numbers()
        public = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")})
        attested = b"\0" * 16 + struct.pack(">H", len(self.id)) + self.id + public
        about = self._about(options["rp"]["id"], MADE) + attested
        statement = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": about})
        return self._answer(
            clientDataJSON=_client("webauthn.create", options["challenge"], origin), attestationObject=statement
        )

    def get(self, question: str, origin: str) -> str:
        """Answer the question for a passkey that is there."""
        options = json.loads(question)
        self.uses += 1
        about = self._about(options["rpId"], 0)
        client = _client("webauthn.get", options["challenge"], origin)
        signature = self.key.sign(about + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer(clientDataJSON=client, authenticatorData=about, signature=signature)

    def _about(self, host: str, more: int) -> bytes:
        flags = PRESENT | (VERIFIED if self.verifies else 0) | more
        return hashlib.sha256(host.encode()).digest() + struct.pack(">BI", flags, self.uses)

    def _answer(self, **parts: bytes) -> str:
        name = bytes_to_base64url(self.id)
        response = {part: bytes_to_base64url(value) for part, value in parts.items()}
        said: dict[str, Any] = {"id": name, "rawId": name, "type": "public-key", "response": response}
        return json.dumps({**said, "clientExtensionResults": {}})


def _client(kind: str, challenge: str, origin: str) -> bytes:
    return json.dumps({"type": kind, "challenge": challenge, "origin": origin, "crossOrigin": False}).encode()
