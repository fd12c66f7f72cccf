"""The command as people run it: their own folder of content, and what it says."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL

from familyhelp.cli import main

Run = Callable[..., Result]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in, with Anytown's content in ``content``."""
    shutil.copytree(MINIMAL, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FAMILYHELP_")]:
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def run(place: Path) -> Run:
    """Runs ``familyhelp`` there. Whatever happens, nobody is shown a traceback."""
    assert place.is_dir()

    def familyhelp(*words: str, **more: str) -> Result:
        result = CliRunner().invoke(main, words, **more)  # type: ignore[arg-type]  # click takes input and env
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return familyhelp
