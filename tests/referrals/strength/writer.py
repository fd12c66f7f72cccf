"""A process that sends requests as fast as it can and says of each, in one line, when it was told "sent".

    python writer.py DATABASE RECIPIENTS SEED [FULL|OFF]

Before it begins it sends again whatever the process before it did not see through, as a family would that presses
the button again: the keys that stand on its standard input, one a line.
"""

import datetime as dt
import hashlib
import sys
import threading
from contextlib import suppress
from pathlib import Path

from sqlalchemy import event

from familyhelp.referrals.keys.recipients import Recipients
from familyhelp.referrals.ports import NotKeptError
from familyhelp.referrals.storage.arrivals import SqlArrivals
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.submit import Submission, submit

THREADS = 4


def key_of(seed: str, thread: int, number: int) -> str:
    """The key of one form."""
    return hashlib.sha256(f"{seed} {thread} {number}".encode()).hexdigest()


class Writer:
    """Sends to one letterbox and says what became of it."""

    def __init__(self, address: str, recipients: Path, synchronous: str) -> None:
        database = Database(address)
        if synchronous != "FULL":
            event.listen(
                database.engine, "connect", lambda opened, _: opened.execute(f"PRAGMA synchronous={synchronous}")
            )
        self._arrivals = SqlArrivals(database)
        self._recipients = Recipients.read(recipients)
        self._speaking = threading.Lock()

    def send(self, key: str) -> None:
        """Send one request. The key stands in the letter too, so that a second copy of it would be found out."""
        submission = Submission({"name": ("Amira Testperson",), "key": (key,)}, hub="north", form="1", key=key)
        self._say(f"trying {key}")
        with suppress(NotKeptError):  # a family that is told "not sent" presses again, like one that sees no answer
            kept = submit(submission, self._recipients, self._arrivals, dt.datetime.now(dt.UTC))
            self._say(f"sent {key} {kept.reference}")

    def _say(self, line: str) -> None:
        with self._speaking:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def main(address: str, recipients: str, seed: str, synchronous: str = "FULL") -> None:
    """Send until the end."""
    writer = Writer(address, Path(recipients), synchronous)

    def without_end(thread: int) -> None:
        number = 0
        while True:
            writer.send(key_of(seed, thread, number))
            number += 1

    for key in sys.stdin.read().split():
        writer.send(key)
    for thread in range(THREADS):
        threading.Thread(target=without_end, args=(thread,)).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
