"""The files are the same with the other continuation of Whoosh, so going back to it is one line."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = os.environ.get("WHOOSH_RELOADED", "")
"""A folder with ``pip install --no-deps --target FOLDER whoosh-reloaded==2.7.5 cached-property``."""
_EXPORT = """
import sys, pathlib, whoosh
from familyhelp.content.loader import load
from familyhelp.search.export.folder import write
write(load(pathlib.Path(sys.argv[1])).directory, pathlib.Path(sys.argv[2]))
print(".".join(map(str, whoosh.__version__)))
"""


def export(folder: Path, *first: str) -> str:
    """Write the search files of our content in a process of its own; the version of Whoosh that did it."""
    folder.mkdir()
    path = os.pathsep.join((*first, str(ROOT / "site")))
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _EXPORT, str(ROOT / "content"), str(folder)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.strip()


def sums(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER, reason="WHOOSH_RELOADED names no folder with whoosh-reloaded 2.7.5")
def test_whoosh_reloaded_gives_the_very_same_files(tmp_path: Path) -> None:
    assert export(tmp_path / "ours").startswith("3.")
    assert export(tmp_path / "reloaded", FOLDER) == "2.7.5"
    assert sums(tmp_path / "ours") == sums(tmp_path / "reloaded")
