"""axe-core finds nothing where something is refused, forgotten or went wrong in the form."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page
from sqlalchemy import delete
from tests.browser import axe
from tests.browser.intake.axe.conftest import go_on, put
from tests.browser.intake.conftest import begin, press, served, settings_in
from tests.browser.looking import Looks
from tests.web.intake.family import without_database

from familyhelp.referrals.storage import tables
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.check import TRAP
from familyhelp.web.intake.office import office_of
from familyhelp.web.intake.settings import Limits

pytestmark = axe.installed


def _forgets(app: Flask) -> None:
    """An hour goes by in which nothing is written."""
    with office_of(app).letterbox.database.writing() as connection:
        connection.execute(delete(tables.drafts))


@contextmanager
def _fault(monkeypatch: pytest.MonkeyPatch, where: str, what: object) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(where, what)
        yield


def test_axe_finds_nothing_where_all_was_forgotten(form: str, form_app: Flask, phone: Page, looks: Looks) -> None:
    begin(phone, form)
    _forgets(form_app)
    phone.goto(f"{form}/")
    looks.clean(phone)
    begin(phone, form)
    phone.goto(f"{form}/reach/")
    _forgets(form_app)
    phone.get_by_label("Ring me").check()
    phone.get_by_label("Which number is safe?").fill("12")
    press(phone, "Continue")
    looks.clean(phone)
    phone.goto(f"{form}/check/")
    looks.clean(phone)
    _forgets(form_app)
    put(phone, "[name=kept]", "")
    press(phone, "Send")
    looks.clean(phone)
    begin(phone, form)
    phone.context.clear_cookies()
    press(phone, "Continue")
    looks.clean(phone)


def test_axe_finds_nothing_where_a_page_is_not_ours_any_more(form: str, phone: Page, looks: Looks) -> None:
    phone.context.clear_cookies()
    phone.goto(f"{form}/")
    put(phone, "[name=token]", "old")
    press(phone, "Start now")
    looks.clean(phone)
    for path, button in (("who", "Continue"), ("check", "Send")):
        begin(phone, form)
        phone.goto(f"{form}/{path}/")
        put(phone, "[name=token]", "old")
        press(phone, button)
        looks.clean(phone)
    begin(phone, form)
    phone.goto(f"{form}/check/")
    put(phone, f"[name={TRAP}]", "https://example.org")
    press(phone, "Send")
    looks.clean(phone)


def test_axe_finds_nothing_when_it_is_too_long_or_cannot_be_read(
    form: str, phone: Page, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(phone, form)
    with _fault(monkeypatch, "familyhelp.referrals.drafts.STEPS", (1,)):
        go_on(phone)
    looks.clean(phone)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Do none of these").check()
    go_on(phone)
    phone.goto(f"{form}/check/")
    phone.get_by_label("Yes, the team may read this").check()
    with _fault(monkeypatch, "familyhelp.referrals.letter.STEPS", (1,)):
        press(phone, "Send")
    looks.clean(phone)
    phone.goto(f"{form}/help/")
    put(phone, "[name=words]", "x" * 70_000)
    go_on(phone)
    looks.clean(phone)
    phone.goto(f"{form}/help/")
    phone.get_by_label("In your own words: what is going on?").fill("café")
    phone.locator("form.fh-form").evaluate("(form) => { form.acceptCharset = 'windows-1252'; }")
    go_on(phone)
    looks.clean(phone)
    phone.goto(f"{form}/help/")
    phone.locator("form.fh-form").evaluate("(form) => { form.action = '/privacy/'; }")
    go_on(phone)
    looks.clean(phone)


def test_axe_finds_nothing_where_far_too_much_comes_after_sending(form: str, phone: Page, looks: Looks) -> None:
    begin(phone, form)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Do none of these").check()
    go_on(phone)
    later = phone.context.new_page()
    later.goto(f"{form}/help/")
    phone.goto(f"{form}/check/")
    phone.get_by_label("Yes, the team may read this").check()
    press(phone, "Send")
    put(later, "[name=words]", "x" * 40_000)
    go_on(later)
    looks.clean(later)


def test_axe_finds_nothing_when_the_fault_is_ours(
    form: str, form_app: Flask, phone: Page, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    begin(phone, form)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Do none of these").check()
    with without_database(form_app):
        go_on(phone)
        looks.clean(phone)
        phone.goto(f"{form}/home/")
        looks.clean(phone)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Do none of these").check()
    go_on(phone)
    phone.goto(f"{form}/check/")
    phone.get_by_label("Yes, the team may read this").check()
    with without_database(form_app):
        press(phone, "Send")
        looks.clean(phone)
    phone.goto(f"{form}/help/")
    with _fault(monkeypatch, "familyhelp.web.intake.steps._with", broken):
        go_on(phone)
    looks.clean(phone)


def test_axe_finds_nothing_where_too_many_have_come(tmp_path: Path, phone: Page, looks: Looks) -> None:
    app = compose(settings_in(tmp_path, Limits(begin_each=1, send_each=0, look_each=0)))
    looks.watch(app)
    with served(app) as crowded:
        begin(phone, crowded)
        phone.goto(f"{crowded}/reach/")
        phone.get_by_label("Do none of these").check()
        press(phone, "Continue")
        phone.goto(f"{crowded}/check/")
        phone.get_by_label("Yes, the team may read this").check()
        press(phone, "Send")
        looks.clean(phone)
        phone.goto(f"{crowded}/look/")
        phone.get_by_label("Your reference").fill("K7QF-M3TP")
        phone.get_by_label("Your four words").fill("one two three four")
        press(phone, "Show me")
        looks.clean(phone)
        phone.context.clear_cookies()
        phone.goto(f"{crowded}/")
        press(phone, "Start now")
        looks.clean(phone)
