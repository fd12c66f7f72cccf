"""Anytown on disk, to change as a test likes, and the words of a page without a page."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import MINIMAL, Visit

from familyhelp.web.settings import Settings


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """A copy of Anytown."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "anytown"))


@pytest.fixture
def visit(instance: Path, tmp_path: Path) -> Callable[..., Visit]:
    """Opens the site of that copy."""
    return lambda **more: Visit(Settings(content=instance, var=tmp_path / "var", **more))


@pytest.fixture
def in_english(anytown: Visit) -> Iterator[None]:
    """Inside an answer in English, where words can be made."""
    with anytown.app.test_request_context("/"):
        anytown.app.preprocess_request()
        yield
