"""Which files an instance is made of: its own, and those of its layers where it has none of the same name."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from familyhelp.content.languages import is_language
from familyhelp.content.problems import Problem, Severity, UnreadableError, nearest
from familyhelp.content.reserved import RESERVED
from familyhelp.content.schema import FOLDERS, LISTS, PARTED
from familyhelp.content.schema.fields import is_slug

LARGEST = 512 * 1024
MEDIA = ("documents", "photos", "audio")
_BESIDES = ("README.md", "site.yaml", "LICENSE", "schema")


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One content file. ``shown`` is its path as a person at the instance's folder writes it."""

    path: Path
    shown: str

    def text(self) -> str:
        """Its text, with plain line ends. Raises UnreadableError when it is too large or is not text."""
        try:
            with self.path.open("rb") as file:
                raw = file.read(LARGEST + 1)
        except OSError as error:
            raise UnreadableError(1, f"the file cannot be opened ({error.strerror})") from error
        if len(raw) > LARGEST:
            raise UnreadableError(1, f"the file is larger than {LARGEST // 1024} KB, which no listing needs")
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            raise UnreadableError(line, "the file is not plain text in UTF-8: save it again as UTF-8") from error
        if "\0" in text:
            raise UnreadableError(1, "the file is not text: is it a picture or a Word document?")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def digest(self) -> str:
        """A hash of its bytes."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


@dataclass(slots=True)
class Files:
    """All content files: texts by folder and slug, translations by language too, lists with the lowest layer first."""

    markdown: dict[str, dict[str, Source]] = field(default_factory=lambda: {folder: {} for folder in FOLDERS})
    translations: dict[str, dict[tuple[str, str], Source]] = field(
        default_factory=lambda: {folder: {} for folder in FOLDERS}
    )
    lists: dict[str, list[Source]] = field(default_factory=lambda: {name: [] for name in LISTS})
    media: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def everything(self) -> Iterator[Source]:
        """Every file that is read."""
        for folder in FOLDERS:
            yield from self.markdown[folder].values()
            yield from self.translations[folder].values()
        for sources in self.lists.values():
            yield from sources


def shown(path: Path, instance: Path) -> str:
    """A path as it is written from the instance's folder, with forward slashes."""
    return Path(os.path.relpath(path, instance)).as_posix()


def gather(layers: list[Path], instance: Path) -> Files:
    """Find all files, the lowest layer first, so that a file of the same name in a later one replaces it."""
    files = Files()
    for layer in layers:
        for name in LISTS:
            if (layer / name).is_file():
                files.lists[name].append(Source(layer / name, shown(layer / name, instance)))
        for folder in PARTED:
            _gather_parts(layer, folder, instance, files)
        for folder in FOLDERS:
            _gather_folder(layer, folder, instance, files)
        for folder in MEDIA:
            _gather_media(layer, folder, files)
        files.problems.extend(_strangers(layer, layers, instance))
    files.problems.extend(_escaping(files, layers))
    return files


def _gather_parts(layer: Path, folder: str, instance: Path, files: Files) -> None:
    for path in sorted((layer / folder).iterdir()) if (layer / folder).is_dir() else ():
        source = Source(path, shown(path, instance))
        if path.suffix == ".yaml" and path.is_file():
            files.lists[PARTED[folder]].append(source)
        elif not path.name.startswith("."):
            said = f"only files that end in .yaml belong in {folder}: move it, or delete it"
            files.problems.append(Problem(source.shown, 1, said))


def _gather_folder(layer: Path, folder: str, instance: Path, files: Files) -> None:
    seen: dict[str, str] = {}
    for path in sorted((layer / folder).iterdir()) if (layer / folder).is_dir() else ():
        source = Source(path, shown(path, instance))
        trouble = _name_trouble(path, folder, seen)
        seen[path.name.casefold()] = path.name
        if trouble:
            files.problems.append(Problem(source.shown, 1, *trouble))
            continue
        slug, _, lang = path.name.removesuffix(".md").partition(".")
        if lang:
            files.translations[folder][slug, lang] = source
        elif not path.name.startswith("."):
            files.markdown[folder][slug] = source


def _name_trouble(path: Path, folder: str, seen: dict[str, str]) -> tuple[str, str] | None:
    """What is wrong with a file's name, and the name it might have had."""
    slug, _, lang = path.name.removesuffix(".md").partition(".")
    if path.name.casefold() in seen:
        return f"this is the same name as {seen[path.name.casefold()]} but for capital letters", ""
    if path.suffix != ".md" or not path.is_file():
        return f"only files that end in .md belong in {folder}: move it, or delete it", ""
    if not is_slug(slug):
        meant = "-".join("".join(each if each.isalnum() else " " for each in slug.lower()).split())
        return "a file's name should be small letters, figures and hyphens, then .md", f"{meant}.md" if is_slug(
            meant
        ) else ""
    if lang and not is_language(lang):
        return f"“{lang}” in the file's name is not the code of a language, such as pl", ""
    if folder == "pages" and (slug in RESERVED or is_language(slug)):
        return f"/{slug}/ is an address that the site needs for itself: give this page another name", f"about-{slug}.md"
    return None


def _gather_media(layer: Path, folder: str, files: Files) -> None:
    if not (layer / folder).is_dir():
        return
    for path in sorted((layer / folder).rglob("*")):
        if path.is_file() and path.resolve().is_relative_to(layer.resolve()):
            files.media[f"/{path.relative_to(layer).as_posix()}"] = path


def _strangers(layer: Path, layers: list[Path], instance: Path) -> Iterator[Problem]:
    """Files and folders that nothing reads, most of all ``service/`` for ``services/``."""
    homes = [os.path.realpath(each) for each in layers]
    expected = {*FOLDERS, *LISTS, *PARTED, *MEDIA, *_BESIDES}
    for path in sorted(layer.iterdir()):
        if path.name in expected or path.name.startswith(".") or os.path.realpath(path) in homes:
            continue
        yield Problem(
            shown(path, instance),
            1,
            "familyhelp does not read this",
            nearest(path.name, expected),
            Severity.WARNING,
        )


def _escaping(files: Files, layers: list[Path]) -> Iterator[Problem]:
    """Links that lead out of the content: what they show would be published."""
    homes = [layer.resolve() for layer in layers]
    for source in files.everything():
        if not any(source.path.resolve().is_relative_to(home) for home in homes):
            yield Problem(source.shown, 1, "this is a link to a file outside the content: put the file itself here")
