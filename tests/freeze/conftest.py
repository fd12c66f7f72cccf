"""Anytown on disk, to change as a test likes, and its frozen site."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import MINIMAL

from familyhelp.freeze.freezer import freeze
from familyhelp.web.settings import Settings


@pytest.fixture
def town(tmp_path: Path) -> Settings:
    """A copy of Anytown's content, with a place for its index."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "anytown"))
    return Settings(content=content, var=tmp_path / "var")


@pytest.fixture(scope="session")
def frozen_anytown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen site of Anytown, to read and not to change."""
    folder = tmp_path_factory.mktemp("frozen")
    frozen = freeze(Settings(content=MINIMAL, var=folder / "var"), folder / "build")
    assert frozen.findings == ()
    return folder / "build"


def tree(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
