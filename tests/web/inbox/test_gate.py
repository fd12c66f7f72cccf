"""Who comes through which door."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.inbox.team import HERE, Colleague, Inbox, went_to
from werkzeug.routing import Rule

from familyhelp.referrals.states import Role
from familyhelp.web.inbox.ledger import LEDGER, Door
from familyhelp.web.inbox.sessions import IDLE

VALUES: dict[str, Any] = {"reference": "K7QF-M3TP", "what": "note", "staff": 99, "name": "new", "token": "x"}


def _ways(inbox: Inbox) -> Iterator[tuple[Rule, str, str]]:
    """Every route, a method that it takes, and an address of it."""
    adapter = inbox.app.url_map.bind("inbox.example.org")
    for rule in inbox.app.url_map.iter_rules():
        if rule.endpoint != "static":
            values = {name: VALUES[name] for name in rule.arguments}
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield rule, method, adapter.build(rule.endpoint, values)


def _open(here: Colleague, method: str, address: str) -> int:
    data = {"token": here.token} if method == "POST" else None
    return here.client.open(address, method=method, base_url=HERE, data=data).status_code


def test_every_route_stands_in_the_ledger_and_the_other_way_round(inbox: Inbox) -> None:
    assert {rule.endpoint for rule in inbox.app.url_map.iter_rules()} == set(LEDGER)


def test_a_stranger_comes_through_open_doors_only(inbox: Inbox) -> None:
    here = inbox.stranger()
    for rule, method, address in _ways(inbox):
        here.get("/")
        if LEDGER[rule.endpoint] is not Door.OPEN:
            assert _open(here, method, address) == (302 if method == "GET" else 403), address


@pytest.mark.parametrize("role", Role)
def test_each_role_comes_through_its_own_doors_only(inbox: Inbox, role: Role) -> None:
    here = inbox.colleague(role, "Wren Worker")
    inbox.colleague(Role.MANAGER, "Mo Manager")
    for rule, method, address in _ways(inbox):
        here.come_in()
        guard = LEDGER[rule.endpoint]
        shut = isinstance(guard, Role) and role < guard
        status = _open(here, method, address)
        assert (status == 403) == shut or guard is Door.OPEN, f"{address} answers {status}"
        assert status < 500, address


def test_no_form_is_taken_without_its_token(inbox: Inbox, manager: Colleague) -> None:
    reference = inbox.send()
    for rule, method, address in _ways(inbox):
        if method == "POST":
            real = address.replace("K7QF-M3TP", reference)
            answer = manager.client.post(real, base_url=HERE, data={"token": "guess", "words": "x"})
            assert answer.status_code == 403, rule
            assert "Please press the button once more" in answer.text
    assert inbox.trail(reference) == []


def test_no_form_is_taken_from_another_site(inbox: Inbox, worker: Colleague) -> None:
    for where in ("cross-site", "same-site", "none"):
        headers = {"Sec-Fetch-Site": where}
        answer = worker.client.post("/lock/", base_url=HERE, data={"token": worker.token}, headers=headers)
        assert answer.status_code == 403
    assert inbox.office.vault.is_open


def test_half_an_hour_without_a_page_ends_a_session(inbox: Inbox, worker: Colleague) -> None:
    inbox.clock.now += IDLE
    worker.get("/mine/")
    inbox.clock.goes_on(minutes=31)
    assert went_to(worker.get("/mine/", 302)) == "/?to=/mine/"


def test_words_written_too_long_are_not_lost(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    inbox.clock.goes_on(minutes=31)
    page = worker.act(reference, "note", 403, words="She said <b>Tuesday</b> would be good.")
    assert page.said("textarea") == ["She said <b>Tuesday</b> would be good."]
    assert "Nothing was kept" in page.text


def test_the_last_to_leave_locks_the_letters(inbox: Inbox, worker: Colleague, manager: Colleague) -> None:
    worker.post("/sign-out/")
    assert inbox.office.vault.is_open
    manager.post("/sign-out/")
    assert not inbox.office.vault.is_open


def test_idle_letters_are_locked(inbox: Inbox, worker: Colleague) -> None:
    inbox.clock.goes_on(minutes=31)
    worker.get("/new/", 302)
    assert not inbox.office.vault.is_open


def test_whoever_loses_a_role_loses_its_doors_at_once(worker: Colleague, manager: Colleague) -> None:
    manager.post(f"/team/{worker.id}/", role="1")
    worker.get("/new/", 302)


@pytest.mark.parametrize("cookie", ["", "x", "ü", "a" * 3000, "\\udc80"])
def test_a_made_up_cookie_is_nobody(inbox: Inbox, cookie: str) -> None:
    assert (
        inbox.app.test_client().get("/new/", base_url=HERE, headers={"Cookie": f"__Host-inbox={cookie}"}).status_code
        == 302
    )


def test_signing_out_takes_the_cookie_back(worker: Colleague) -> None:
    page = worker.post("/sign-out/")
    assert any(each.startswith("__Host-inbox=;") for each in page.response.headers.getlist("Set-Cookie"))
    worker.get("/new/", 302)


def test_style_sheets_are_for_everybody(inbox: Inbox) -> None:
    assert inbox.app.test_client().get("/static/js/inbox.mjs", base_url=HERE, buffered=True).status_code == 200
