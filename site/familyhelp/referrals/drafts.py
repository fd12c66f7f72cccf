"""Sealing a half-filled form with the one key that only the family's browser holds.

The server keeps the sealed form under a hash of that key (:mod:`familyhelp.referrals.storage.drafts`), and the
key itself never: without the browser, what is on the disk is noise.
"""

import hashlib
import hmac
import os
import re
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from familyhelp.referrals.letter import STEPS, padded

_COOKIE = re.compile(r"[A-Za-z0-9_-]{43}")
_NONCE = 12


def new_cookie() -> str:
    """A key that nobody can guess: 256 bits, in 43 letters for a cookie."""
    return secrets.token_urlsafe(32)


def is_cookie(text: str) -> bool:
    """Whether this has the shape of such a key."""
    return bool(_COOKIE.fullmatch(text))


def token(cookie: str, what: str) -> str:
    """A secret that follows from the key, for one purpose: whoever does not hold the key cannot make it."""
    return hmac.digest(cookie.encode(), f"familyhelp {what}".encode(), hashlib.sha256).hex()


def seal(cookie: str, content: bytes) -> bytes:
    """The content, padded so that its length says next to nothing, sealed. Raises TooLongError."""
    nonce = os.urandom(_NONCE)
    return nonce + ChaCha20Poly1305(_key(cookie)).encrypt(nonce, padded(content, STEPS), None)


def unseal(cookie: str, sealed: bytes) -> bytes | None:
    """What was sealed with this key, padding and all; None when it was another's, or is damaged."""
    try:
        return ChaCha20Poly1305(_key(cookie)).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
    except (InvalidTag, ValueError):
        return None


def _key(cookie: str) -> bytes:
    # The cookie is already as random as a key can be, so one keyed hash makes a key that serves only here.
    return bytes.fromhex(token(cookie, "draft seal"))
