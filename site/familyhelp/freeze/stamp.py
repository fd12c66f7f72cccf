"""What a build was made from, kept inside it: so that the same need not be built twice.

The stamp also marks a folder as ours. A folder without it is never replaced.
"""

import hashlib
import importlib.metadata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from familyhelp import resources
from familyhelp.content.files import MEDIA
from familyhelp.content.layers import SITE, folders_or_instance
from familyhelp.content.schema import FOLDERS, LISTS, PARTED
from familyhelp.web.settings import Settings

STAMP = ".familyhelp"
_CHUNK = 1 << 20


def key(settings: Settings) -> str:
    """The same for the same content, engine and settings, whatever the machine and the day."""
    digest = hashlib.sha256(f"{settings.url}\n{settings.intake}\n".encode())
    for line in _versions():
        digest.update(f"{line}\n".encode())
    for folder in (Path(resources.__file__).parent, resources.templates(), resources.static(), settings.translations):
        _add(digest, folder)
    for layer in folders_or_instance(settings.content):
        for name in (SITE, *FOLDERS, *LISTS, *PARTED, *MEDIA):
            _add(digest, layer / name)
    return digest.hexdigest()


def write(folder: Path, made_from: str) -> None:
    """Mark a finished build with the key of what it was made from."""
    (folder / STAMP).write_text(f"{made_from} {_tally(folder)}\n", encoding="ascii")


def is_current(out: Path, made_from: str) -> bool:
    """Whether a whole build, made from the same, stands there already."""
    try:
        return (out / STAMP).read_text(encoding="ascii").strip() == f"{made_from} {_tally(out)}"
    except (OSError, UnicodeDecodeError):
        return False


def may_replace(out: Path) -> bool:
    """Whether nothing of anybody's is lost when the folder is replaced: it is not there, empty, or ours."""
    if not out.is_dir():
        return not out.exists()
    return (out / STAMP).is_file() or not any(out.iterdir())


def _tally(folder: Path) -> str:
    """How many files there are and their bytes in all: enough to see that some were lost."""
    sizes = [path.stat().st_size for path in _files(folder) if path.name != STAMP]
    return f"{len(sizes)} {sum(sizes)}"


def _versions() -> Iterable[str]:
    """Ourselves and the packages we asked for, each with its version."""
    with suppress(importlib.metadata.PackageNotFoundError):
        for name in ("familyhelp", "babel", *(importlib.metadata.requires("familyhelp") or ())):
            bare = "".join(letter if letter.isalnum() or letter in "-_." else " " for letter in name).split(" ")[0]
            with suppress(importlib.metadata.PackageNotFoundError):
                yield f"{bare} {importlib.metadata.version(bare)}"


def _files(folder: Path) -> list[Path]:
    """The files below a folder, in order; the one file when it is a file."""
    return sorted(path for path in (folder, *folder.rglob("*")) if path.is_file())


def _add(digest: "hashlib._Hash", folder: Path) -> None:
    """Add the names and bytes of the files below a folder; hidden ones and Python's own leavings stay out."""
    for path in _files(folder):
        name = path.relative_to(folder.parent)
        if "__pycache__" in name.parts or any(part.startswith(".") for part in name.parts):
            continue
        digest.update(f"{name.as_posix()}\0{path.stat().st_size}\0".encode(errors="surrogateescape"))
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
