"""Making, changing and trying keys: the file of public halves and the locked files of secret halves beside it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from familyhelp.referrals.keys import identities
from familyhelp.referrals.keys.recipients import FEWEST, Recipient, Recipients, listed, write
from familyhelp.referrals.sealing import CannotOpenError, Identity, open_detail, seal_detail

_PROBE = {"words": "A letter to try the keys with. Nobody wrote it."}


class NameTakenError(Exception):
    """A key of that name is there already."""


class NoSuchKeyError(Exception):
    """There is no key in use of that name."""


class NotOursError(Exception):
    """A key opens nothing that is sealed today, so it cannot stand in for another."""


def keys_of(recipients: Path) -> tuple[Recipient, ...]:
    """Every key in a file that need not exist yet. Raises BrokenRecipientsError, OSError."""
    return listed(recipients) if recipients.exists() else ()


def identity_file(recipients: Path, name: str) -> Path:
    """Where the secret half of a key is made: beside the file of public halves, until it is carried away."""
    return recipients.with_name(f"{name}.age")


def add(recipients: Path, name: str, passphrase: str, today: dt.date, older: Identity | None = None) -> Recipient:
    """Make a key. ``older`` are keys to lock into the same file, so that one passphrase opens old letters too.

    Raises NameTakenError, FileExistsError, BrokenRecipientsError, OSError.
    """
    keys = keys_of(recipients)
    if name in {each.name for each in keys}:
        raise NameTakenError(name)
    recipients.parent.mkdir(parents=True, exist_ok=True)
    public = identities.make(identity_file(recipients, name), passphrase, older)
    made = Recipient(name, public, today)
    write(recipients, (*keys, made))
    return made


def held(recipients: Path, name: str, passphrase: str, instead: Path | None = None) -> Identity:
    """The secret half of a key in use, from the file beside the public ones.

    ``instead`` is another key's file, such as the recovery key's: what it opens serves as well, when nobody knows the
    passphrase of the first. Raises NoSuchKeyError, WrongPassphraseError, NotOursError, OSError, and as :func:`opens`.
    """
    if name not in {each.name for each in keys_of(recipients) if not each.retired}:
        raise NoSuchKeyError(name)
    found = identities.unlock(instead or identity_file(recipients, name), passphrase)
    if instead and not opens(recipients, found):
        raise NotOursError(instead)
    return found


def rotate(recipients: Path, names: tuple[str, str], older: Identity, passphrase: str, today: dt.date) -> Recipient:
    """Make a key in the place of another, which is no longer sealed to. The new file opens what ``older`` did.

    ``names`` are the old key's, which is in use, and the new one's. Raises as :func:`add`.
    """
    old, new = names
    made = add(recipients, new, passphrase, today, older)
    write(recipients, (replace(each, retired=True) if each.name == old else each for each in keys_of(recipients)))
    return made


def missing(recipients: Path) -> int:
    """How many keys must still be made before letters can be taken in. Raises BrokenRecipientsError, OSError."""
    return max(0, FEWEST - len({each.public for each in keys_of(recipients) if not each.retired}))


def opens(recipients: Path, identity: Identity) -> tuple[Recipient, ...]:
    """Seal a probe to the keys in use and open it with an identity: the keys in use that it is the secret half of.

    Empty when it does not open the probe. Raises TooFewRecipientsError, BrokenRecipientsError, OSError.
    """
    keys = Recipients.read(recipients)
    try:
        open_detail(seal_detail("PROBE", "probe", _PROBE, keys), "PROBE", "probe", identity)
    except CannotOpenError:
        return ()
    return tuple(each for each in keys.keys if identities.opens(identity, each))
