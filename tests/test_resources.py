"""Our files are found, from a checkout and from an installed wheel."""

import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from familyhelp import resources

ROOT = Path(__file__).parents[1]

FOLDERS: dict[str, tuple[Callable[[ModuleType], Path], str]] = {
    "templates": (lambda found: found.templates(), "site/templates"),
    "static": (lambda found: found.static(), "site/static"),
    "translations": (lambda found: found.translations(), "translations"),
    "national": (lambda found: found.layer("national"), "content/national"),
    "starter": (lambda found: found.starter(), "examples/starter"),
}
"""Each folder's name in a wheel, how it is asked for, and where it lies in a checkout."""


def _installed(folder: Path) -> ModuleType:
    """Our module as pip puts it down in a folder of packages."""
    package = folder / "familyhelp"
    package.mkdir(parents=True)
    copied = shutil.copy(resources.__file__, package)
    spec = importlib.util.spec_from_file_location("installed_resources", copied)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", FOLDERS)
def test_a_checkout_has_the_folder(name: str) -> None:
    ask, in_checkout = FOLDERS[name]
    assert ask(resources) == ROOT / in_checkout
    assert any(ask(resources).iterdir())


@pytest.mark.parametrize("name", FOLDERS)
def test_an_installed_site_uses_the_folder_beside_it(name: str, tmp_path: Path) -> None:
    module = _installed(tmp_path / "lib" / "packages")
    beside = tmp_path / "lib" / "packages" / "familyhelp" / name
    beside.mkdir()
    assert FOLDERS[name][0](module) == beside


@pytest.mark.parametrize("name", FOLDERS)
def test_a_file_of_the_same_name_is_no_folder(name: str, tmp_path: Path) -> None:
    module = _installed(tmp_path / "checkout" / "site")
    (tmp_path / "checkout" / "site" / "familyhelp" / name).touch()
    ask, in_checkout = FOLDERS[name]
    assert ask(module) == tmp_path / "checkout" / in_checkout


@pytest.mark.parametrize("name", FOLDERS)
def test_the_wheel_carries_the_folder_under_the_name_we_look_for(name: str) -> None:
    built = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'"{FOLDERS[name][1]}" = "familyhelp/{name}"' in built


def test_whoever_starts_finds_a_site_and_whoever_serves_finds_the_national_topics() -> None:
    assert (resources.starter() / "site.yaml").is_file()
    assert (resources.layer("national") / "topics.yaml").is_file()


def test_a_council_keeps_its_content_where_it_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert resources.default_content().resolve() == tmp_path / "content"
