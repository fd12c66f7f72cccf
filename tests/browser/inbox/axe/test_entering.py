"""axe-core finds nothing on the way into the inbox."""

from pathlib import Path

from tests.browser import axe
from tests.browser.inbox.axe.conftest import Sits, as_it_is
from tests.browser.inbox.conftest import Inbox, Person, opened, press, unlock
from tests.browser.looking import Looks
from tests.web.inbox.provider import CLIENT, SECRET, Provider
from tests.web.inbox.team import PASSPHRASE

from familyhelp.referrals.states import Role
from familyhelp.web.inbox.settings import CouncilSignIn

pytestmark = axe.installed


def test_axe_finds_nothing_on_the_way_in(shared: Inbox, person: Person, looks: Looks) -> None:
    page = person()
    for path in ("/", "/recover/", "/nowhere/", "/join/nothing/"):
        page.goto(shared.address + path)
        looks.clean(page)
    page.goto(f"{shared.address}/")
    press(page, "Sign in with your passkey")
    page.get_by_text("Your device did not answer. Try again.").wait_for()
    looks.clean(page)
    as_it_is(page, "form[data-passkey]")
    looks.clean(page)
    page.goto(f"{shared.address}/recover/")
    press(page, "Sign in with a code")
    looks.clean(page)
    page.get_by_label("Recovery code").fill("CDFG-HJKL-MNPQ-RTVW")
    press(page, "Sign in with a code")
    looks.clean(page)


def test_axe_finds_nothing_where_somebody_joins_and_looks_after_devices(
    shared: Inbox, person: Person, looks: Looks
) -> None:
    page = person()
    page.goto(shared.invite("Sam Manager", Role.MANAGER))
    looks.clean(page)
    as_it_is(page, "form[data-passkey]")
    looks.clean(page)
    press(page, "Make a passkey")
    page.get_by_role("heading", name="Your recovery codes").wait_for()
    looks.clean(page)
    page.goto(f"{shared.address}/devices/")
    looks.clean(page)
    press(page, "Make a passkey")
    page.get_by_text("Your device did not answer. Try again.").wait_for()
    looks.clean(page)
    as_it_is(page, "form[data-passkey]")
    looks.clean(page)
    page.get_by_role("button", name="Forget it").click()
    looks.clean(page)
    press(page, "Make new codes: the old ones stop working")
    looks.clean(page)


def test_axe_finds_nothing_when_the_councils_sign_in_says_no(
    shared: Inbox, provider: Provider, person: Person, looks: Looks, tmp_path: Path
) -> None:
    page = person()
    page.goto(f"{shared.address}/council/back/")
    looks.clean(page)
    page.goto(f"{shared.address}/council/")
    page.goto(provider.authorise(page.url))
    looks.clean(page)
    with opened(tmp_path, CouncilSignIn("http://127.0.0.1:1", CLIENT, SECRET), looks) as alone:
        page.goto(f"{alone.address}/council/")
        looks.clean(page)


def test_axe_finds_nothing_where_the_letters_are_unlocked(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    page = desk_of.manager()
    page.goto(f"{shared.address}/new/")
    press(page, "Lock the letters")
    looks.clean(page)
    press(page, "Unlock")
    looks.clean(page)
    page.get_by_label("The team's passphrase").fill("seven bad kingfishers")
    press(page, "Unlock")
    page.get_by_text("This is not the team's passphrase.").wait_for()
    looks.clean(page)
    file = shared.letterbox.identity
    assert file
    away = file.rename(file.with_suffix(".away"))
    page.get_by_label("The team's passphrase").fill(PASSPHRASE)
    press(page, "Unlock")
    looks.clean(page)
    away.rename(file)
    page.goto(f"{shared.address}/new/")
    page.get_by_label("Reference, phone, email or name").fill("Amira")
    press(page, "Find")
    looks.clean(page)
    page.goto(f"{shared.address}/unlock/")
    unlock(page)
