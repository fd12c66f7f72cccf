"""What devices were asked and have not answered yet.

Challenges stay here, on the server, and each is good for one answer.
"""

import datetime as dt
import secrets
import threading
from dataclasses import dataclass

PATIENCE = dt.timedelta(minutes=5)
"""How long a device may take to answer."""
MOST = 1000
"""More open questions than any team asks; the oldest is forgotten first."""


@dataclass(frozen=True, slots=True)
class _Asked:
    browser: str
    challenge: bytes
    until: dt.datetime


class Questions:
    """Challenges by the name under which the browser brings the answer back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: dict[str, _Asked] = {}

    def put(self, browser: str, challenge: bytes, now: dt.datetime) -> str:
        """Note a challenge that was put to a browser; the name under which to ask for it."""
        name = secrets.token_urlsafe(16)
        with self._lock:
            open_ones = {key: each for key, each in self._asked.items() if each.until >= now}
            self._asked = dict(list(open_ones.items())[1 - MOST :])
            self._asked[name] = _Asked(browser, challenge, now + PATIENCE)
        return name

    def take(self, name: str, browser: str, now: dt.datetime) -> bytes | None:
        """The challenge of that name, once, for the browser that it was put to; else None."""
        with self._lock:
            found = self._asked.pop(name, None)
        if found is None or found.browser != browser or found.until < now:
            return None
        return found.challenge
