"""The folders that an instance is built on."""

from pathlib import Path

from familyhelp import resources
from familyhelp.content.files import Source
from familyhelp.content.lined_yaml import Lined, read
from familyhelp.content.problems import Problem, UnreadableError, nearest

SITE = "site.yaml"
_COMES_WITH_US = ("national",)


def site_file(instance: Path) -> Source:
    """An instance's ``site.yaml``."""
    return Source(instance / SITE, SITE)


def read_site(instance: Path) -> Lined:
    """What is in ``site.yaml``, unchecked. Raises UnreadableError when it cannot be read."""
    if not (instance / SITE).is_file():
        raise UnreadableError(1, "there is no site.yaml in this folder: is it a folder of content?")
    return read(site_file(instance).text())


def layer_folders(instance: Path, site: Lined) -> tuple[list[Path], list[Problem]]:
    """The folders to read, the instance itself last, and what is wrong with the layers it names."""
    names = site.value.get("layers", []) if isinstance(site.value, dict) else []
    folders: list[Path] = []
    problems: list[Problem] = []
    for at, name in enumerate(names if isinstance(names, list) else []):
        if not isinstance(name, str):
            continue
        folder = _folder(instance, name)
        if folder is None:
            near = "" if "/" in name else nearest(name, _COMES_WITH_US)
            problems.append(Problem(SITE, site.line(("layers", at)), f"there is no layer “{name}”", near))
        elif folder.resolve() != instance.resolve():
            folders.append(folder)
    return [*folders, instance], problems


def _folder(instance: Path, name: str) -> Path | None:
    """A bare name comes with the engine; one with a slash is a folder seen from the instance."""
    if "\0" in name:
        return None
    if "/" in name:
        folder = instance / name
    elif name in _COMES_WITH_US:
        folder = resources.layer(name)
    else:
        return None
    return folder if folder.is_dir() else None


def folders_or_instance(instance: Path) -> list[Path]:
    """The folders to look at for changes, whatever state ``site.yaml`` is in."""
    try:
        return layer_folders(instance, read_site(instance))[0]
    except UnreadableError:
        return [instance]
