"""Words that were not kept are given back."""

import pytest
from tests.web.inbox.team import HERE, PASSPHRASE, Colleague, Inbox, went_to

from familyhelp.web.inbox.app import LARGEST

STORY = "She said <b>Tuesday</b> would be good. " * 300
TIDIED = STORY.strip()


def test_words_outlive_half_an_hour_whole(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    inbox.clock.goes_on(minutes=31)
    page = worker.act(reference, "note", 403, words=STORY)
    assert page.said("textarea") == [TIDIED]
    assert page.attribute("main a", "href") == f"/?to=/requests/{reference}/"
    assert "<b>Tuesday" not in page.html


def test_words_of_a_tab_that_was_open_since_before_signing_in_again_are_given_back(
    inbox: Inbox, worker: Colleague
) -> None:
    reference = inbox.send()
    worker.get(f"/requests/{reference}/")
    old = worker.token
    worker.come_in()
    page = worker.act(reference, "note", 403, token=old, words=STORY)
    assert page.h1 == "Please press the button once more"
    assert page.said("textarea") == [TIDIED]


def test_words_are_given_back_when_the_letters_were_locked_meanwhile(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    worker.get(f"/requests/{reference}/")
    inbox.office.vault.close()
    page = worker.act(reference, "contact", 409, words=STORY)
    assert page.h1 == "The letters were locked"
    assert page.said("textarea") == [TIDIED]
    after = page.attribute("main a", "href")
    assert after == f"/unlock/?to=/requests/{reference}/"
    worker.get(after)
    there = went_to(worker.post("/unlock/", passphrase=PASSPHRASE, to=f"/requests/{reference}/"))
    assert worker.get(there).h1 == reference


def test_unlocking_after_a_form_without_words_leads_back_to_its_request(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    inbox.office.vault.close()
    assert went_to(worker.act(reference, "contact")) == f"/unlock/?to=/requests/{reference}/"
    assert went_to(worker.post(f"/requests/{reference}/copy/", why="court")) == f"/unlock/?to=/requests/{reference}/"


@pytest.mark.parametrize(("what", "field"), [("note", "words"), ("hand-over", "number")])
def test_words_about_a_request_that_is_gone_are_given_back(worker: Colleague, what: str, field: str) -> None:
    page = worker.act("K7QF-M3TP", what, 404, **{field: "EH-2041 since Monday"})
    assert page.said("textarea") == ["EH-2041 since Monday"]


def test_words_are_given_back_when_the_database_is_out_of_reach(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    inbox.office.box.close()
    inbox.office.box.database.file.write_bytes(b"this is no database at all" * 100)
    for suffix in ("-wal", "-shm"):
        inbox.office.box.database.file.with_name(f"letterbox.db{suffix}").unlink(missing_ok=True)
    assert worker.act(reference, "note", 503, words=STORY).said("textarea") == [TIDIED]


def test_another_sites_words_are_not_shown_as_ones_own(worker: Colleague) -> None:
    data, headers = {"token": worker.token, "words": "Ring this number"}, {"Sec-Fetch-Site": "cross-site"}
    answer = worker.client.post("/lock/", base_url=HERE, data=data, headers=headers)
    assert "Ring this number" not in answer.text


def test_where_nothing_was_written_nothing_is_given_back(inbox: Inbox, worker: Colleague) -> None:
    assert not worker.act("K7QF-M3TP", "note", 404).has("textarea")
    assert not worker.get("/requests/K7QF-M3TP/?words=x", 404).has("textarea")
    assert not worker.act(inbox.send(), "note", 413, words="x" * (LARGEST + 1)).has("textarea")
