"""The plan of the house: what may stand where, and how large it may grow."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "site" / "familyhelp"
LONGEST, MEDIAN = 300, 100

WITHOUT_A_MIRROR = {
    "cli/__init__.py": "names the commands; each command has its own test",
    "content/languages.py": "a list of codes, used by the tests of content/schema/fields.py",
    "web/pages/__init__.py": "lists the pages; tests/guards/test_route_ledger.py holds that list",
    "web/intake/office.py": "a record and a look-up; every test of web/intake goes through it",
    "referrals/ports.py": "Protocols and frozen records; the tests of storage/ hold the real parts to them",
    "referrals/storage/tables.py": "columns; tests/referrals/storage/test_schema.py holds them to what the steps make",
    "referrals/storage/migrations/versions/v0001_first.py": "one step, run by tests/referrals/storage/test_schema.py",
    "referrals/storage/migrations/versions/v0002_waits.py": "one step, run by tests/referrals/storage/test_schema.py",
}
"""Modules that need no test of their own name, each with the reason."""


def _lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def _ours() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *(ROOT / "site" / "static").rglob("*.mjs"), ROOT / "build.py"])


def _tests() -> list[Path]:
    return sorted((ROOT / "tests").rglob("*.py"))


def test_our_source_folder_never_hides_pythons_own_site_module() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()
    told = subprocess.run(
        [sys.executable, "-c", "import site; print(site.__file__)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not Path(told.stdout.strip()).is_relative_to(ROOT / "site")


def test_no_file_is_too_long_to_read_in_one_sitting() -> None:
    long = {str(file.relative_to(ROOT)): _lines(file) for file in [*_ours(), *_tests()] if _lines(file) > LONGEST}
    assert not long


def test_most_modules_fit_on_two_screens() -> None:
    assert statistics.median(_lines(file) for file in _ours()) < MEDIAN


def _does_something(file: Path) -> bool:
    """Whether a module has a function, a method or a lambda. Where there is none, nothing can go wrong by itself."""
    parts = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return any(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) for part in parts)


def _modules() -> Iterator[str]:
    for file in sorted(PACKAGE.rglob("*.py")):
        if _does_something(file):
            yield file.relative_to(PACKAGE).as_posix()


def _mirror(module: str) -> Path:
    path = Path(module)
    name = path.parent.name or "familyhelp" if path.stem == "__init__" else path.stem.rstrip("_")
    return ROOT / "tests" / path.parent / f"test_{name}.py"


@pytest.mark.parametrize("module", sorted(set(_modules()) - set(WITHOUT_A_MIRROR)))
def test_every_module_has_a_test_at_the_mirrored_path(module: str) -> None:
    assert _mirror(module).is_file(), f"write {_mirror(module).relative_to(ROOT)}, or give a reason in WITHOUT_A_MIRROR"


def test_the_list_of_modules_without_a_mirror_names_only_such() -> None:
    modules = set(_modules())
    assert [each for each in WITHOUT_A_MIRROR if each not in modules or _mirror(each).is_file()] == []
