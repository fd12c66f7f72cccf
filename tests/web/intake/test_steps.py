"""Each screen can be skipped, gone back to and changed; an answer that will not do is met with kindness."""

from typing import Any

import pytest
from tests.auditing import Page
from tests.web.intake.family import HERE, Family, while_one_tab_thinks, without_database

from familyhelp.web.intake import steps

ERRORS: dict[str, tuple[str, dict[str, Any], str]] = {
    "phone": ("/reach/", {"ways": "call", "phone": "12"}, "Enter a phone number, like 01632 960001"),
    "no phone": ("/reach/", {"ways": "call"}, "Enter the number that is safe, or choose another way"),
    "no address": ("/reach/", {"ways": "letter"}, "Enter where a letter is safe, or choose another way"),
    "no email": ("/reach/", {"ways": "email"}, "Enter the email address that is safe, or choose another way"),
    "email": ("/reach/", {"ways": "email", "email": "me at home"}, "Enter an email address, like name@example.org"),
    "postcode": ("/home/", {"postcode": "by the sea"}, "Enter a full postcode, like SR5 4BW, or leave it empty"),
    "not offered": ("/who/", {"who": "a robot"}, "Choose one of the answers on the page"),
    "none of these": ("/help/", {"topics": ["money-and-food", "nonsense"]}, "Choose from the answers on the page"),
    "too long": ("/reach/", {"name": "a" * 121}, "Please use 120 letters or fewer. This is 1 too many"),
}


@pytest.mark.parametrize("what", ERRORS)
def test_what_will_not_do_is_named_with_an_example_and_a_link_to_it(family: Family, what: str) -> None:
    path, fields, said = ERRORS[what]
    page = Page(path, family.begin().press(path, 422, **fields))
    assert said in page.said(".govuk-error-summary__list a")
    assert page.title.startswith("Error: ")
    target = page.attribute(".govuk-error-summary__list a", "href").removeprefix("#")
    assert page.has(f"[id={target}]")


def test_what_was_typed_is_still_there_beside_the_error(family: Family) -> None:
    page = Page("/reach/", family.begin().press("/reach/", 422, ways="call", phone="12", name="Amira"))
    assert page.attribute("#name", "value") == "Amira"
    assert page.attribute("#phone", "value") == "12"


@pytest.mark.parametrize("screen", ["who", "reach", "home", "help", "about"])
def test_every_screen_can_be_skipped(family: Family, screen: str) -> None:
    assert family.begin().press(f"/{screen}/", go="skip").location != f"/{screen}/"


def test_back_keeps_what_was_written_even_half_a_number(family: Family) -> None:
    family.begin()
    assert family.press("/reach/", go="back", ways="call", phone="0163", name="Amira").location == "/who/"
    page = family.page("/reach/")
    assert (page.attribute("#phone", "value"), page.attribute("#name", "value")) == ("0163", "Amira")
    assert family.press("/who/", go="back").location == "/"


def test_half_a_number_is_asked_for_before_anything_is_sent(family: Family) -> None:
    family.begin().press("/reach/", go="back", ways="call", phone="0163")
    page = Page("/check/", family.send(422))
    assert "Enter a phone number, like 01632 960001" in page.said(".govuk-error-summary__list a")


def test_a_change_leads_straight_back_to_the_answers(family: Family) -> None:
    family.begin().answer(who={"who": "me"}, reach={"ways": "i-will-contact"})
    family.page("/check/")
    assert family.press("/who/", who="family").location == "/check/"
    assert family.page("/check/").facts["Who is it for?"] == "My family"


def test_a_postcode_shows_the_nearest_hub_first_and_any_may_be_chosen(family: Family) -> None:
    assert family.begin().press("/home/", go="find", postcode="SR5 4BW").location == "/home/#postcode"
    labels = family.page("/home/").said(".fh-ask--hub label")
    assert labels[0] == "Bunny Hill Family Hub"
    assert labels[-1] == "Any of them, or none: you choose for me"


def test_more_rows_come_for_more_children(family: Family) -> None:
    family.begin().press("/help/", go="more", **{"children-name": ["Ann", "Ben"], "children-age": ["4", "2"]})
    assert len(family.page("/help/").all(".fh-child")) == 3


def test_a_family_that_writes_for_more_than_an_hour_keeps_this_page_and_is_told_of_the_others(family: Family) -> None:
    family.begin().answer(who={"who": "me"})
    from familyhelp.referrals.drafts import token
    from familyhelp.web.intake.office import office_of

    office_of(family.app).letterbox.drafts.wipe(token(family.cookie, "draft name"))  # as the sweep does
    opened = {"token": token(family.cookie, "form")}
    assert family.post("/help/", **opened, words="Still here").location == "/about/"
    assert "What you wrote before is forgotten" in family.page("/about/").text
    assert "Still here" in family.page("/help/").text


def test_a_form_from_elsewhere_changes_nothing(family: Family) -> None:
    family.begin()
    page = Page("/who/", family.post("/who/", 400, who="me", token="0" * 64))
    assert "Please press the button once more" in page.said(".govuk-error-summary__list a")
    assert not family.page("/who/").has("input[checked]")


