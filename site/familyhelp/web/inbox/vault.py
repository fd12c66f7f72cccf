"""The team's unlocked key, in this process's memory and nowhere else."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.referral import Case, Referral
from familyhelp.referrals.sealing import CannotOpenError, Identity, open_letter


class LockedError(Exception):
    """The letters are locked: somebody on the team has to type the passphrase."""


class Vault:
    """Holds the identity while somebody is at their desk, and the letters that it has opened.

    ``unlock`` reads an identity file with a passphrase; it raises its own error when the passphrase is wrong.
    """

    def __init__(self, file: Path, unlock: Callable[[Path, str], Identity]) -> None:
        self._file, self._unlock = file, unlock
        self._lock = threading.Lock()
        self._identity: Identity | None = None
        self._letters: dict[str, Letter] = {}

    @property
    def is_open(self) -> bool:
        """Whether letters can be read now."""
        return self._identity is not None

    @property
    def identity(self) -> Identity:
        """The unlocked key. Raises LockedError."""
        found = self._identity
        if found is None:
            raise LockedError
        return found

    def open(self, passphrase: str) -> None:
        """Unlock with the passphrase. One try at a time, so that guessing by many at once is no faster."""
        with self._lock:
            self._identity = self._unlock(self._file, passphrase)

    def close(self) -> None:
        """Forget the key, and every letter."""
        with self._lock:
            self._identity = None
            self._letters.clear()

    def compared(self, referrals: Sequence[Referral]) -> Iterator[Case]:
        """Requests with their letters but without their chronology, for comparing only, never to show.

        What was opened once is remembered until the vault is closed; what does not open is left out.
        Raises LockedError.
        """
        here = {each.reference for each in referrals}
        with self._lock:
            self._letters = {reference: each for reference, each in self._letters.items() if reference in here}
        for each in referrals:
            letter = self._letter(each)
            if letter:
                yield Case(each, letter, ())

    def _letter(self, referral: Referral) -> Letter | None:
        with self._lock:
            found = self._letters.get(referral.reference)
            if found is None:
                try:
                    found = open_letter(referral.sealed, referral.reference, self.identity)
                except CannotOpenError:
                    return None
                self._letters[referral.reference] = found
        return found
