"""The form that we ship, on a real database, and families who write."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from tests.conftest import ROOT
from tests.letterboxes import Keys
from tests.web.intake.family import Family

from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.settings import IntakeSettings, Limits
from familyhelp.web.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

MANY = Limits(*[100_000] * 7)


@pytest.fixture(scope="session")
def team_keys() -> Keys:
    return Keys()


@pytest.fixture(scope="session")
def set_up(team_keys: Keys, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., IntakeSettings]:
    """Settings for a form on a database of its own."""

    def made(limits: Limits = MANY) -> IntakeSettings:
        folder: Path = tmp_path_factory.mktemp("form")
        return IntakeSettings(
            site=Settings(content=ROOT / "content", var=folder, url="https://help.example.org"),
            letterbox=LetterboxSettings(
                database=f"sqlite:///{folder}/letterbox.db", recipients=team_keys.write(folder)
            ),
            secret="nobody knows this, and it is long enough",  # noqa: S106  not a secret
            limits=limits,
            fastest=0,
            slow=0,
        )

    return made


@pytest.fixture(scope="session")
def form_app(set_up: Callable[..., IntakeSettings]) -> Flask:
    """The form."""
    return compose(set_up())


@pytest.fixture
def family(form_app: Flask, team_keys: Keys) -> Family:
    """A family that has not begun yet."""
    return Family(form_app, team_keys)


@pytest.fixture
def in_form(form_app: Flask) -> Iterator[None]:
    """Inside an answer in English."""
    with form_app.test_request_context("/", base_url="https://ask.example.org"):
        form_app.preprocess_request()
        yield