def test_a_browser_that_keeps_no_cookie_is_told_what_to_do(family: Family) -> None:
    page = Page("/who/", family.post("/who/", 400, who="me"))
    assert page.h1 == "This browser keeps nothing for us"


def test_a_screen_before_the_start_leads_to_the_start(family: Family) -> None:
    assert family.client.get("/help/", base_url=HERE).location == "/"


def test_after_sending_every_screen_leads_to_the_end(family: Family) -> None:
    family.begin().answer(reach={"ways": "i-will-contact"}).send()
    for path in ("/who/", "/check/"):
        assert family.client.get(path, base_url=HERE).location == "/sent/"
    token = {"token": family.page("/").attribute("input[name=token]", "value")}
    assert family.post("/check/", **token).location == "/sent/"


def test_a_dead_database_keeps_the_words_on_the_page(family: Family) -> None:
    family.begin()
    from familyhelp.referrals.drafts import token

    with without_database(family.app):
        page = Page("/help/", family.post("/help/", 503, token=token(family.cookie, "form"), words="Please listen"))
        assert "Please listen" in page.text
        assert "Not kept yet, and not lost" in page.text
        assert "0191 561 4084" in page.text
        assert family.client.get("/help/", base_url=HERE).status_code == 503
    assert family.press("/help/", words="Please listen").status_code == 303


def test_nothing_that_is_written_stands_in_an_address(family: Family) -> None:
    family.begin()
    for path, fields in (("/reach/", {"name": "Canary", "ways": "i-will-contact"}), ("/help/", {"words": "Canary"})):
        assert "anary" not in str(family.press(path, **fields).location)
    assert "anary" not in str(family.send().location)


@pytest.mark.parametrize("go", ["back", "in-pl", "notice", "look"])
def test_no_button_leads_away_from_words_that_cannot_be_kept(family: Family, go: str) -> None:
    page = Page("/help/", family.begin().press("/help/", 422, words="word " * 820, go=go))
    assert "Please use 4000 letters or fewer" in page.said(".govuk-error-summary__list a")[0]
    assert page.said("#words")[0].startswith("word word")


@pytest.mark.parametrize(
    ("go", "there"),
    [("in-pl", "/pl/help/"), ("notice", "/privacy/"), ("look", "/look/"), ("in-xx", "/about/"), ("//evil", "/about/")],
)
def test_another_language_or_another_page_comes_after_what_was_written_is_kept(
    family: Family, go: str, there: str
) -> None:
    assert family.begin().press("/help/", words="Long story", go=go).location == there
    assert "Long story" in family.page("/help/").said("#words")


def test_every_way_from_a_screen_to_another_page_of_ours_keeps_the_words(family: Family) -> None:
    page = family.begin().page("/help/")
    ours = {link for link in page.links if link.startswith("/")}
    assert ours == {"/leave/"}
    go = [node.attrs["value"] for node in page.all("[form=asking]")]
    assert go == ["more", "in-pl", "notice", "look"]


def test_a_screen_that_is_filled_in_after_sending_keeps_the_words_and_says_so(family: Family) -> None:
    family.begin().answer(reach={"ways": "i-will-contact"}, help={"words": "We are short of money"})
    token = {"token": family.page("/help/").attribute("input[name=token]", "value")}
    family.send()
    reference, _ = family.sent
    assert family.post("/help/", **token, words="We are short of money").location == "/sent/"
    assert family.post("/help/", **token, words="Not meant", go="skip").location == "/sent/"
    page = Page("/help/", family.post("/help/", 409, **token, words="We are short of money, and he hits me"))
    assert page.h1 == "This was not added to your request"
    assert page.facts["In your own words: what is going on?"] == "We are short of money, and he hits me"
    assert (reference, "0191 561 4084" in page.text) == (page.said(".fh-keep__reference")[0], True)
    assert page.has("[data-danger=violence-at-home]")


def test_what_is_written_while_another_tab_sends_is_not_lost_and_not_said_to_be_sent(
    family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    family.begin().answer(reach={"ways": "i-will-contact"}, help={"words": "Please listen"})
    while_one_tab_thinks(family, monkeypatch, (steps, "_with"), Family.send)
    page = Page("/help/", family.press("/help/", 409, words="Please listen. He hits me"))
    assert page.facts["In your own words: what is going on?"] == "Please listen. He hits me"
    reference = page.said(".fh-keep__reference")[0]
    assert family.sent[0] == reference
    assert family.letter(reference).one("words") == "Please listen"


def test_two_tabs_that_go_on_together_keep_what_both_say(family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    family.begin()
    while_one_tab_thinks(family, monkeypatch, (steps, "_with"), lambda other: other.answer(reach={"name": "Amira"}))
    family.answer(help={"words": "Please listen"})
    assert family.page("/check/").facts == {
        "What should we call you?": "Amira",
        "In your own words: what is going on?": "Please listen",
    }
