"""The secret half of a key: one file, locked with a passphrase in age's own way, for the inbox and for nobody else."""

import os
import re
import time
from pathlib import Path

import pyrage
from pyrage import x25519

from familyhelp.referrals.keys.recipients import Recipient
from familyhelp.referrals.sealing import Identity

_SECRET = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]+")


_TRIES, _PAUSE = 8, 0.25


class WrongPassphraseError(Exception):
    """The passphrase does not unlock the file, or the file is damaged."""


def make(path: Path, passphrase: str, older: Identity | None = None) -> str:
    """Make a key, write its secret half locked to a new file that only its owner reads, and hand back its public half.

    ``older`` keys are locked in with it. Raises FileExistsError rather than write over a key, and OSError.
    """
    key = x25519.Identity.generate()
    secret = "".join(f"{each}\n" for each in (key, *(older.keys if older else ())))
    locked = pyrage.passphrase.encrypt(secret.encode(), passphrase, armored=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(locked)
        file.flush()
        os.fsync(file.fileno())
    return str(key.to_public())


def unlock(path: Path, passphrase: str) -> Identity:
    """The keys in a locked file. Takes a second or two, on purpose. Raises WrongPassphraseError, OSError."""
    try:
        content = _unlocked(path.read_bytes(), passphrase).decode()
        keys = tuple(x25519.Identity.from_str(each) for each in _SECRET.findall(content))
    except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError) as error:
        raise WrongPassphraseError from error
    if not keys:
        raise WrongPassphraseError
    return Identity(keys)


def _unlocked(locked: bytes, passphrase: str, tries: int = _TRIES) -> bytes:
    """What is in a locked file.

    Age measures how fast this machine is, and refuses a file that would take it too long. While the machine is busy it
    measures wrongly, so a right passphrase may have to be tried again.
    """
    try:
        content: bytes = pyrage.passphrase.decrypt(locked, passphrase)
    except pyrage.DecryptError as error:
        if tries == 1 or not str(error).startswith("Excessive work"):
            raise
        time.sleep(_PAUSE)
        return _unlocked(locked, passphrase, tries - 1)
    return content


def opens(identity: Identity, recipient: Recipient) -> bool:
    """Whether an identity is the secret half of a key."""
    return recipient.public in {str(each.to_public()) for each in identity.keys}
