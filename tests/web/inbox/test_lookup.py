"""Somebody rings, and their request is found."""

import datetime as dt

import pytest
from tests.letterboxes import answers
from tests.web.inbox.team import Colleague, Inbox, went_to

from familyhelp.referrals.letter import Letter
from familyhelp.web.inbox.lookup import fits


def _letter(**said: str) -> Letter:
    wrote = {**answers(), **{key: (each,) for key, each in said.items()}}
    return Letter("K7QF-M3TP", "1", (), dt.datetime(2026, 11, 23, tzinfo=dt.UTC), wrote)


def test_a_reference_leads_straight_there(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    page = worker.post("/find/", wanted=reference.lower().replace("-", " "))
    assert went_to(page) == f"/requests/{reference}/"


@pytest.mark.parametrize(
    "wanted", ["07700 900123", "+447700900123", "AMIRA@example.org ", "testperson", "Amira T", "sami"]
)
def test_a_family_is_found_by_what_they_say(inbox: Inbox, worker: Colleague, wanted: str) -> None:
    reference = inbox.send(email="amira@example.org", children="Sami; 6")
    inbox.send(name="Somebody Else", phone="07700 900456")
    assert [each.split()[0] for each in worker.post("/find/", 200, wanted=wanted).said("tbody th")] == [reference]
    assert inbox.trail()[-1] == (worker.id, "search", "")


@pytest.mark.parametrize("wanted", ["am", "07700 900999", "nobody@example.org", "K7QF-M3TP", "%", "' OR 1=1"])
def test_what_does_not_fit_is_not_found(inbox: Inbox, worker: Colleague, wanted: str) -> None:
    inbox.send()
    page = worker.post("/find/", 200, wanted=wanted)
    assert "Nothing fits" in page.text


def test_names_are_not_looked_for_while_the_letters_are_locked(inbox: Inbox) -> None:
    inbox.send()
    worker = inbox.colleague(unlocked=False)
    assert "unlock the letters first" in worker.post("/find/", 200, wanted="Amira").text
    assert not [what for _, what, _ in inbox.trail() if what == "search"]


def test_nothing_to_look_for_is_said(worker: Colleague) -> None:
    worker.post("/find/", 400, wanted="  ")
    worker.post("/find/", 400, wanted="x" * 500)


def test_part_of_a_number_is_not_enough() -> None:
    assert fits(_letter(), "07700 900123")
    assert not fits(_letter(), "07700 9001")
    assert not fits(_letter(words="Amira"), "nothing has worked")
