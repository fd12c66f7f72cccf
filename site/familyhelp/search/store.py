"""The search files of one directory, read once at the start; any thread may ask."""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from familyhelp.search.results import Kind
from familyhelp.search.shards.columns import Column
from familyhelp.search.shards.names import name, numbered
from familyhelp.search.shards.records import Record, bodies, record
from familyhelp.search.weights import Weights

_KEPT = 16_384


class DamagedError(Exception):
    """A file is not what its name says."""


class Store:
    """What :mod:`familyhelp.search.export.folder` wrote.

    ``entries`` says what each document number is. Raises OSError when a file is missing,
    :class:`DamagedError` when one is not as it was written.
    """

    manifest: Mapping[str, Any]
    entries: Sequence[tuple[Kind, str]]

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.manifest = json.loads(gzip.decompress((folder / "manifest.bin").read_bytes()))
        self.weights = Weights(**self.manifest["weights"])
        self._bodies = {key: body for shard in self._every("t", "shards") for key, body in bodies(shard)}
        self.record = lru_cache(maxsize=_KEPT)(self._record)
        self.facts = {key: Column.unpack(self._read("f", file)) for key, file in self.manifest["facts"].items()}
        kinds = [kind for kind, count in zip(Kind, self.manifest["kinds"], strict=True) for _ in range(count)]
        shown = (each for block in self._every("d", "display") for each in json.loads(block))
        self.entries = [(kind, each["slug"]) for kind, each in zip(kinds, shown, strict=True)]

    @property
    def files(self) -> Mapping[str, Path]:
        """The manifest and every file that it names, by their names: ``t/abcdef.bin``."""
        listed = self.manifest
        in_folders = {
            "t": self._names("shards"),
            "d": [*self._names("display"), *self._translated()],
            "f": listed["facts"].values(),
        }
        named = (f"{folder}/{each}.bin" for folder, names in in_folders.items() for each in names)
        return {each: self._folder / each for each in ("manifest.bin", *named)}

    def knows(self, key: str) -> bool:
        """Whether there is a record for a key."""
        return key in self._bodies

    def long_records(self, size: int) -> Iterator[str]:
        """The keys whose records take more than ``size`` bytes."""
        return (key for key, body in self._bodies.items() if len(body) > size)

    def _record(self, key: str) -> Record:
        """The record of a key; an empty one when there is none."""
        body = self._bodies.get(key)
        return record(body) if body else Record()

    def _every(self, folder: str, listed: str) -> list[bytes]:
        """The files whose names are written one after the other in the manifest."""
        return [self._read(folder, each) for each in self._names(listed)]

    def _names(self, listed: str) -> list[str]:
        """The files whose letters are written one after the other in the manifest."""
        names, width = self.manifest[listed], self.manifest["width"]
        letters = (names[at : at + width] for at in range(0, len(names), width))
        return [numbered(number, each) for number, each in enumerate(letters)]

    def _translated(self) -> Iterator[str]:
        """The names of the blocks in other languages."""
        for names in self.manifest["translated"].values():
            yield from (numbered(int(number), letters) for number, letters in names.items())

    def _read(self, folder: str, file: str) -> bytes:
        """The content of a file. Gzip and the name's checksum both speak for it."""
        try:
            content = gzip.decompress((self._folder / folder / f"{file}.bin").read_bytes())
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DamagedError(file) from error
        letters = file.rpartition("-")[2]
        if name(content, len(letters)) != letters:
            raise DamagedError(file)
        return content
