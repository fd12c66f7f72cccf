"""When something goes wrong, the family is told what to do, and the log says nothing of anyone."""

import logging

import pytest
from tests.web.intake.family import HERE, Family, without_database

from familyhelp.referrals.drafts import token


def test_a_fault_of_ours_is_told_as_ours_and_logged_without_its_words(
    family: Family, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        message = "Zebrafinch"
        raise ValueError(message)

    family.begin()
    monkeypatch.setattr("familyhelp.web.intake.steps._with", broken)
    with caplog.at_level(logging.DEBUG):
        answer = family.client.post(
            "/help/", data={"token": token(family.cookie, "form"), "words": "Zebrafinch"}, base_url=HERE
        )
    assert answer.status_code == 500
    assert "The fault is ours, not yours." in answer.text
    assert "0191 561 4084" in answer.text
    assert "ValueError at test_errors.py:" in caplog.text
    assert "Zebrafinch" not in caplog.text + answer.text


def test_a_lost_address_leads_back_to_the_form(family: Family) -> None:
    page = family.page("/nope/", 404)
    assert page.h1 == "There is no page here"
    assert "/" in page.links


def test_a_dead_database_is_told_and_says_when_to_come_back(family: Family) -> None:
    family.begin()
    with without_database(family.app):
        answer = family.client.get("/check/", base_url=HERE)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "Nothing was sent." in answer.text


def test_a_host_that_is_none_is_answered_plainly(family: Family) -> None:
    assert family.client.get("/", environ_overrides={"HTTP_HOST": "a" * 70 + ".example"}).status_code == 400


def test_a_method_that_we_do_not_take_says_which_we_do(family: Family) -> None:
    answer = family.client.put("/sent/", base_url=HERE)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
