"""Sending: once and for certain, or not at all and the family is told so."""

import datetime as dt
import threading
from dataclasses import replace

import pytest
from tests.auditing import Page
from tests.web.intake.family import HERE, Family, while_one_tab_thinks, with_settings, without_database

from familyhelp.referrals.drafts import token
from familyhelp.referrals.due import LONDON, day_of
from familyhelp.web.intake import check
from familyhelp.web.intake.check import TRAP
from familyhelp.web.intake.edition import NAME as EDITION
from familyhelp.web.intake.edition import FormEdition
from familyhelp.web.intake.office import office_of


@pytest.fixture
def ready(family: Family) -> Family:
    """A family that only has to press “Send”."""
    return family.begin().answer(reach={"ways": "text", "phone": "07700 900123"}, help={"words": "Please listen"})


def _form(family: Family) -> dict[str, str]:
    page = family.page("/check/")
    return {name: page.attribute(f"form.fh-form input[name={name}]", "value") for name in ("token", "kept")} | {
        "consent": "y"
    }


def test_the_last_look_shows_every_answer_with_a_way_to_change_it(ready: Family) -> None:
    page = ready.page("/check/")
    assert page.facts["Which number is safe?"] == "07700 900123"
    assert page.facts["In your own words: what is going on?"] == "Please listen"
    assert [link for link in page.links if link in {"/who/", "/reach/", "/home/", "/help/", "/about/"}] != []
    assert "Nothing has been sent yet." in page.text


def test_without_a_yes_nothing_is_sent(ready: Family) -> None:
    before = ready.letters
    page = Page("/check/", ready.press("/check/", 422))
    assert page.said(".govuk-error-summary__list a") == ["Tick the box if the team may read this and get in touch"]
    assert ready.letters == before


def test_without_a_safe_way_nothing_is_sent(family: Family) -> None:
    page = Page("/check/", family.begin().answer(help={"words": "Please"}).send(422))
    assert "Choose one safe way to reach you" in page.said(".govuk-error-summary__list a")[0]


def test_a_professional_writes_only_for_a_family_that_agrees(family: Family) -> None:
    family.begin().answer(who={"who": "professional"}, reach={"ways": "i-will-contact"})
    assert "Write for a family only when they know and agree" in Page("/check/", family.send(422)).text
    family.answer(who={"who": "professional", "family_agrees": "y"}).send()
    assert family.letter(family.sent[0]).one("family_agrees") == "yes"


