"""A family who writes to us, with a browser that has no scripts. Every page it meets is looked over."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from tests.auditing import Page, problems
from tests.letterboxes import Keys
from werkzeug.test import TestResponse

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.ports import Filter
from familyhelp.referrals.sealing import open_letter
from familyhelp.web.intake import office as offices
from familyhelp.web.intake.headers import POLICY

if TYPE_CHECKING:
    from flask.testing import FlaskClient

HERE = "https://ask.example.org"
_TOKEN = re.compile(r'name="token"\s+value="([^"]*)"')
_IN_PARTS = "multipart/form-data"
_KEPT = re.compile(r'name="kept"\s+value="([^"]*)"')
# The form has a cookie, a policy and a way out of its own; hidden fields need no label.
_OWN = ("it sets a cookie", "the header Content-Security-Policy", "the policy does not stand", "no way to exit",
        "the control token", "the control kept", "this form sends something")  # fmt: skip


def looked_over(page: Page) -> Page:
    """The page, if nothing is wrong with it."""
    found = [each for each in problems(page) if not any(own in each for own in _OWN)]
    assert not found, f"{page.address}: " + "\n".join(found)
    headers = page.response.headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["Cache-Control"] == "no-store"
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert page.attribute("a.fh-exit__link", "href").endswith("/leave/")
    return page


class Family:
    """One family's browser, and the form that it meets."""

    def __init__(self, app: Flask, keys: Keys) -> None:
        self.app, self.keys = app, keys
        self.client: FlaskClient = app.test_client()

    def page(self, path: str, status: int = 200) -> Page:
        """Open a page."""
        return self._looked_at(path, self.client.get(path, base_url=HERE), status)

    def press(self, path: str, status: int = 303, /, **fields: Any) -> TestResponse:
        """Open a page, fill in its form and press a button."""
        opened = self.client.get(path, base_url=HERE).text
        hidden = {"token": _TOKEN.search(opened), "kept": _KEPT.search(opened)}
        filled = {name: found[1] for name, found in hidden.items() if found}
        return self._sent(path, status, {**filled, **fields}, _IN_PARTS if _IN_PARTS in opened else None)

    def post(self, path: str, status: int = 303, /, **fields: Any) -> TestResponse:
        """Send a form as it is."""
        return self._sent(path, status, fields)

    def _sent(self, path: str, status: int, fields: dict[str, Any], kind: str | None = None) -> TestResponse:
        answer = self.client.post(path, data=fields, base_url=HERE, content_type=kind)
        self._looked_at(path, answer, status)
        return answer

    def _looked_at(self, path: str, answer: TestResponse, status: int) -> Page:
        assert answer.status_code == status, f"{path} answers {answer.status}"
        page = Page(path, answer)
        return looked_over(page) if answer.mimetype == "text/html" and not answer.location else page

    def begin(self) -> "Family":
        """Press “Start now”."""
        self.press("/")
        return self

    def answer(self, **screens: dict[str, Any]) -> "Family":
        """Fill in some screens."""
        for screen, fields in screens.items():
            self.press(f"/{screen}/", **fields)
        return self

    def send(self, status: int = 303, **fields: Any) -> TestResponse:
        """Agree and press “Send”."""
        return self.press("/check/", status, **{"consent": "y", **fields})

    @property
    def cookie(self) -> str:
        found = self.client.get_cookie("__Host-draft", domain="ask.example.org")
        return found.value if found else ""

    @property
    def sent(self) -> tuple[str, str]:
        """The reference and the four words."""
        page = self.page("/sent/")
        return page.said(".fh-keep__reference")[0], page.said(".fh-keep__words")[0]

    def letter(self, reference: str) -> Letter:
        """What the team reads."""
        found = offices.office_of(self.app).letterbox.cases.find(reference)
        assert found
        return open_letter(found.sealed, reference, self.keys.identity)

    @property
    def letters(self) -> int:
        """How many requests there are in all."""
        return len(offices.office_of(self.app).letterbox.cases.all(Filter()))


def while_one_tab_thinks(
    family: Family, monkeypatch: pytest.MonkeyPatch, moment: tuple[ModuleType, str], do: Callable[[Family], object]
) -> None:
    """Let another tab do something in a moment of the next request: when a function of a module is called."""
    other, then = Family(family.app, family.keys), getattr(*moment)
    other.client.set_cookie("__Host-draft", family.cookie, domain="ask.example.org", secure=True)

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(*moment, then)
        with ThreadPoolExecutor() as pool:  # where this request's own memory is out of reach
            pool.submit(do, other).result()
        return then(*given)

    monkeypatch.setattr(*moment, meanwhile)


@contextmanager
def with_settings(app: Flask, **changed: Any) -> Iterator[None]:
    """The same form for a while with other settings."""
    before = offices.office_of(app)
    app.extensions[offices.NAME] = replace(before, settings=replace(before.settings, **changed))
    try:
        yield
    finally:
        app.extensions[offices.NAME] = before


@contextmanager
def without_database(app: Flask) -> Iterator[None]:
    """The same form for a while with a database that cannot be reached."""
    before = offices.office_of(app)
    dead = replace(before.letterbox, database=type(before.letterbox.database)("sqlite:////nowhere/at/all.db"))
    app.extensions[offices.NAME] = replace(before, letterbox=dead)
    try:
        yield
    finally:
        app.extensions[offices.NAME] = before
