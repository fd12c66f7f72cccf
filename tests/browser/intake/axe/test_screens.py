"""axe-core finds nothing on any screen of the form, from the first to where a request is."""

import datetime as dt
import shutil
from pathlib import Path

from flask import Flask
from playwright.sync_api import Page
from sqlalchemy import insert, update
from tests.browser import axe
from tests.browser.conftest import CONTENT
from tests.browser.intake.axe.conftest import go_on, put
from tests.browser.intake.conftest import begin, press, served, settings_in
from tests.browser.looking import Looks
from tests.web.intake.family import without_database

from familyhelp.referrals.states import Role, State
from familyhelp.referrals.storage import tables
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.office import office_of

pytestmark = axe.installed
DANGER = "my partner scares me"


def test_axe_finds_nothing_on_any_screen(form: str, phone: Page, looks: Looks) -> None:
    phone.context.clear_cookies()
    phone.goto(f"{form}/")
    looks.clean(phone)
    press(phone, "Start now")
    for path in ("who", "reach", "home", "help", "about", "check", "look", "privacy", "nope"):
        phone.goto(f"{form}/{path}/")
        looks.clean(phone)
    phone.goto(f"{form}/")
    looks.clean(phone)
    phone.goto(f"{form}/help/")
    looks.clean(phone)


def test_axe_finds_nothing_where_something_must_be_put_right(form: str, phone: Page, looks: Looks) -> None:
    begin(phone, form)
    phone.get_by_label("I work with a family, and they agree").check()
    phone.get_by_label("Your name").fill("x" * 200)
    press(phone, "Continue")
    looks.clean(phone)
    phone.goto(f"{form}/reach/")
    for way in ("call", "email", "letter", "i-will-contact"):
        phone.locator(f"[name=ways][value={way}]").check()
    phone.get_by_label("Which number is safe?").fill("12")
    press(phone, "Continue")
    looks.clean(phone)
    phone.goto(f"{form}/home/")
    phone.get_by_label("Your postcode").fill("by the sea")
    press(phone, "Continue")
    looks.clean(phone)
    phone.goto(f"{form}/help/")
    put(phone, "[name=words]", "x" * 4500)
    for row, name in enumerate(("A" * 300, "Bo")):
        phone.locator("[name=children-name]").nth(row).fill(name)
    press(phone, "Continue")
    looks.clean(phone)
    phone.goto(f"{form}/check/")
    press(phone, "Send")
    looks.clean(phone)
    phone.goto(f"{form}/look/")
    press(phone, "Show me")
    looks.clean(phone)
    phone.get_by_label("Your reference").fill("K7QF-M3TP")
    phone.get_by_label("Your four words").fill("one two three four")
    press(phone, "Show me")
    looks.clean(phone)


# --- From danger to the end -----------------------------------------------------------------------------------------


def _looked(page: Page, form: str, reference: str, words: str) -> None:
    page.goto(f"{form}/look/")
    page.get_by_label("Your reference").fill(reference)
    page.get_by_label("Your four words").fill(words)
    press(page, "Show me")


def test_axe_finds_nothing_at_the_end_and_where_danger_was_heard(
    form: str, form_app: Flask, phone: Page, looks: Looks
) -> None:
    begin(phone, form)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Do none of these").check()
    press(phone, "Continue")
    phone.goto(f"{form}/home/")
    phone.get_by_label("Your postcode").fill("SR5 4BW")
    press(phone, "Show my nearest hub")
    looks.clean(phone)
    phone.goto(f"{form}/help/")
    phone.get_by_label("In your own words: what is going on?").fill(DANGER)
    press(phone, "Add another child")
    looks.clean(phone)
    press(phone, "Continue")
    looks.clean(phone)
    press(phone, "Skip this")
    looks.clean(phone)
    later = phone.context.new_page()
    later.goto(f"{form}/help/")
    phone.get_by_label("Yes, the team may read this").check()
    press(phone, "Send")
    looks.clean(phone)
    later.get_by_label("In your own words: what is going on?").fill("And he hits me")
    go_on(later)
    looks.clean(later)
    assert later.title().startswith("This was not added")
    with without_database(form_app):
        press(later, "Start another request with this")
        looks.clean(later)
    reference = phone.locator(".fh-keep__reference").inner_text()
    words = phone.locator(".fh-keep__words").inner_text()
    _looked(phone, form, reference, words)
    looks.clean(phone)
    _goes_on(form_app, reference)
    _looked(phone, form, reference, words)
    looks.clean(phone)
    long_ago = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    _goes_on(form_app, reference, due=long_ago, first_read=None, first_contact=None)
    _looked(phone, form, reference, words)
    looks.clean(phone)
    _goes_on(form_app, reference, due=long_ago, first_contact=None, waits=False)
    _looked(phone, form, reference, words)
    looks.clean(phone)
    a_day = dt.date(2026, 11, 1)
    _goes_on(form_app, reference, state=State.CLOSED, closed_on=a_day, delete_on=a_day, first_contact=None)
    _looked(phone, form, reference, words)
    looks.clean(phone)


def _goes_on(app: Flask, reference: str, **columns: object) -> None:
    """Somebody has read the request, is the family's person, and was in touch; or whatever else has happened."""
    now = dt.datetime.now(dt.UTC)
    stands = {"state": State.CONVERSATION, "first_read": now, "first_contact": now, "lead": 1, **columns}
    with office_of(app).letterbox.database.writing() as connection:
        person = {"name": "Wren Worker", "email": "wren@example.org", "role": Role.WORKER.value, "active": True}
        connection.execute(insert(tables.staff).prefix_with("OR IGNORE").values(id=1, made=now, **person))
        connection.execute(update(tables.referrals).where(tables.referrals.c.reference == reference).values(stands))


def test_axe_finds_nothing_at_the_end_for_a_family_that_is_rung(form: str, phone: Page, looks: Looks) -> None:
    begin(phone, form)
    phone.goto(f"{form}/reach/")
    phone.get_by_label("Ring me").check()
    phone.get_by_label("Which number is safe?").fill("07700 900123")
    press(phone, "Continue")
    phone.goto(f"{form}/check/")
    looks.clean(phone)
    phone.get_by_label("Yes, the team may read this").check()
    press(phone, "Send")
    looks.clean(phone)
    reference = phone.locator(".fh-keep__reference").inner_text()
    _looked(phone, form, reference, phone.locator(".fh-keep__words").inner_text())
    looks.clean(phone)


# --- Other languages ------------------------------------------------------------------------------------------------


def _in(lang: str, page: Page, form: str, looks: Looks) -> None:
    page.context.clear_cookies()
    page.goto(f"{form}/{lang}/")
    looks.clean(page)
    page.locator("form.fh-form button").click()
    page.goto(f"{form}/{lang}/reach/")
    page.locator("[name=ways][value=call]").check()
    page.locator("[name=phone]").fill("12")
    go_on(page)
    looks.clean(page)
    page.goto(f"{form}/{lang}/check/")
    looks.clean(page)


def test_axe_finds_nothing_in_polish(form: str, phone: Page, looks: Looks) -> None:
    _in("pl", phone, form, looks)


def test_axe_finds_nothing_from_right_to_left(tmp_path: Path, phone: Page, looks: Looks) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    said = (content / "site.yaml").read_text(encoding="utf-8")
    (content / "site.yaml").write_text(said.replace("languages: [en, pl]", "languages: [en, ur]"), encoding="utf-8")
    app = compose(settings_in(tmp_path, content=content))
    looks.watch(app)
    with served(app) as form:
        _in("ur", phone, form, looks)
        assert phone.locator("html").get_attribute("dir") == "rtl"
