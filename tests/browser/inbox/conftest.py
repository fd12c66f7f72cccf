"""The inbox as the team meets it: served by the server that hosts use, in a real browser with a device for passkeys."""

import datetime as dt
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import waitress
from flask import Flask
from playwright.sync_api import Browser, ConsoleMessage, Page, Response
from tests.browser.conftest import CONTENT, DESK
from tests.browser.looking import Looks
from tests.letterboxes import Keys, answers
from tests.web.inbox.team import PASSPHRASE, vault_of
from waitress import wasyncore

from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.referrals.staff import INVITATION, Invitation
from familyhelp.referrals.states import Role
from familyhelp.referrals.submit import Submission, new_key, submit
from familyhelp.web.inbox import office as offices
from familyhelp.web.inbox.app import compose
from familyhelp.web.inbox.settings import CouncilSignIn, InboxSettings
from familyhelp.web.settings import Settings

UNLOCKING_MS = 60_000
"""Unlocking is slow on purpose, and slower still where many tests share a machine."""
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@dataclass(frozen=True)
class Inbox:
    """A running inbox. ``address`` is the one that passkeys are bound to."""

    address: str
    app: Flask
    letterbox: LetterboxSettings

    @property
    def office(self) -> offices.Office:
        """What its process holds."""
        found: offices.Office = self.app.extensions[offices.NAME]
        return found

    def invite(self, name: str, role: Role) -> str:
        """The address of a link for somebody new."""
        wanted = Invitation(name, f"{name.split(maxsplit=1)[0].lower()}@example.org", role, utc_now() + INVITATION)
        return f"{self.address}/join/{self.office.team.invite(wanted, utc_now())}/"

    def send(self, *, ago: dt.timedelta = dt.timedelta(), abuse: bool = False, **said: str | tuple[str, ...]) -> str:
        """A family wrote some time ago; the reference."""
        more = {key: (each,) if isinstance(each, str) else each for key, each in said.items()}
        submission = Submission({**answers(), **more}, "bunny-hill", "1", new_key(), urgent=abuse, abuse=abuse)
        return submit(submission, self.office.box.recipients, self.office.box.arrivals, utc_now() - ago).reference


@contextmanager
def served(app: Flask, listening: socket.socket) -> Iterator[None]:
    """The application behind waitress, on a port that is taken already."""
    sockets: dict[int, Any] = {}
    server = waitress.create_server(app, map=sockets, sockets=[listening], threads=4)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield
    finally:
        server.trigger.pull_trigger(lambda: wasyncore.close_all(sockets))
        thread.join()
        server.task_dispatcher.shutdown()


@contextmanager
def opened(folder: Path, council: CouncilSignIn | None = None, looks: Looks | None = None) -> Iterator[Inbox]:
    """An inbox in a folder of its own that nobody has opened yet."""
    keys = Keys()
    vault_of(keys, folder)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://localhost:{listening.getsockname()[1]}"
        letterbox = LetterboxSettings(
            database=f"sqlite:///{folder}/letterbox.db",
            recipients=keys.write(folder),
            identity=folder / "team.age",
            inbox_url=address,
            demo=True,
        )
        site = Settings(content=CONTENT, var=folder)
        app = compose(InboxSettings(site, letterbox, council or CouncilSignIn()))
        if looks:
            looks.watch(app)
        with served(app, listening):
            here: offices.Office = app.extensions[offices.NAME]
            yield Inbox(address, app, letterbox)
            here.box.close()


@pytest.fixture
def inbox(tmp_path: Path) -> Iterator[Inbox]:
    """An inbox that nobody has opened yet."""
    with opened(tmp_path) as here:
        yield here


Person: TypeAlias = Callable[[], Page]


@pytest.fixture
def person(browser: Browser) -> Iterator[Person]:
    """Opens a computer of somebody's own, with a device for passkeys. A fault in the console fails the test."""
    faults: list[str] = []
    contexts = []

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource: the server responded"):
            faults.append(f"console: {message.text}")

    def answered(response: Response) -> None:
        if response.status >= 500:
            faults.append(f"{response.status} for {response.url}")

    def page() -> Page:
        context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
        contexts.append(context)
        context.set_default_timeout(UNLOCKING_MS)
        made = context.new_page()
        made.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        made.on("console", said)
        made.on("pageerror", lambda error: faults.append(f"script failed: {error}"))
        made.on("response", answered)
        device = context.new_cdp_session(made)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        return made

    yield page
    for context in contexts:
        context.close()
    assert faults == []


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=True).click()


def enrol(page: Page, link: str) -> None:
    """Join with a link, from the first page to the inbox."""
    page.goto(link)
    page.get_by_label("Name of this device").fill("office laptop")
    press(page, "Make a passkey")
    page.get_by_role("heading", name="Your recovery codes").wait_for()
    page.get_by_role("link", name="I have kept them").click()
    page.wait_for_url("**/new/")


def sign_in(page: Page, inbox: Inbox) -> None:
    """Sign in with the passkey, and unlock the letters when they are locked."""
    page.goto(f"{inbox.address}/")
    press(page, "Sign in with your passkey")
    page.wait_for_url("**/unlock/**")
    unlock(page)


def unlock(page: Page) -> None:
    """Type the team's passphrase."""
    page.get_by_label("The team's passphrase").fill(PASSPHRASE)
    press(page, "Unlock")
    page.wait_for_url("**/new/")


def act(page: Page, what: str, *steps: Callable[[Any], None]) -> None:
    """Open what can be done under a name, fill it in and keep it."""
    opened = page.locator("details.fh-do", has=page.get_by_text(what, exact=True))
    opened.locator("summary").click()
    for step in steps:
        step(opened)
    opened.get_by_role("button").click()
    page.locator(".fh-told").wait_for()
