"""One inbox for all that axe looks at, and people who are signed in."""

from collections.abc import Iterator
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.inbox.conftest import UNLOCKING_MS, Inbox, opened
from tests.browser.looking import Looks
from tests.web.inbox.provider import CLIENT, SECRET, Provider, running
from tests.web.inbox.team import PASSPHRASE

from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.staff import INVITATION, Invitation, Member
from familyhelp.referrals.states import Role
from familyhelp.web.inbox.settings import CouncilSignIn

Desk: TypeAlias = tuple[Page, Member]


@pytest.fixture(scope="session")
def looks() -> Looks:
    """What axe has looked at of the inbox."""
    return Looks()


@pytest.fixture(scope="session")
def provider() -> Iterator[Provider]:
    with running() as here:
        yield here


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, provider: Provider, looks: Looks) -> Iterator[Inbox]:
    """One inbox for all these tests, which nobody has opened yet; the council's sign-in leads to it too."""
    council = CouncilSignIn(provider.issuer, CLIENT, SECRET)
    with opened(tmp_path_factory.mktemp("inbox"), council, looks) as here:
        yield here


def on_the_team(inbox: Inbox, name: str, role: Role) -> Member:
    """Somebody on the team, who comes in by the council's sign-in; known already from the second time."""
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    for each in inbox.office.team.all():
        if each.email == email and each.active:
            return each
    token = inbox.office.team.invite(Invitation(name, email, role, utc_now() + INVITATION), utc_now())
    return inbox.office.team.join(token, f"council {name}", utc_now())


@pytest.fixture
def desk_of(browser: Browser, shared: Inbox) -> Iterator["Sits"]:
    """Sits somebody down, signed in and with the letters unlocked."""
    sits = Sits(browser, shared)
    yield sits
    for page in sits.pages:
        page.context.close()


class Sits:
    """People who are signed in, each in a browser of their own."""

    def __init__(self, browser: Browser, inbox: Inbox) -> None:
        self.browser, self.inbox, self.pages = browser, inbox, list[Page]()

    def __call__(self, name: str, role: Role) -> Desk:
        member, office = on_the_team(self.inbox, name, role), self.inbox.office
        context = self.browser.new_context(locale="en-GB", timezone_id="Europe/London")
        context.set_default_timeout(UNLOCKING_MS)
        token = office.sessions.begin(member.id, utc_now())
        at = self.inbox.address.replace("http:", "https:")  # this computer may hold a cookie that is for HTTPS only
        context.add_cookies([{"name": "__Host-inbox", "value": token, "url": at, "secure": True}])
        if not office.vault.is_open:
            office.vault.open(PASSPHRASE)
        self.pages.append(context.new_page())
        return self.pages[-1], member

    def manager(self) -> Page:
        return self("Mo Manager", Role.MANAGER)[0]

    def worker(self) -> Page:
        return self("Wren Worker", Role.WORKER)[0]


def put(page: Page, selector: str, value: str) -> None:
    page.locator(selector).first.evaluate("(each, value) => { each.value = value; }", value)


def as_it_is(page: Page, form: str) -> None:
    """Send a form past the script that would ask a device first."""
    with page.expect_navigation():
        page.locator(form).evaluate("(form) => { form.submit(); }")
