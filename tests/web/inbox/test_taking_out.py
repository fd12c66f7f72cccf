"""Copies and deletions: said in the trail before anything leaves."""

import json
import sqlite3
from contextlib import closing

import pytest
from tests.web.inbox.team import Colleague, Inbox

from familyhelp.referrals.storage import deletion


def test_a_copy_for_a_program_holds_everything(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send(topics=("school", "housing"))
    worker.get(f"/requests/{reference}/")
    worker.act(reference, "note", words="Rang the school.")
    worker.get(f"/requests/{reference}/copy/")
    page = worker.post(f"/requests/{reference}/copy/", 200, why="case system", **{"as": "json"})
    copy = json.loads(page.response.data)
    assert copy["answers"]["topics"] == ["school", "housing"]
    assert [each["kind"] for each in copy["chronology"]] == ["received", "read", "note"]
    assert copy["chronology"][2]["words"] == "Rang the school."
    assert copy["chronology"][2]["who"] == "Wren Worker"
    assert page.response.headers["Content-Disposition"] == f'attachment; filename="{reference}.json"'
    assert inbox.trail(reference)[-1] == (worker.id, "export", "case system")


def test_a_copy_for_people_can_be_read(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    page = worker.post(f"/requests/{reference}/copy/", 200, why="court", **{"as": "text"})
    text = page.response.text
    assert page.response.mimetype == "text/plain"
    assert text.startswith(reference)
    assert "Nothing has worked since the summer. I am very tired." in text
    assert "07700 900123" in text
    assert "&#39;" not in text


def test_no_copy_without_a_reason(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    assert "Write what the copy is for" in worker.post(f"/requests/{reference}/copy/", 400, why=" ").text
    assert inbox.trail(reference) == []


def test_no_copy_while_the_letters_are_locked(inbox: Inbox) -> None:
    reference = inbox.send()
    worker = inbox.colleague(unlocked=False)
    worker.post(f"/requests/{reference}/copy/", 302, why="court")
    assert inbox.trail(reference) == []


def test_a_family_can_have_its_request_deleted(inbox: Inbox, manager: Colleague) -> None:
    reference = inbox.send()
    page = manager.get(f"/requests/{reference}/delete/")
    assert "Backups forget it after 30 days" in page.text
    page = manager.post(f"/requests/{reference}/delete/", 200, why="the family asked", again=reference)
    assert "gone after 30 days" in page.text
    manager.get(f"/requests/{reference}/", 404)
    assert inbox.trail(reference) == [(manager.id, "deleted", "the family asked")]


def test_a_deletion_while_a_backup_goes_on_is_done_and_said_to_be(
    inbox: Inbox, manager: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deletion, "_PAUSE", 0.001)
    reference = inbox.send()
    with closing(sqlite3.connect(inbox.office.box.database.file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM referrals").fetchone()
        page = manager.post(f"/requests/{reference}/delete/", 200, why="the family asked", again=reference)
    assert page.h1 == "Deleted"
    manager.get(f"/requests/{reference}/", 404)


def test_what_is_only_counted_is_in_no_copy_and_on_no_page(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send(ethnicity="asian-bangladeshi", language="Sylheti", interpreter="Bengali")
    copies = [
        worker.post(f"/requests/{reference}/copy/", 200, why="court", **{"as": kind}).response.text
        for kind in ("json", "text")
    ]
    pages = [worker.get(f"/requests/{reference}/{path}").html for path in ("", "print/")]
    for each in (*copies, *pages):
        assert "Bengali" in each
        assert "Sylheti" not in each
        assert "angladeshi" not in each


@pytest.mark.parametrize("said", [{}, {"why": "x"}, {"why": "x", "again": "K7QF-M3TP"}, {"again": "x" * 999}])
def test_nothing_is_deleted_by_mistake(inbox: Inbox, manager: Colleague, said: dict[str, str]) -> None:
    reference = inbox.send()
    manager.post(f"/requests/{reference}/delete/", 400, **said)
    assert inbox.office.box.cases.find(reference)


def test_what_is_not_there_cannot_be_copied_or_deleted(manager: Colleague) -> None:
    manager.get("/requests/K7QF-M3TP/copy/", 404)
    manager.get("/requests/K7QF-M3TP/delete/", 404)
