"""One request: who may open it, what they see first, and what the trail says of it."""

from tests.web.inbox.team import Colleague, Inbox, went_to

from familyhelp.referrals.states import Role


def test_how_to_reach_the_family_stands_above_what_they_wrote(inbox: Inbox, worker: Colleague) -> None:
    page = worker.get(f"/requests/{inbox.send()}/")
    assert page.text.index("How to reach them safely") < page.text.index("What they wrote")
    assert "Leave a voicemail" in page.said(".fh-never li")
    assert page.attribute(".fh-ways a", "href") == "tel:07700900123"


def test_the_browsers_history_never_names_a_family(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send(name="Amira Testperson")
    page = worker.get(f"/requests/{reference}/")
    assert "Amira Testperson" in page.text
    assert page.title == f"{reference} – Family help inbox"


def test_the_first_look_is_an_event_and_every_look_a_line_in_the_trail(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    for _ in range(2):
        page = worker.get(f"/requests/{reference}/")
    assert page.text.count("First read") == 1
    assert inbox.trail(reference) == [(worker.id, "read", "new")] * 2


def test_a_reference_may_be_written_as_people_write_it(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    assert worker.get(f"/requests/{reference.replace('-', '').lower()}/").h1 == reference


def test_what_is_not_there_is_not_there(worker: Colleague) -> None:
    worker.get("/requests/K7QF-M3TP/", 404)
    worker.get("/requests/nonsense/", 404)


def test_locked_letters_are_unlocked_first_and_no_line_says_that_they_were_read(inbox: Inbox) -> None:
    reference = inbox.send()
    worker = inbox.colleague(unlocked=False)
    page = worker.get(f"/requests/{reference}/", 302)
    assert went_to(page) == f"/unlock/?to=/requests/{reference}/"
    assert inbox.trail(reference) == []


def test_whoever_opens_anothers_request_says_why(inbox: Inbox, worker: Colleague, manager: Colleague) -> None:
    reference = inbox.send()
    worker.act(reference, "lead", lead=str(worker.id))
    page = manager.get(f"/requests/{reference}/", 302)
    assert went_to(page) == f"/requests/{reference}/why/"
    assert "Wren Worker is this family's lead person" in manager.get(went_to(page)).text
    manager.post(f"/requests/{reference}/why/", 400)
    manager.post(f"/requests/{reference}/why/", 400, why="nosiness")
    manager.post(f"/requests/{reference}/why/", why="manager's check")
    manager.get(f"/requests/{reference}/")
    assert inbox.trail(reference)[-1] == (manager.id, "read", "manager's check")
    assert worker.get(f"/requests/{reference}/").h1 == reference
    assert inbox.trail(reference)[-1] == (worker.id, "read", "lead")


def test_what_somebody_has_just_handed_over_or_closed_they_still_see(
    inbox: Inbox, worker: Colleague, manager: Colleague
) -> None:
    handed, closed = inbox.send(), inbox.send()
    for each in (handed, closed):
        worker.get(f"/requests/{each}/")
    worker.act(handed, "lead", lead=str(manager.id))
    worker.act(closed, "close", outcome="advice", helped="yes")
    for each in (handed, closed):
        worker.get(f"/requests/{each}/?done=note")
    worker.come_in()
    for each in (handed, closed):
        worker.get(f"/requests/{each}/", 302)


def test_a_reason_is_for_one_request_and_one_sign_in(inbox: Inbox, worker: Colleague, manager: Colleague) -> None:
    first, second = inbox.send(), inbox.send()
    for each in (first, second):
        worker.act(each, "lead", lead=str(worker.id))
    manager.post(f"/requests/{first}/why/", why="asked for")
    manager.get(f"/requests/{first}/")
    manager.get(f"/requests/{second}/", 302)
    manager.come_in()
    manager.get(f"/requests/{first}/", 302)


def test_printing_is_a_line_of_its_own_and_has_nothing_to_press(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    page = worker.get(f"/requests/{reference}/print/")
    assert not page.has("main form")
    assert "I am very tired" in page.text
    assert [what for _, what, _ in inbox.trail(reference)] == ["read", "print"]


def test_nothing_is_said_to_be_printed_while_the_letters_are_locked(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    worker.get(f"/requests/{reference}/")
    inbox.office.vault.close()
    worker.get(f"/requests/{reference}/print/", 302)
    assert [what for _, what, _ in inbox.trail(reference)] == ["read"]


def test_a_reader_reads_and_changes_nothing(inbox: Inbox, reader: Colleague) -> None:
    reference = inbox.send()
    page = reader.get(f"/requests/{reference}/")
    assert "I am very tired" in page.text
    assert not page.has("main form")
    assert [role for role in Role if role < reader.member.role] == []


def test_other_requests_of_the_household_are_named_with_the_reason(inbox: Inbox, worker: Colleague) -> None:
    first = inbox.send(phone="07700 900123")
    second = inbox.send(phone="+44 7700 900123", name="Somebody Else", postcode="")
    inbox.send(phone="07700 900999", name="Nobody Near", postcode="")
    page = worker.get(f"/requests/{second}/")
    told = page.said("section[aria-labelledby=earlier] li")
    assert len(told) == 1
    assert told[0].startswith(first)
    assert "the same phone number" in told[0]


def test_a_letter_that_does_not_open_says_so(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    with inbox.office.box.database.writing() as connection:
        connection.exec_driver_sql("UPDATE referrals SET sealed = x'00'")
    assert "recovery key may open it" in worker.get(f"/requests/{reference}/", 409).text