def test_what_another_tab_adds_in_the_moment_of_sending_is_sent_too(
    ready: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    more, before = {"words": "Please listen. He hits me"}, ready.letters
    while_one_tab_thinks(ready, monkeypatch, (check, "closed_days"), lambda other: other.answer(help=more))
    ready.send()
    assert ready.letter(ready.sent[0]).one("words") == "Please listen. He hits me"
    assert ready.letters == before + 1


def test_sending_twice_is_sending_once_with_the_same_words(ready: Family) -> None:
    before, form = ready.letters, _form(ready)
    ready.post("/check/", **form)
    first = ready.sent
    # The answer to the first press never came, so the page is still there and is sent again.
    other = ready.app.test_client()
    other.set_cookie("__Host-draft", ready.cookie, domain="ask.example.org", secure=True)
    assert other.post("/check/", data=form, base_url=HERE).location == "/sent/"
    assert (ready.sent, ready.letters) == (first, before + 1)


def test_forty_presses_at_once_send_one_request(ready: Family) -> None:
    before, form, cookie = ready.letters, _form(ready), ready.cookie

    def press() -> None:
        other = ready.app.test_client()
        other.set_cookie("__Host-draft", cookie, domain="ask.example.org", secure=True)
        other.post("/check/", data=form, base_url=HERE)

    presses = [threading.Thread(target=press) for _ in range(40)]
    for each in presses:
        each.start()
    for each in presses:
        each.join()
    assert ready.letters == before + 1


def test_what_no_longer_makes_sense_stays_behind(ready: Family) -> None:
    ready.answer(reach={"ways": "i-will-contact", "phone": "07700 900123"}).send()
    assert "phone" not in ready.letter(ready.sent[0]).answers


def test_a_dead_database_says_not_sent_keeps_the_answers_and_shows_a_number(ready: Family) -> None:
    before, form = ready.letters, _form(ready)
    with without_database(ready.app):
        page = Page("/check/", ready.post("/check/", 503, **form))
    assert "Not sent" in page.said(".fh-note__title")
    assert "Please listen" in page.text
    assert "0191 561 4084" in page.text
    assert ready.letters == before
    again = {"token": form["token"], "kept": page.attribute("input[name=kept]", "value"), "consent": "y"}
    ready.post("/check/", **again)
    assert ready.letters == before + 1


def test_a_page_that_was_open_for_more_than_an_hour_can_still_be_sent(ready: Family) -> None:
    form = _form(ready)
    office_of(ready.app).letterbox.drafts.wipe(token(ready.cookie, "draft name"))
    ready.post("/check/", **form)
    assert ready.letter(ready.sent[0]).one("words") == "Please listen"


@pytest.mark.parametrize("kept", ["", "nonsense", "AAAA", "!", "é"])
def test_a_page_that_carries_nothing_of_ours_is_told_that_all_is_forgotten(ready: Family, kept: str) -> None:
    form = _form(ready)
    office_of(ready.app).letterbox.drafts.wipe(token(ready.cookie, "draft name"))
    assert Page("/check/", ready.post("/check/", 410, **{**form, "kept": kept})).h1 == "What you wrote is forgotten"


def test_what_another_browser_sealed_does_not_open_here(ready: Family) -> None:
    stranger = Family(ready.app, ready.keys).begin()
    stolen = _form(ready)["kept"]
    office_of(ready.app).letterbox.drafts.wipe(token(stranger.cookie, "draft name"))
    stranger.post("/check/", 410, token=token(stranger.cookie, "form"), kept=stolen, consent="y")


def test_a_form_from_elsewhere_sends_nothing(ready: Family) -> None:
    before = ready.letters
    page = Page("/check/", ready.post("/check/", 400, **{**_form(ready), "token": "x"}))
    assert "Please press the button once more" in page.text
    assert ready.letters == before


def test_a_program_that_fills_in_everything_is_asked_once_more_and_shown_a_number(ready: Family) -> None:
    before = ready.letters
    page = Page("/check/", ready.send(400, **{TRAP: "http://spam.example"}))
    assert "0191 561 4084" in page.text
    assert ready.letters == before
    ready.send()
    assert ready.letters == before + 1


def test_a_form_filled_in_faster_than_anyone_can_is_asked_once_more(ready: Family) -> None:
    with with_settings(ready.app, fastest=3600):
        page = Page("/check/", ready.send(400))
    assert "That was very quick" in page.text
    assert "0191 561 4084" in page.text
    assert "Please listen" in page.text


def test_a_browser_without_a_cookie_cannot_send(family: Family) -> None:
    assert family.post("/check/", 400, consent="y").status_code == 400


def test_the_end_is_only_for_those_who_have_sent(family: Family) -> None:
    assert family.client.get("/sent/", base_url=HERE).location == "/"
    assert family.client.get("/check/", base_url=HERE).location == "/"


def test_nothing_is_promised_for_a_day_on_which_the_team_is_closed(ready: Family) -> None:
    before: FormEdition = ready.app.extensions[EDITION]
    today = dt.datetime.now(LONDON).date()
    closed = frozenset(today + dt.timedelta(days=each) for each in range(10))
    shown = replace(before.directory, site=replace(before.directory.site, closed=closed))
    ready.app.extensions[EDITION] = replace(before, languages={**before.languages, "en": shown})
    try:
        ready.send()
    finally:
        ready.app.extensions[EDITION] = before
    found = office_of(ready.app).letterbox.cases.find(ready.sent[0])
    assert found is not None
    assert day_of(found.due) >= today + dt.timedelta(days=10)


def test_another_page_with_other_answers_is_not_said_to_be_sent(ready: Family) -> None:
    first = _form(ready)
    ready.answer(help={"words": "Please listen. He hits me"})
    second = _form(ready)
    ready.answer(help={"words": "Please listen"})
    ready.post("/check/", **first)
    assert ready.post("/check/", **first).location == "/sent/"
    page = Page("/check/", ready.post("/check/", 409, **second))
    assert next(iter(page.facts)) == "In your own words: what is going on?"
    assert "Which number is safe?" not in page.facts  # that was sent


def test_a_page_from_before_another_beginning_is_asked_once_more_and_then_sends(ready: Family) -> None:
    form = _form(ready)
    ready.begin().answer(reach={"ways": "i-will-contact"})  # in another tab
    page = Page("/check/", ready.post("/check/", 400, **form))
    assert "Please press the button once more" in page.text
    again = {name: page.attribute(f"form.fh-form input[name={name}]", "value") for name in ("token", "kept")}
    ready.post("/check/", **again, consent="y")
    assert ready.letter(ready.sent[0]).all("ways") == ("i-will-contact",)


def test_nothing_is_sent_that_was_not_shown_first(ready: Family) -> None:
    before, press = ready.letters, {"token": token(ready.cookie, "form"), "consent": "y"}
    page = Page("/check/", ready.post("/check/", 400, **press))
    assert "Please press the button once more" in page.text
    assert (page.facts["In your own words: what is going on?"], ready.letters) == ("Please listen", before)
    ready.post("/check/", **press)
    assert ready.letters == before + 1


def test_words_that_an_old_page_did_not_send_are_not_said_to_be_sent(ready: Family) -> None:
    first = _form(ready)
    ready.post("/check/", **first)
    reference = ready.sent[0]
    office_of(ready.app).letterbox.drafts.wipe(token(ready.cookie, "draft name"))  # an hour later
    page = Page("/check/", ready.post("/check/", 409, **first))
    assert page.said(".fh-keep__reference") == [reference]
    assert ready.sent[0] == reference


@pytest.mark.parametrize(("contact", "waits"), [("01632 960001", False), ("", True)])
def test_a_professional_who_left_a_number_is_not_left_to_wait(family: Family, contact: str, waits: bool) -> None:
    family.begin().answer(
        who={"who": "professional", "professional_contact": contact, "family_agrees": "y"},
        reach={"ways": "i-will-contact"},
    ).send()
    found = office_of(family.app).letterbox.cases.find(family.sent[0])
    assert found is not None
    assert found.waits is waits
