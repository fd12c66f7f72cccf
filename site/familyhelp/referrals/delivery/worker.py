"""Taking notices from the outbox and handing them over, until each has arrived."""

import datetime as dt
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass

from familyhelp.referrals.delivery.notice import SUBJECT, notice
from familyhelp.referrals.ports import Outbox, Post, PostError, RefusedError, Waiting

HOLD = dt.timedelta(minutes=2)
"""For how long a worker has a notice to itself. Longer than the mail server is waited for."""

FIRST, LONGEST = dt.timedelta(seconds=30), dt.timedelta(hours=1)
_MOST_DOUBLINGS = 7

_log = logging.getLogger(__name__)


def wait_after(attempts: int, chance: random.Random) -> dt.timedelta:
    """How long to wait after so many attempts: twice as long each time, up to an hour, a little more or less by chance.

    Chance keeps many notices from knocking at the same moment when the mail server is back.
    """
    whole: dt.timedelta = min(LONGEST, FIRST * 2 ** min(attempts - 1, _MOST_DOUBLINGS))
    return whole * chance.uniform(0.5, 1.0)


@dataclass(frozen=True)
class Worker:
    """Delivers what waits. No notice is dropped: each is tried until the mail server takes it or refuses it."""

    outbox: Outbox
    post: Post
    clock: Callable[[], dt.datetime]
    inbox_url: str = ""
    demo: bool = False
    chance: random.Random = random.SystemRandom()

    def deliver(self, still_here: Callable[[], object] = lambda: None) -> tuple[int, int]:
        """Try every notice that is due, once. How many were handed over, and how many were not.

        A mail server that says nothing takes its time over each, so ``still_here`` is called before every one.
        """
        handed_over, failed = 0, 0
        start = self.clock()
        while waiting := self.outbox.take(start, HOLD):
            still_here()
            if self._try(waiting):
                handed_over += 1
            else:
                failed += 1
        return handed_over, failed

    def _try(self, waiting: Waiting) -> bool:
        try:
            text = notice(waiting, self.inbox_url, demo=self.demo)
            self.post.send(SUBJECT, text, f"familyhelp.{waiting.reference}")
        except RefusedError as error:
            self._failed(waiting, str(error), None)
            return False
        except PostError as error:
            self._failed(waiting, str(error), self.clock() + wait_after(waiting.attempts, self.chance))
            return False
        self.outbox.sent(waiting.number, self.clock())
        return True

    def _failed(self, waiting: Waiting, why: str, again: dt.datetime | None) -> None:
        when = f"will be tried again at {again:%H:%M} UTC" if again else "will not be tried again"
        _log.error("The notice of %s was not taken: %s. It %s.", waiting.reference, why, when)
        self.outbox.failed(waiting.number, why, again)
