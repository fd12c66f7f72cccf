"""Python's look for rubbish, put off while much is made that is none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tidying_later() -> Iterator[None]:
    """Let Python look for cycles of objects that nobody needs only afterwards.

    Each look goes over all there is, which grows and grows while an index is made; what is rubbish is found by the
    first look after it.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
