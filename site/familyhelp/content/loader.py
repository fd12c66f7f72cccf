"""Read everything, check everything, then build: the only way from files to a directory."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path

from familyhelp.content.assembly import assemble
from familyhelp.content.checks.reach import reach_problems
from familyhelp.content.checks.urgent import urgent_problems
from familyhelp.content.files import MEDIA, Files, Source, gather
from familyhelp.content.layers import SITE, folders_or_instance, layer_folders, read_site, site_file
from familyhelp.content.problems import Problem, Severity, UnreadableError
from familyhelp.content.reading import Reading
from familyhelp.content.schema import FOLDERS, LISTS, PARTED
from familyhelp.content.schema.site import READING_AGE, SiteEntry
from familyhelp.content.validation import validate
from familyhelp.domain.directory import Directory


@dataclass(frozen=True, slots=True)
class Loaded:
    """The directory, or None when any problem is an error; and every problem, by file and line."""

    directory: Directory | None
    problems: tuple[Problem, ...]


def load(root: Path, today: dt.date | None = None) -> Loaded:
    """Read an instance of content and the layers that it is built on. Never raises over what is in the files.

    ``today`` is the day that a ``checked`` date may not be after: now, unless a test says otherwise.
    """
    try:
        keys = read_site(root)
    except UnreadableError as error:
        return Loaded(None, (error.problem(SITE),))
    folders, layer_problems = layer_folders(root, keys)
    reading = Reading(gather(folders, root), today or dt.datetime.now(tz=dt.UTC).date())
    site, site_problems = validate(SiteEntry, keys, reading.known, SITE)
    reading.texts(_reading_age(site))
    problems = {*reading.problems, *layer_problems, *site_problems}
    if site:
        problems |= set(urgent_problems(site, reading.checked.texts["services"], keys, SITE))
    ordered = tuple(sorted(problems))
    if site is None or any(each.severity is Severity.ERROR for each in ordered):
        return Loaded(None, ordered)
    directory = assemble(site, reading.checked, _hash(root, reading.files))
    asked = reading.checked.questionnaire
    nowhere = tuple(sorted(reach_problems(asked, directory))) if asked else ()
    return Loaded(None if nowhere else directory, tuple(sorted((*ordered, *nowhere))))


def _reading_age(site: SiteEntry | None) -> int | None:
    """The limit; None where the site's first language is not English, for which alone there is a measure."""
    if site is None:
        return READING_AGE
    return site.reading_age if site.languages[0] == "en" else None


def _hash(root: Path, files: Files) -> str:
    """What the files say, the same on every machine."""
    marks = [_content_mark(source) for source in (site_file(root), *files.everything())]
    return hashlib.sha256("\n".join(sorted(marks)).encode()).hexdigest()


def _content_mark(source: Source) -> str:
    folder = source.path.parent.name
    return f"{folder if folder in FOLDERS else ''}/{source.path.name}\0{source.digest()}"


def fingerprint(root: Path) -> str:
    """A cheap mark of the state of all files, to ask whether anything has changed: names, times and sizes only."""
    paths = [root / SITE]
    for folder in folders_or_instance(root):
        for name in (*FOLDERS, *LISTS, *PARTED, *MEDIA):
            path = folder / name
            paths += sorted(path.rglob("*")) if path.is_dir() else [path]
    return hashlib.sha256("\n".join(map(_mark, paths)).encode(errors="surrogateescape")).hexdigest()


def _mark(path: Path) -> str:
    try:
        state = path.lstat()
    except OSError:
        return f"{path}\0none"
    return f"{path}\0{state.st_mtime_ns}\0{state.st_size}"
