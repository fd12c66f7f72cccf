"""Sizes on disk."""

from pathlib import Path


def size_of(folder: Path) -> int:
    """The bytes of every file under a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
