"""What Flask-Limiter counts, in this process's memory. Its own memory starts a thread for every count to tidy up."""

import threading
import time

from limits.storage import Storage

ADDRESS = "familyhelp-counts://"
_TIDY = 60
"""Seconds between two looks for counts whose time is over."""


class Counts(Storage):
    """Counters that are forgotten when their time is over. Any thread may use them."""

    STORAGE_SCHEME = [ADDRESS.partition(":")[0]]  # noqa: RUF012  as the library declares it

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **_: float | str | bool) -> None:
        super().__init__(uri, wrap_exceptions)
        self._turn = threading.Lock()
        self._counts: dict[str, tuple[float, int]] = {}
        self._tidied = time.time()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What may go wrong with it: memory does not."""
        return MemoryError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count on; a new count begins when there is none, or its ``expiry`` seconds are over. How many it is now."""
        now = time.time()
        with self._turn:
            self._tidy(now)
            until, count = self._counts.get(key, (0.0, 0))
            if until <= now:
                until, count = now + expiry, 0
            self._counts[key] = until, count + amount
            return count + amount

    def get(self, key: str) -> int:
        """How many it is now."""
        until, count = self._counts.get(key, (0.0, 0))
        return count if until > time.time() else 0

    def get_expiry(self, key: str) -> float:
        """Until when it is counted, in seconds since 1970."""
        return self._counts.get(key, (time.time(), 0))[0]

    def check(self) -> bool:
        """Whether it works: it always does."""
        return True

    def reset(self) -> int:
        """Forget all counts. How many there were."""
        with self._turn:
            there_were = len(self._counts)
            self._counts.clear()
        return there_were

    def clear(self, key: str) -> None:
        """Forget one count."""
        with self._turn:
            self._counts.pop(key, None)

    def _tidy(self, now: float) -> None:
        if now - self._tidied >= _TIDY:
            self._tidied = now
            self._counts = {key: (until, count) for key, (until, count) in self._counts.items() if until > now}
