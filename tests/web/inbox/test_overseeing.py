"""The trail and the team."""

import pytest
from tests.web.inbox.team import Colleague, Inbox, went_to

from familyhelp.web.inbox import overseeing


def test_the_trail_says_who_what_which_and_why_and_never_the_content(
    inbox: Inbox, worker: Colleague, manager: Colleague
) -> None:
    reference = inbox.send()
    worker.get(f"/requests/{reference}/")
    worker.act(reference, "note", words="She cried on the phone.")
    page = manager.get("/trail/")
    rows = page.said("tbody tr")
    assert any("Wren Worker Read it" in each and each.endswith("it was nobody's yet") for each in rows)
    assert any(f"Wren Worker Note {reference}" in each for each in rows)
    for private in ("cried", "Amira", "tired", "07700"):
        assert private not in page.html
    assert "The trail is whole" in page.text


def test_a_changed_line_is_found_out(inbox: Inbox, manager: Colleague) -> None:
    inbox.send()
    with inbox.office.box.database.writing() as connection:
        connection.exec_driver_sql("UPDATE audit SET why = 'nothing to see' WHERE number = 1")
    page = manager.get("/trail/")
    assert "The trail has been tampered with. Line 1 is not as it was written" in page.text


def test_the_trail_of_one_request(inbox: Inbox, worker: Colleague, manager: Colleague) -> None:
    first, second = inbox.send(), inbox.send()
    for each in (first, second):
        worker.get(f"/requests/{each}/")
    page = manager.get(f"/trail/?reference={first.lower()}")
    assert len(page.said("tbody tr")) == 1
    assert f"Only {first} is shown" in page.text


def test_a_long_trail_is_turned_page_by_page(
    inbox: Inbox, worker: Colleague, manager: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overseeing, "MOST_LINES", 4)
    for _ in range(3):
        worker.get(f"/requests/{inbox.send()}/")
    numbers, address = [], "/trail/"
    while address:
        page = manager.get(address)
        numbers += page.said("tbody th")
        address = next((each for each in page.links if "before=" in each), "")
    assert numbers == sorted(numbers, key=int, reverse=True)
    assert numbers[-1] == "1"


@pytest.mark.parametrize(
    "query", ["before=x", "before=-1", "before=" + "9" * 30, "before=²", "reference=+", "reference=%00"]
)
def test_a_made_up_place_in_the_trail_does_no_harm(manager: Colleague, query: str) -> None:
    assert manager.get(f"/trail/?{query}").has("tbody tr")


@pytest.mark.parametrize("typed", ["K7QF-M3TT", "K7QF", "<b>", "%ff"])
def test_a_mistyped_reference_does_not_bring_the_whole_trail(manager: Colleague, typed: str) -> None:
    page = manager.get(f"/trail/?reference={typed}", 400)
    assert page.title == "Error: Trail – Family help inbox"
    assert page.said(".govuk-error-summary__list a") == ["This is no reference. One looks like K7QF-M3TP"]
    assert not page.has("table")
    assert page.has("main a[href='/trail/']")


def test_what_was_mistyped_can_be_put_right(manager: Colleague) -> None:
    assert manager.get("/trail/?reference=K7QF-M3TT", 400).attribute("#reference", "value") == "K7QF-M3TT"


def test_a_manager_invites_somebody(inbox: Inbox, manager: Colleague) -> None:
    manager.get("/team/")
    page = manager.post("/team/invite/", 200, name="Ola Other", email="Ola@example.org", role="2")
    link = page.said("code")[0]
    assert link.startswith("https://inbox.example.org/join/")
    assert "Welcome, Ola Other" in inbox.stranger().get(link.removeprefix("https://inbox.example.org")).text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"email": "ola@example.org", "role": "2"}, "Enter the person's name"),
        ({"name": "Ola", "email": "ola", "role": "2"}, "Enter an email address, like name@example.org"),
        ({"name": "Ola", "email": "ola@example.org"}, "Choose a role"),
        ({"name": "Ola", "email": "ola@example.org", "role": "9"}, "Choose one of the answers on the page"),
    ],
)
def test_an_invitation_needs_all_three(manager: Colleague, said: dict[str, str], told: str) -> None:
    assert manager.post("/team/invite/", 400, **said).said(".govuk-error-summary__list a") == [told]


def test_a_role_is_changed_and_taken_away(inbox: Inbox, worker: Colleague, manager: Colleague) -> None:
    assert went_to(manager.post(f"/team/{worker.id}/", role="1")) == "/team/"
    found = inbox.office.team.find(worker.id)
    assert found
    assert found.role.name == "READER"
    manager.post(f"/team/{worker.id}/", role="1", do="remove")
    page = manager.get("/team/")
    assert "Has left" in page.text
    assert "Invite them again" in page.text
    manager.post(f"/team/{worker.id}/", 404, role="2")


@pytest.mark.parametrize("said", [{"role": "2", "do": "remove"}, {"role": "1"}])
def test_the_families_of_somebody_who_left_are_named_and_nobody_elses(
    inbox: Inbox, worker: Colleague, manager: Colleague, said: dict[str, str]
) -> None:
    theirs, others = inbox.send(), inbox.send()
    worker.act(theirs, "lead", lead=str(worker.id))
    manager.act(others, "lead", lead=str(manager.id))
    page = manager.post(f"/team/{worker.id}/", 200, **said)
    assert page.h1 == "These families need a new lead person"
    assert [each.split()[0] for each in page.said("tbody th")] == [theirs]
    assert "Wren Worker was their lead person" in page.text
    page = manager.get(f"/requests/{theirs}/")
    assert page.said(".fh-chronology__what")[-2:] == ["Lead person: Nobody just now", "First read"]
    assert page.said(".fh-glance dd")[2] == "Nobody yet"
    assert "the lead person left" in manager.get(f"/trail/?reference={theirs}").text


def test_the_last_manager_stays(manager: Colleague) -> None:
    assert "no manager left" in manager.post(f"/team/{manager.id}/", 400, role="2").text
    assert "no manager left" in manager.post(f"/team/{manager.id}/", 400, role="3", do="remove").text
    manager.get("/team/")


def test_a_role_must_be_one(worker: Colleague, manager: Colleague) -> None:
    assert "Choose a role" in manager.post(f"/team/{worker.id}/", 400, role="9").text
    manager.post("/team/999/", 404, role="2")
