"""The search files of one directory, read once at the start; any thread may ask."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from familyhelp.search.results import Kind
from familyhelp.search.shards.columns import Column
from familyhelp.search.shards.names import name, numbered, shared
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
        self._bodies = {key: body for shard in self._every("t", self.manifest["shards"]) for key, body in bodies(shard)}
        self.record = lru_cache(maxsize=_KEPT)(self._record)
        self.facts = {key: self._fact(file) for key, file in self.manifest["facts"].items()}
        kinds = [kind for kind, count in zip(Kind, self.manifest["kinds"], strict=True) for _ in range(count)]
        shown = (each for block in self._every("d", self.manifest["display"]) for each in json.loads(block))
        self.entries = [(kind, each["slug"]) for kind, each in zip(kinds, shown, strict=True)]

    @property
    def files(self) -> Mapping[str, Path]:
        """The manifest and every file that it names, by their names: ``t/abcdef.bin``."""
        listed = self.manifest
        in_folders: dict[str, Iterable[str]] = {
            "t": self._names("t", listed["shards"]),
            "d": [each for names in self._languages() for each in self._names("d", names)],
            "f": listed["facts"].values(),
        }
        named = dict.fromkeys(f"{folder}/{each}.bin" for folder, names in in_folders.items() for each in names)
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

    def _every(self, folder: str, names: str) -> list[bytes]:
        """The files whose letters are written one after the other. Gzip and the letters both speak for them."""
        found = [self._read(folder, each) for each in self._names(folder, names)]
        if "".join(letters for _, _, letters in shared(found, self.manifest["sharing"][folder])) != names:
            raise DamagedError(folder)
        return found

    def _names(self, folder: str, names: str) -> list[str]:
        """The names of the files whose letters are written one after the other in the manifest."""
        width, sharing = self.manifest["width"], self.manifest["sharing"][folder]
        letters = [names[at : at + width] for at in range(0, len(names), width)]
        return [numbered(number, letters[number // sharing]) for number in range(self._many(folder))]

    def _many(self, folder: str) -> int:
        """How many files there are in a folder."""
        listed = self.manifest
        return int(listed["many"]) if folder == "t" else -(-sum(listed["kinds"]) // int(listed["block"]))

    def _languages(self) -> Iterator[str]:
        """The letters of the blocks in each language."""
        yield self.manifest["display"]
        yield from self.manifest["translated"].values()

    def _fact(self, file: str) -> Column:
        """A column, whose name has to be right."""
        content = self._read("f", file)
        if name(content, len(file)) != file:
            raise DamagedError(file)
        return Column.unpack(content)

    def _read(self, folder: str, file: str) -> bytes:
        """The content of a file."""
        try:
            return gzip.decompress((self._folder / folder / f"{file}.bin").read_bytes())
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DamagedError(file) from error
