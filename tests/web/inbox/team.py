"""An inbox with a database of its own, and colleagues who work in it. Every page they meet is looked over."""

import datetime as dt
import functools
import re
import secrets
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Flask
from tests.auditing import Page, problems
from tests.letterboxes import Keys, answers
from werkzeug.test import TestResponse

from familyhelp.referrals.keys import identities
from familyhelp.referrals.staff import INVITATION, Invitation, Member
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import trail
from familyhelp.referrals.submit import Submission, new_key, submit
from familyhelp.web.inbox.office import Office
from familyhelp.web.inbox.vault import Vault
from familyhelp.web.intake.headers import POLICY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask.testing import FlaskClient

HERE = "https://inbox.example.org"
PASSPHRASE = "seven kind badgers"  # noqa: S105  the invented team's
MONDAY = dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.UTC)
_TOKEN = re.compile(r'name="token"\s+value="([^"]*)"')
# The inbox has cookies and a policy of its own, and neither families' exit nor their phone number.
_OWN = ("it sets a cookie", "the header Content-Security-Policy", "the policy does not stand", "no way to exit",
        "no number to ring", "this form sends something", "the control token", "the control asked",
        "the control answer", "the control to ", "the control key",
        "after a heading of level 0 comes “Nothing is lost")  # fmt: skip

unlock = functools.cache(identities.unlock)
"""Unlocking takes a second on purpose; once a session is enough."""


class Clock:
    """A clock that the test winds."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> dt.datetime:
        return self.now

    def goes_on(self, **much: float) -> None:
        self.now += dt.timedelta(**much)


@dataclass
class Inbox:
    """The application with an office of its own, and what happens outside of it."""

    app: Flask
    office: Office
    clock: Clock

    def send(self, *, hub: str = "hilltop", abuse: bool = False, **said: str | tuple[str, ...]) -> str:
        """A family writes; the reference."""
        wrote: Mapping[str, tuple[str, ...]] = {
            **answers(), **{key: (each,) if isinstance(each, str) else each for key, each in said.items()}
        }  # fmt: skip
        waits = wrote["ways"] == ("i-will-contact",)
        submission = Submission(wrote, hub=hub, form="1", key=new_key(), urgent=abuse, abuse=abuse, waits=waits)
        return submit(submission, self.office.box.recipients, self.office.box.arrivals, self.clock()).reference

    def colleague(self, role: Role = Role.WORKER, name: str = "Wren Worker", *, unlocked: bool = True) -> "Colleague":
        """Somebody who is signed in."""
        here = Colleague(self, self.member(role, name))
        here.come_in()
        if unlocked:
            self.office.vault.open(PASSPHRASE)
        return here

    def member(self, role: Role = Role.WORKER, name: str = "Wren Worker") -> Member:
        """Somebody on the team, whom the council's sign-in knows by their name."""
        email = f"{name.replace(' ', '.').lower()}@example.org"
        token = self.office.team.invite(Invitation(name, email, role, self.clock() + INVITATION), self.clock())
        return self.office.team.join(token, f"council {name}", self.clock())

    def stranger(self) -> "Colleague":
        """A browser that nobody has signed in with."""
        return Colleague(self)

    def trail(self, reference: str = "") -> list[tuple[int | None, str, str]]:
        """Who did what, and why."""
        lines = trail.lines(self.office.box.database, reference)
        return [(each.entry.who, each.entry.action, each.entry.why) for each in lines]


@dataclass
class Colleague:
    """One person at one browser."""

    inbox: Inbox
    member: Member = field(default_factory=lambda: Member(0, "", "", Role.READER))

    def __post_init__(self) -> None:
        self.client: FlaskClient = self.inbox.app.test_client()
        self.token = ""

    @property
    def id(self) -> int:
        return self.member.id

    def come_in(self) -> None:
        """Sign in, as the way in does once it knows who it is."""
        here = self.inbox.office
        token = here.sessions.begin(self.member.id, here.clock())
        self.client.set_cookie("__Host-inbox", token, domain="inbox.example.org", secure=True)
        self.get("/devices/")

    def get(self, address: str, status: int = 200, **more: Any) -> Page:
        """Open a page and look it over."""
        return self._page(address, self.client.get(address, base_url=HERE, **more), status)

    def post(self, address: str, status: int = 302, **said: str) -> Page:
        """Send a form as the last page would have."""
        answer = self.client.post(address, base_url=HERE, data={"token": self.token, **said})
        return self._page(address, answer, status)

    def act(self, reference: str, what: str, status: int = 302, **said: str) -> Page:
        """Do something with a request, on a page that was loaded for it."""
        return self.post(f"/requests/{reference}/do/{what}/", status, **{"once": secrets.token_urlsafe(), **said})

    def _page(self, address: str, answer: TestResponse, status: int) -> Page:
        page = Page(address, answer)
        assert answer.status_code == status, f"{address} answers {answer.status}"
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.headers["Cache-Control"] == "no-store"
        if answer.mimetype == "text/html" and status not in {302, 405}:
            found = [each for each in problems(page) if not any(own in each for own in _OWN)]
            assert not found, f"{address}: " + "\n".join(found)
            tokens = _TOKEN.findall(page.html)
            self.token = unescape(tokens[0]) if tokens else self.token
        return page


def went_to(page: Page) -> str:
    """Where an answer sends the browser on to."""
    return page.response.location or ""


def vault_of(keys: Keys, folder: Path) -> Vault:
    """The team's key, locked with its passphrase."""
    file = folder / "team.age"
    if not file.exists():
        from pyrage import passphrase

        file.write_bytes(passphrase.encrypt(f"{keys.team}\n".encode(), PASSPHRASE, armored=True))
    return Vault(file, unlock)
