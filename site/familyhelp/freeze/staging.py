"""A folder that is built beside its place and put there only when it is whole.

The folder being built is ``.<name>.unfinished`` beside ``<name>``; while a build runs it is locked.
A build that dies leaves it unlocked, and the next build clears it away.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from familyhelp.freeze.errors import FreezeError

PATIENCE = 15.0
"""Seconds to wait for another build. The workers of one that was killed may still be at their last pages."""

_BETWEEN_TRIES = 0.1


def _previous(out: Path) -> Path:
    return out.with_name(f".{out.name}.previous")


@contextmanager
def staged(out: Path, patience: float = PATIENCE) -> Iterator[Path]:
    """An empty folder to build in, for this process alone. It is removed in the end unless it was swapped in.

    Raises FreezeError when another build of the same place is still running after ``patience`` seconds.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = out.with_name(f".{out.name}.unfinished")
    lock = _lock(folder, patience)
    try:
        _recover(out)
        _empty(folder)
        yield folder
    finally:
        if folder.is_dir() and _is_same(folder, lock):
            shutil.rmtree(folder)
        os.close(lock)


def swap(folder: Path, out: Path) -> None:
    """Put a finished folder in its place. The one before it is kept until the new one stands."""
    previous = _previous(out)
    if out.exists():
        out.rename(previous)
    folder.rename(out)
    shutil.rmtree(previous, ignore_errors=True)


def _lock(folder: Path, patience: float) -> int:
    """Take the folder for this process; the lock ends with the process, however that ends."""
    folder.mkdir(exist_ok=True)
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    if not _taken(lock, patience):
        os.close(lock)
        message = f"Another build into the same folder is running (it works in {folder}). Wait for it, then try again."
        raise FreezeError(message)
    if not _is_same(folder, lock):
        os.close(lock)
        message = "Another build into the same folder has just ended. Try again."
        raise FreezeError(message)
    return lock


def _taken(lock: int, patience: float) -> bool:
    """Whether the lock could be had in time."""
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(_BETWEEN_TRIES)
        else:
            return True


def _is_same(folder: Path, lock: int) -> bool:
    """Whether the locked folder still stands under its name: another build may just have swapped it in."""
    try:
        return os.path.samestat(folder.stat(), os.fstat(lock))
    except FileNotFoundError:
        return False


def _recover(out: Path) -> None:
    """Finish or undo a swap that was cut off, so that the last good build stands in its place."""
    previous = _previous(out)
    if previous.is_dir() and not out.exists():
        previous.rename(out)
    shutil.rmtree(previous, ignore_errors=True)


def _empty(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
