"""Who is signed in. Kept in this process's memory only: a restart signs everybody out and locks the letters again."""

import datetime as dt
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

IDLE = dt.timedelta(minutes=30)
"""After so long without a page, a session is over: somebody has left their desk."""
LONGEST = dt.timedelta(hours=12)
"""No session outlives a working day."""


@dataclass(frozen=True, slots=True)
class Session:
    """One person at one browser. ``csrf`` stands in every form; a form without it was not made here.

    ``reasons`` are why this person opened requests that are not theirs, by reference.
    """

    staff: int
    csrf: str
    began: dt.datetime
    seen: dt.datetime
    reasons: Mapping[str, str] = field(default_factory=dict)

    def is_over(self, now: dt.datetime) -> bool:
        """Whether it has been idle, or has lasted, too long; or the clock was put back, so that nobody can tell."""
        return abs(now - self.seen) > IDLE or abs(now - self.began) > LONGEST


class Sessions:
    """Every session of this process, found by the hash of the token in the browser's cookie."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: dict[bytes, Session] = {}

    def begin(self, staff: int, now: dt.datetime) -> str:
        """A new session for a person; the token for their cookie."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._all = {key: each for key, each in self._all.items() if not each.is_over(now)}
            self._all[_key(token)] = Session(staff, secrets.token_urlsafe(32), now, now)
        return token

    def find(self, token: str, now: dt.datetime) -> Session | None:
        """The session of a token, which counts as use; None when there is none or it is over."""
        key = _key(token)
        with self._lock:
            found = self._all.pop(key, None)
            if not found or found.is_over(now):
                return None
            self._all[key] = replace(found, seen=now)
            return self._all[key]

    def give_reason(self, token: str, reference: str, why: str) -> None:
        """Remember why the person of this session opens a request."""
        key = _key(token)
        with self._lock:
            if found := self._all.get(key):
                self._all[key] = replace(found, reasons={**found.reasons, reference: why})

    def end(self, token: str) -> None:
        """Sign out one browser."""
        with self._lock:
            self._all.pop(_key(token), None)

    def end_all_of(self, staff: int) -> None:
        """Sign a person out everywhere, as when their role changes or they leave."""
        with self._lock:
            self._all = {key: each for key, each in self._all.items() if each.staff != staff}

    def someone_is_here(self, now: dt.datetime) -> bool:
        """Whether anybody is still signed in; when nobody is, the letters are locked again."""
        with self._lock:
            return any(not each.is_over(now) for each in self._all.values())


def _key(token: str) -> bytes:
    # Only the hash is kept, so that a look at this process's memory gives nobody a cookie to use.
    return sha256(token.encode(errors="replace")).digest()
