"""Coming in."""

import json
import re
from html import unescape

import pytest
from tests.auditing import Page
from tests.web.inbox.device import SoftDevice
from tests.web.inbox.team import HERE, Colleague, Inbox, went_to

from familyhelp.referrals.staff import INVITATION, Invitation
from familyhelp.referrals.states import Role


def _invite(inbox: Inbox, name: str = "Wren Worker", role: Role = Role.WORKER) -> str:
    wanted = Invitation(name, f"{name.split(maxsplit=1)[0].lower()}@example.org", role, inbox.clock() + INVITATION)
    return f"/join/{inbox.office.team.invite(wanted, inbox.clock())}/"


def _question(page: Page) -> tuple[str, str]:
    form = page.one("form[data-passkey]")
    return unescape(str(form.attrs["data-question"])), page.attribute("input[name=asked]", "value")


def _join(inbox: Inbox, device: SoftDevice, address: str = "") -> tuple[Colleague, Page]:
    """Somebody new, with the page of their recovery codes."""
    here, address = inbox.stranger(), address or _invite(inbox)
    question, asked = _question(here.get(address))
    page = here.post(address, 200, answer=device.create(question, HERE), asked=asked, label="office laptop")
    return here, page


def _sign_in(here: Colleague, device: SoftDevice, status: int = 302, to: str = "") -> Page:
    question, asked = _question(here.get(f"/?to={to}"))
    return here.post("/passkey/", status, answer=device.get(question, HERE), asked=asked, to=to)


def test_a_link_makes_somebody_a_member_with_a_passkey_and_codes(inbox: Inbox) -> None:
    here, page = _join(inbox, SoftDevice())
    assert len(page.said(".fh-codes code")) == 8
    assert "office laptop" in here.get("/devices/").text
    assert [what for _, what, _ in inbox.trail()] == ["invite", "join", "new codes"]


def test_a_link_works_once(inbox: Inbox) -> None:
    address = _invite(inbox)
    _join(inbox, SoftDevice(), address)
    assert "Ask for a new one" in inbox.stranger().get(address, 404).text


def test_a_link_dies_after_a_day(inbox: Inbox) -> None:
    address = _invite(inbox)
    inbox.clock.goes_on(hours=25)
    inbox.stranger().get(address, 404)


def test_a_passkey_lets_its_owner_in_and_on_to_unlocking(inbox: Inbox) -> None:
    device = SoftDevice()
    _join(inbox, device)
    here = inbox.stranger()
    page = _sign_in(here, device, to="/overdue/")
    assert went_to(page) == "/unlock/?to=/overdue/"
    cookie = page.response.headers.getlist("Set-Cookie")
    kept = next(each for each in cookie if each.startswith("__Host-inbox="))
    assert "Secure; HttpOnly; Path=/; SameSite=Lax" in kept
    assert any(each.startswith("__Host-signin=;") for each in cookie)
    here.get("/new/")


def test_a_question_is_answered_once(inbox: Inbox) -> None:
    device = SoftDevice()
    _join(inbox, device)
    here = inbox.stranger()
    question, asked = _question(here.get("/"))
    here.post("/passkey/", answer=device.get(question, HERE), asked=asked)
    again = inbox.stranger()
    again.get("/")
    again.post("/passkey/", 403, answer=device.get(question, HERE), asked=asked)
    again.get("/new/", 302)


def test_the_count_of_a_device_is_kept_and_checked(inbox: Inbox) -> None:
    device = SoftDevice()
    _join(inbox, device)
    _sign_in(inbox.stranger(), device)
    device.uses = 0
    assert "That did not work" in _sign_in(inbox.stranger(), device, 403).text


def test_whoever_left_does_not_come_in(inbox: Inbox, manager: Colleague) -> None:
    device = SoftDevice()
    _join(inbox, device)
    wren = next(each for each in inbox.office.team.all() if each.name == "Wren Worker")
    manager.post(f"/team/{wren.id}/", role="2", do="remove")
    _sign_in(inbox.stranger(), device, 403)


@pytest.mark.parametrize("answer", ["", "{}", "[]", "null", '{"rawId": 1}', json.dumps({"rawId": "AAAA"}), "ü" * 500])
def test_nonsense_lets_nobody_in(inbox: Inbox, answer: str) -> None:
    here = inbox.stranger()
    _, asked = _question(here.get("/"))
    assert here.post("/passkey/", 403, answer=answer, asked=asked).title.startswith("Error: ")
    address = _invite(inbox)
    _, asked = _question(here.get(address))
    here.post(address, 403, answer=answer, asked=asked, label="x")


def test_a_passkey_that_is_known_is_not_taken_twice(inbox: Inbox) -> None:
    device = SoftDevice()
    _join(inbox, device)
    address, here = _invite(inbox, "Ola Other"), inbox.stranger()
    question, asked = _question(here.get(address))
    here.post(address, 403, answer=device.create(question, HERE), asked=asked, label="stolen")


def test_a_recovery_code_leads_to_adding_a_device(inbox: Inbox) -> None:
    codes = _join(inbox, SoftDevice())[1].said(".fh-codes code")
    here = inbox.stranger()
    here.get("/recover/")
    assert went_to(here.post("/recover/", code=codes[0])) == "/devices/"
    other = inbox.stranger()
    other.get("/recover/")
    assert "Each code works once" in other.post("/recover/", 403, code=codes[0]).text
    other.post("/recover/", 400, code="")


@pytest.mark.parametrize(
    "to", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", "evil.example"]
)
def test_signing_in_leads_to_no_other_site(worker: Colleague, to: str) -> None:
    page = Page("/", worker.client.get("/", base_url=HERE, query_string={"to": to}))
    assert went_to(page) == "/new/"
    assert re.match(r"/(?!/)", went_to(page))
