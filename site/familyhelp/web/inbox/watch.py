"""Somebody watches the clock even when nobody opens a page: the letters are locked soon after the last one has left."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask

from familyhelp.web.inbox.office import NAME, Office

EVERY = 30.0
"""Seconds between two looks."""


@contextmanager
def watched(app: Flask, every: float = EVERY) -> Iterator[None]:
    """Look every so many seconds whether anybody is still there, until the block ends. Then the key is forgotten."""
    office: Office = app.extensions[NAME]
    over = threading.Event()

    def look() -> None:
        while not over.wait(every):
            office.lock_when_empty()

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        office.vault.close()
