"""An inbox for Anytown, with an office of its own for every test."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from tests.conftest import MINIMAL
from tests.letterboxes import Keys
from tests.web.inbox.team import HERE, Clock, Colleague, Inbox, vault_of

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare
from familyhelp.web.inbox import office as offices
from familyhelp.web.inbox.app import compose
from familyhelp.web.inbox.questions import Questions
from familyhelp.web.inbox.sessions import Sessions
from familyhelp.web.inbox.settings import InboxSettings
from familyhelp.web.settings import Settings


@pytest.fixture(scope="session")
def team_keys() -> Keys:
    return Keys()


@pytest.fixture(scope="session")
def key_folder(tmp_path_factory: pytest.TempPathFactory, team_keys: Keys) -> Path:
    """Where the team's files lie."""
    folder: Path = tmp_path_factory.mktemp("keys")
    team_keys.write(folder)
    vault_of(team_keys, folder)
    empty = Database(f"sqlite:///{folder}/empty.db")
    prepare(empty)
    empty.close()
    return folder


@pytest.fixture(scope="session")
def inbox_settings(key_folder: Path) -> InboxSettings:
    return InboxSettings(
        site=Settings(content=MINIMAL, var=key_folder),
        letterbox=LetterboxSettings(
            database=f"sqlite:///{key_folder}/letterbox.db",
            recipients=key_folder / "recipients.txt",
            identity=key_folder / "team.age",
            inbox_url=HERE,
        ),
    )


@pytest.fixture(scope="session")
def inbox_app(inbox_settings: InboxSettings) -> Flask:
    return compose(inbox_settings)


@pytest.fixture
def inbox(inbox_app: Flask, team_keys: Keys, key_folder: Path, tmp_path: Path) -> Iterator[Inbox]:
    """The inbox on its first morning."""
    here = furnished(inbox_app, team_keys, key_folder, tmp_path)
    yield here
    here.office.box.close()


def furnished(app: Flask, keys: Keys, key_folder: Path, folder: Path) -> Inbox:
    """An application with a fresh office: an empty database, nobody signed in, the letters locked."""
    database = Database(f"sqlite:///{shutil.copy(key_folder / 'empty.db', folder / 'letterbox.db')}")
    clock = Clock()
    old: offices.Office = app.extensions[offices.NAME]
    here = replace(
        old,
        box=Letterbox(database, keys.recipients),
        vault=vault_of(keys, key_folder),
        clock=clock,
        sessions=Sessions(),
        questions=Questions(),
    )
    app.extensions[offices.NAME] = here
    return Inbox(app, here, clock)


@pytest.fixture
def worker(inbox: Inbox) -> Colleague:
    return inbox.colleague()


@pytest.fixture
def manager(inbox: Inbox) -> Colleague:
    return inbox.colleague(Role.MANAGER, "Mo Manager")


@pytest.fixture
def reader(inbox: Inbox) -> Colleague:
    return inbox.colleague(Role.READER, "Rae Reader")
