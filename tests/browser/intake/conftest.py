"""The form as a family meets it: served by the server that hosts use, in a real browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import waitress
from flask import Flask
from playwright.sync_api import Page
from tests.browser.conftest import CONTENT
from tests.browser.looking import Looks
from tests.letterboxes import Keys
from waitress import wasyncore

from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.settings import IntakeSettings, Limits
from familyhelp.web.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


MANY = Limits(*[100_000] * 7)


def settings_in(folder: "Path", limits: Limits = MANY, content: "Path" = CONTENT) -> IntakeSettings:
    """A form that keeps what it needs in a folder."""
    return IntakeSettings(
        site=Settings(content=content, var=folder, url="http://127.0.0.1"),
        letterbox=LetterboxSettings(
            database=f"sqlite:///{folder}/letterbox.db", recipients=Keys().write(folder), demo=True
        ),
        secret="nobody knows this, and it is long enough",  # noqa: S106  not a secret
        limits=limits,
        fastest=0,
        slow=0,
    )


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The form behind the server that hosts use; its address."""
    sockets: dict[int, Any] = {}
    server = waitress.create_server(app, map=sockets, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.trigger.pull_trigger(lambda: wasyncore.close_all(sockets))
        thread.join()
        server.task_dispatcher.shutdown()


@pytest.fixture(scope="session")
def looks() -> Looks:
    """What axe has looked at of the form."""
    return Looks()


@pytest.fixture(scope="session")
def form_app(tmp_path_factory: pytest.TempPathFactory, looks: Looks) -> Flask:
    """The form."""
    app = compose(settings_in(tmp_path_factory.mktemp("form")))
    looks.watch(app)
    return app


@pytest.fixture(scope="session")
def form(form_app: Flask) -> Iterator[str]:
    """The form's address."""
    with served(form_app) as address:
        yield address


@pytest.fixture(autouse=True)
def refusals(absent: set[str]) -> None:
    """Pages that say what to put right are answered with a status of their own: that is no fault."""
    absent |= {"/who/", "/reach/", "/home/", "/help/", "/about/", "/check/", "/look/", "/nope/"}


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=True).click()


def begin(page: Page, form: str) -> None:
    """From the first page to the first question, as a family that has never been here."""
    page.context.clear_cookies()
    page.goto(f"{form}/")
    press(page, "Start now")
    assert page.url == f"{form}/who/"
