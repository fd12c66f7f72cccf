"""The same work on many pieces, on both cores of a small machine.

Processes are forked, so that what is already in memory is shared and nothing is read twice. A child
whose parent has gone cannot send any more and ends by itself: nothing is left behind.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, NoReturn, TypeVar

from familyhelp.freeze.errors import FreezeError

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")
MOST_WORKERS = 2


def spread(work: Callable[[Piece], Answer], pieces: Sequence[Piece]) -> Iterator[Answer]:
    """What ``work`` makes of each piece, in the order in which it is ready.

    Whatever ``work`` raises is raised here; FreezeError when a process that works for us dies. In a process
    with threads, and where there is no fork, the work is done in this process.
    """
    count = min(MOST_WORKERS, os.cpu_count() or 1, len(pieces))
    if count < 2 or sys.platform == "win32" or threading.active_count() > 1:  # noqa: PLR2004  one worker is no workers
        yield from map(work, pieces)
        return
    gc.freeze()  # a child that collects rubbish would copy all of the memory it shares
    children: dict[Connection, int] = {}
    try:
        for number in range(count):
            children |= _start(work, pieces[number::count])
        yield from _answers(children)
    finally:
        gc.unfreeze()
        for connection, child in children.items():
            _end(connection, child)


def _start(work: Callable[[Piece], Answer], pieces: Sequence[Piece]) -> dict[Connection, int]:
    ours, theirs = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        ours.close()
        _labour(work, pieces, theirs)
    theirs.close()
    return {ours: child}


def _labour(work: Callable[[Piece], Answer], pieces: Sequence[Piece], connection: Connection) -> NoReturn:
    """The life of a child. It never returns to the code that forked it."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for piece in pieces:
            connection.send(work(piece))
        status = 0
    except Exception as error:  # noqa: BLE001  it is sent to the parent, who raises it
        with suppress(OSError):
            connection.send(error)
    finally:
        os._exit(status)


def _answers(children: dict[Connection, int]) -> Iterator[Any]:
    """Each answer as it arrives. Children that are done are taken out of ``children``."""
    while children:
        for connection in [each for each in wait(list(children)) if isinstance(each, Connection)]:
            try:
                answer = connection.recv()
            except EOFError:
                if _end(connection, children.pop(connection)):
                    message = "A process that was making pages ended too soon; the machine may be out of memory."
                    raise FreezeError(message) from None
                continue
            if isinstance(answer, Exception):
                raise answer
            yield answer


def _end(connection: Connection, child: int) -> int:
    """Stop a child if it is still there, and say how it ended (0: well)."""
    connection.close()
    done, status = os.waitpid(child, os.WNOHANG)
    if not done:
        os.kill(child, signal.SIGTERM)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)
