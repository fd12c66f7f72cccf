"""A small made-up town on disk, and copies of it to break."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from familyhelp.content.loader import Loaded, load

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """A copy of Anytown, to change as a test likes."""
    return Path(shutil.copytree(HERE / "minimal", tmp_path / "anytown"))


@pytest.fixture
def loaded(instance: Path) -> Callable[[], Loaded]:
    """Loads that copy, on a Sunday in November 2026."""
    return lambda: load(instance, TODAY)


@pytest.fixture
def says(loaded: Callable[[], Loaded]) -> Callable[[], list[str]]:
    """What that copy's problems say, each as a worker reads it."""
    return lambda: [str(problem) for problem in loaded().problems]
