"""The files of one directory's search: built beside their place, moved there in one step, made again by themselves.

They lie in a private folder until they are copied out, because a stranger's file there would be shown to families.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import whoosh

from familyhelp.domain.directory import Directory
from familyhelp.search.export.chunks import shards
from familyhelp.search.export.display import blocks, translated
from familyhelp.search.export.documents import documents
from familyhelp.search.export.facts import Facts
from familyhelp.search.export.manifest import manifest
from familyhelp.search.export.pausing import tidying_later
from familyhelp.search.export.terms import records
from familyhelp.search.shards.names import ALONE, NUMBERED, name, numbered, shared, sharing, squeeze, squeeze_more
from familyhelp.search.store import DamagedError, Store

BUILD = 10
"""Raised when the same directory would give other files."""
MANIFEST = "manifest.bin"
_SHARDS = "t"
_DISPLAY = "d"
_FACTS = "f"
_PRIVATE = 0o700
_OTHERS = 0o077


def exported(directory: Directory, folder: Path) -> Path:
    """The folder, inside ``folder``, with the search files of ``directory``; made first when missing or not ours.

    Raises PermissionError when the folder is another user's.
    """
    folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    folder.chmod(_PRIVATE)
    wanted = folder / _name(directory)
    if not directory.fingerprint or not _is_ours(wanted):
        _build(directory, wanted)
        _sweep(folder, wanted)
    return wanted


def opened(directory: Directory, folder: Path) -> Store:
    """The search files of ``directory``, open; made again when they turn out to be damaged."""
    wanted = exported(directory, folder)
    try:
        return Store(wanted)
    except (DamagedError, OSError, ValueError, LookupError):
        _build(directory, wanted)
        _sweep(folder, wanted)
        return Store(wanted)


def _name(directory: Directory) -> str:
    """The folder of one directory's files: another for every content, build and version of Whoosh."""
    made_of = f"{BUILD} {whoosh.__version__} {directory.fingerprint}"
    return f"search-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}"


def _build(directory: Directory, wanted: Path) -> None:
    """Write everything beside its place, then move it there in one step."""
    beside = Path(tempfile.mkdtemp(prefix="building-", dir=wanted.parent))
    write(directory, beside)
    if wanted.exists():
        wanted.rename(Path(tempfile.mkdtemp(prefix="old-", dir=wanted.parent)) / "search")
    beside.rename(wanted)


@tidying_later()
def write(directory: Directory, folder: Path) -> None:
    """Write the search files of a directory into an empty folder."""
    every = tuple(documents(directory))
    known = Facts(directory)
    facts = known.columns(every)
    areas = known.own_areas(facts)
    columns = {key: column.pack() for key, column in facts.items()}
    terms = shards(records(directory, every))
    cards = blocks(directory, every, areas)
    listed = {
        "width": NUMBERED,
        "sharing": {_SHARDS: sharing(_SHARDS, len(terms)), _DISPLAY: sharing(_DISPLAY, len(cards))},
        "many": len(terms),
        "shards": _write_all(folder, _SHARDS, terms),
        "display": _write_all(folder, _DISPLAY, cards),
        "translated": {
            lang: _write_all(folder, _DISPLAY, content) for lang, content in translated(directory, every, areas)
        },
        "facts": {key: name(content, ALONE) for key, content in columns.items()},
    }
    (folder / _FACTS).mkdir()
    for content in columns.values():
        (folder / _FACTS / f"{name(content, ALONE)}.bin").write_bytes(squeeze_more(content))
    text = json.dumps(manifest(directory, every) | listed, ensure_ascii=False, separators=(",", ":"))
    (folder / MANIFEST).write_bytes(squeeze(text.encode()))


def _write_all(folder: Path, within: str, contents: Sequence[bytes]) -> str:
    """Write files that have numbers; gives the letters of their names, one after the other."""
    (folder / within).mkdir(exist_ok=True)
    return "".join(
        _write_some(folder / within, dict(enumerate(map(squeeze, neighbours), first)), letters)
        for first, neighbours, letters in shared(contents, sharing(within, len(contents)))
    )


def _write_some(folder: Path, files: Mapping[int, bytes], letters: str) -> str:
    """Write neighbours under their letters, or under others where another language has these by chance; gives them."""
    for number, content in files.items():
        file = folder / f"{numbered(number, letters)}.bin"
        try:
            with file.open("xb") as new:
                new.write(content)
        except FileExistsError:
            if file.read_bytes() != content:
                return _write_some(folder, files, name(letters.encode(), NUMBERED))
    return letters


def _sweep(folder: Path, keep: Path) -> None:
    """Remove what nobody needs any more."""
    for each in folder.iterdir():
        if each.is_dir() and each != keep and each.name.startswith(("search-", "old-", "index-")):
            shutil.rmtree(each, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Whether the files are there and ours alone."""
    try:
        owned = folder.stat()
        return (folder / MANIFEST).is_file() and owned.st_uid == os.getuid() and not owned.st_mode & _OTHERS
    except OSError:
        return False
