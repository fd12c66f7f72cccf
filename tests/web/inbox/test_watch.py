"""Letters are locked soon after the last one has left, even when nobody opens a page."""

import threading

from tests.web.inbox.team import Colleague, Inbox

from familyhelp.web.inbox.watch import watched


def _locked(inbox: Inbox) -> bool:
    """Wait until the watch has looked; a machine that stands still for a minute fails."""
    seen = threading.Event()
    for _ in range(6000):
        if not inbox.office.vault.is_open:
            return True
        seen.wait(0.01)
    return False


def test_idle_letters_are_locked_by_themselves(inbox: Inbox, worker: Colleague) -> None:
    assert worker.id
    with watched(inbox.app, every=0.01):
        inbox.clock.goes_on(minutes=31)
        assert _locked(inbox)


def test_when_the_inbox_stops_the_key_is_forgotten(inbox: Inbox, worker: Colleague) -> None:
    assert worker.id
    with watched(inbox.app, every=60):
        assert inbox.office.vault.is_open
    assert not inbox.office.vault.is_open
