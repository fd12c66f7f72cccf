"""axe-core finds nothing where something is refused or went wrong in the inbox."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from tests.browser import axe
from tests.browser.inbox.axe.conftest import Sits, as_it_is, on_the_team, put
from tests.browser.inbox.conftest import Inbox
from tests.browser.looking import Looks

from familyhelp.referrals.states import Helped, Outcome, Role
from familyhelp.referrals.storage.database import Database
from familyhelp.web.inbox import office as offices
from familyhelp.web.inbox.wording import ACTIONS

pytestmark = axe.installed


def test_axe_finds_nothing_where_somebody_was_signed_out(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    for words in ("We spoke for an hour.", ""):
        (page, me), reference = desk_of("Wren Worker", Role.WORKER), shared.send()
        page.goto(f"{shared.address}/requests/{reference}/")
        page.locator("details.fh-do", has_text=str(ACTIONS["note"])).locator("summary").click()
        page.locator("form[action$='/do/note/'] textarea").fill(words)
        shared.office.sessions.end_all_of(me.id)
        page.locator("form[action$='/do/note/'] button").click()
        looks.clean(page)


def test_axe_finds_nothing_where_words_are_given_back(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    """Each time somebody writes to a family's story that is another's, changed or locked by the time they send it."""
    colleague = on_the_team(shared, "Ola Other", Role.WORKER)
    happens: dict[str, Callable[[str], None]] = {
        "contact": lambda _: shared.office.vault.close(),
        "note": lambda reference: shared.office.desk(colleague.id).set_lead(reference, colleague.id),
        "close": lambda reference: shared.office.desk(colleague.id).close(reference, Outcome.HUB, Helped.YES),
    }
    for what, meanwhile in happens.items():
        page, me = desk_of("Wren Worker", Role.WORKER)
        reference = shared.send()
        if what == "close":
            shared.office.desk(colleague.id).set_lead(reference, me.id)
        page.goto(f"{shared.address}/requests/{reference}/")
        put(page, f"form[action$='/do/{what}/'] textarea", "We spoke for an hour.")
        meanwhile(reference)
        as_it_is(page, f"form[action$='/do/{what}/']")
        assert page.locator("textarea").input_value() == "We spoke for an hour."
        looks.clean(page)


def test_axe_finds_nothing_where_something_is_refused(shared: Inbox, desk_of: Sits, looks: Looks) -> None:
    page, reference = desk_of.worker(), shared.send()
    page.goto(f"{shared.address}/team/")
    looks.clean(page)
    page.goto(f"{shared.address}/find/")
    looks.clean(page)
    page.goto(f"{shared.address}/requests/AAAA-AAAA/")
    looks.clean(page)
    page.goto(f"{shared.address}/requests/{reference}/")
    put(page, "form[action$='/do/note/'] textarea", "x" * 70_000)
    as_it_is(page, "form[action$='/do/note/']")
    looks.clean(page)
    page.goto(f"{shared.address}/requests/{reference}/")
    put(page, "form[action$='/do/note/'] [name=token]", "old")
    put(page, "form[action$='/do/note/'] textarea", "We spoke for an hour.")
    as_it_is(page, "form[action$='/do/note/']")
    looks.clean(page)


@contextmanager
def _without_database(inbox: Inbox) -> Iterator[None]:
    here = inbox.office
    dead = replace(here.box, database=Database("sqlite:////nowhere/at/all.db"))
    inbox.app.extensions[offices.NAME] = replace(here, box=dead)
    try:
        yield
    finally:
        inbox.app.extensions[offices.NAME] = here


def test_axe_finds_nothing_when_the_fault_is_ours(
    shared: Inbox, desk_of: Sits, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> None:
        raise ValueError

    page, reference = desk_of.worker(), shared.send()
    with _without_database(shared):
        page.goto(f"{shared.address}/new/")
        looks.clean(page)
    monkeypatch.setitem(shared.app.view_functions, "referral", broken)
    page.goto(f"{shared.address}/requests/{reference}/")
    looks.clean(page)
