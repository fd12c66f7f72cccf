"""Faults: a page that helps, and a log that says nothing of anyone."""

import logging

import pytest
from flask import abort
from tests.web.inbox.team import HERE, Colleague, Inbox

from familyhelp.referrals.storage.database import Database
from familyhelp.web.inbox.app import LARGEST

CANARY = "canary-of-amira"


def test_a_page_that_is_not_there_helps(worker: Colleague, inbox: Inbox) -> None:
    assert worker.get("/nowhere/", 404).h1 == "There is nothing here"
    assert inbox.stranger().get("/nowhere/", 404).h1 == "There is nothing here"


def test_what_is_too_long_is_said(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    page = worker.act(reference, "note", 413, words="x" * (LARGEST + 1))
    assert page.h1 == "This is too long"


def test_a_wrong_method_is_refused(worker: Colleague) -> None:
    answer = worker.client.post("/new/", base_url=HERE, data={"token": worker.token})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_a_database_out_of_reach_is_said(inbox: Inbox, worker: Colleague, caplog: pytest.LogCaptureFixture) -> None:
    inbox.office.box.close()
    inbox.office.box.database.file.write_bytes(b"this is no database at all" * 100)
    for suffix in ("-wal", "-shm"):
        inbox.office.box.database.file.with_name(f"letterbox.db{suffix}").unlink(missing_ok=True)
    page = worker.get("/new/", 503)
    assert "The letterbox is out of reach" in page.text
    assert isinstance(inbox.office.box.database, Database)
    assert "out of reach" in caplog.text


def test_a_fault_of_ours_is_logged_without_a_word_of_a_family(
    inbox: Inbox, worker: Colleague, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_values: str) -> None:
        raise RuntimeError(CANARY)

    reference = inbox.send(words=CANARY)
    monkeypatch.setitem(inbox.app.view_functions, "referral", broken)
    page = worker.get(f"/requests/{reference}/?q={CANARY}", 500)
    assert page.h1 == "Something went wrong"
    assert CANARY not in caplog.text + page.html
    assert "RuntimeError at" in caplog.text


def test_nothing_a_family_or_a_worker_wrote_is_ever_logged(
    inbox: Inbox, worker: Colleague, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    reference = inbox.send(words=CANARY, name=CANARY)
    worker.get(f"/requests/{reference}/")
    worker.act(reference, "note", words=CANARY)
    worker.act(reference, "contact", 400, words=CANARY)
    worker.post("/find/", 200, wanted=CANARY)
    worker.post("/unlock/", passphrase=CANARY)
    worker.post(f"/requests/{reference}/copy/", 200, why="court", **{"as": "text"})
    assert CANARY not in caplog.text
    assert CANARY not in str(inbox.trail())


@pytest.mark.parametrize("host", ["", "..", "a b", "x" * 300, "[::1"])
def test_a_made_up_host_breaks_nothing(inbox: Inbox, host: str) -> None:
    answer = inbox.app.test_client().get("/", headers={"Host": host})
    assert answer.status_code in {200, 400}


def test_a_refusal_of_another_kind_has_a_page(inbox: Inbox, worker: Colleague, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(inbox.app.view_functions, "box", lambda **_: abort(418))
    assert worker.get("/new/", 418).h1 == "Something went wrong"
