"""From a parent at night to a family that was helped: form, post, inbox and figures, all of them real."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CONTENT, PHONE
from tests.browser.inbox.conftest import Inbox, Person, act, enrol, press, served, sign_in
from tests.mailservers import Server, certificate_in, running

from familyhelp.referrals.delivery.smtp import SmtpPost
from familyhelp.referrals.delivery.worker import Worker
from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.settings import Security
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage.outbox import SqlOutbox
from familyhelp.web.inbox.wording import ACTIONS
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.settings import IntakeSettings, Limits
from familyhelp.web.settings import Settings

OTHERS = 5


@pytest.fixture
def form(inbox: Inbox, tmp_path: Path) -> Iterator[str]:
    """The form, which puts its letters where the inbox finds them."""
    settings = IntakeSettings(
        site=Settings(content=CONTENT, var=tmp_path / "form", url="http://127.0.0.1"),
        letterbox=inbox.letterbox,
        secret="nobody knows this, and it is long enough",  # noqa: S106  not a secret
        limits=Limits(*[100_000] * 7),
        fastest=0,
        slow=0,
    )
    with socket.create_server(("127.0.0.1", 0)) as listening, served(compose(settings), listening):
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture
def parent(browser: Browser) -> Iterator[Page]:
    """An old phone on which no script runs."""
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    yield page
    context.close()


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[Server]:
    with running(Security.STARTTLS, certificate_in(tmp_path)) as server:
        yield server


def _ask(page: Page, form: str) -> tuple[str, str]:
    """The parent writes and sends; reference and words."""
    page.goto(form)
    press(page, "Start now")
    page.get_by_label("My family").check()
    press(page, "Continue")
    page.get_by_label("What should we call you?").fill("Amira Testperson")
    page.get_by_label("Text me").check()
    page.get_by_label("Which number is safe?").fill("07700 900123")
    page.get_by_label("When is it safe to ring or text?").fill("School hours")
    press(page, "Continue")
    page.get_by_label("Bunny Hill Family Hub").check()
    press(page, "Continue")
    page.get_by_label("In your own words: what is going on?").fill("We sleep so little. I am worn out.")
    press(page, "Continue")
    press(page, "Skip this")
    page.get_by_label("Yes, the team may read this").check()
    press(page, "Send")
    return page.locator(".fh-keep__reference").inner_text(), page.locator(".fh-keep__words").inner_text()


def _deliver(inbox: Inbox, mail: Server) -> str:
    """The post goes round; the one notice that it brought."""
    post = SmtpPost(mail.mail, ("team@example.org",), mail.trust)
    Worker(SqlOutbox(inbox.office.box.database), post, utc_now, inbox.address).deliver()
    (text,) = mail.mailbox.texts
    return text


def _look(page: Page, form: str, reference: str, words: str) -> None:
    page.goto(f"{form}/look/")
    page.get_by_label("Your reference").fill(reference)
    page.get_by_label("Your four words").fill(words)
    press(page, "Show me")


def test_a_parent_asks_and_is_answered(inbox: Inbox, form: str, parent: Page, mail: Server, person: Person) -> None:
    reference, words = _ask(parent, form)

    notice = _deliver(inbox, mail)
    assert reference in notice
    for private in ("Amira", "07700", "worn", "School hours", words.split()[0]):
        assert private not in notice

    worker = person()
    enrol(worker, inbox.invite("Wren Worker", Role.WORKER))
    press(worker, "Sign out")
    sign_in(worker, inbox)
    worker.get_by_role("link", name=reference).click()
    expect(worker.locator(".fh-reaching")).to_contain_text("Text: 07700 900123")
    expect(worker.locator(".fh-reaching")).to_contain_text("School hours")
    expect(worker.locator(".fh-never")).to_contain_text("Call")
    expect(worker.locator("main")).to_contain_text("We sleep so little. I am worn out.")
    act(worker, str(ACTIONS["lead"]), lambda form: form.get_by_label("Lead person").select_option(label="Wren Worker"))
    act(worker, str(ACTIONS["contact"]), lambda form: form.get_by_label("By text").check())
    act(
        worker,
        str(ACTIONS["step"]),
        lambda form: form.get_by_label("Step").select_option(label="The right conversation"),
    )

    _look(parent, form, reference, words)
    expect(parent.locator("main")).to_contain_text("Your person is Wren Worker.")
    expect(parent.locator("main")).to_contain_text("We have been in touch with you.")
    expect(parent.locator("main")).to_contain_text("The right conversation.")

    act(
        worker,
        str(ACTIONS["close"]),
        lambda form: form.get_by_label("A Family Hub is helping").check(),
        lambda form: form.get_by_label("Yes", exact=True).check(),
    )
    _look(parent, form, reference, words)
    expect(parent.locator("main")).to_contain_text("It was closed on")

    for number in range(OTHERS):
        inbox.send(phone=f"07700 90010{number}")
    manager = person()
    enrol(manager, inbox.invite("Mo Manager", Role.MANAGER))
    manager.goto(f"{inbox.address}/figures/")
    row = manager.locator("section[aria-labelledby=figure-hub] tbody tr", has_text="Bunny Hill Family Hub")
    expect(row.locator("td").first).to_have_text(str(OTHERS + 1))
    manager.goto(f"{inbox.address}/trail/?reference={reference}")
    expect(manager.locator(".fh-told")).to_contain_text("The trail is whole.")
    expect(manager.locator("tbody")).to_contain_text("Wren Worker")
