"""A button that is pressed twice does its work once."""

import threading
from collections.abc import Callable, Mapping
from hashlib import sha256

MOST = 1000
"""More forms than any team sends in the moment between two presses; the oldest is forgotten first."""


class Presses:
    """The forms that were carried out, each by a hash of all that was in it.

    Every page gives its forms a name of their own, so only a form from the same page with the same words is the
    same: whoever goes back and writes something else has it kept.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done: dict[bytes, None] = {}

    def once(self, form: Mapping[str, str], do: Callable[[], None]) -> None:
        """Do it, unless this very form was carried out before. Whatever ``do`` raises counts as not done."""
        mark = _mark(form)
        with self._lock:  # a second press may come while the first is still at work
            if mark not in self._done:
                do()
                self._done = dict.fromkeys([*list(self._done)[1 - MOST :], mark])

    def has_done(self, form: Mapping[str, str]) -> bool:
        """Whether this very form was carried out before. Waits for one that is at work."""
        with self._lock:
            return _mark(form) in self._done


def _mark(form: Mapping[str, str]) -> bytes:
    return sha256(repr(sorted(form.items())).encode(errors="replace")).digest()
