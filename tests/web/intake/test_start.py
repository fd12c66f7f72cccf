"""Before you start, and the way out."""

from http import HTTPStatus

import pytest
from tests.auditing import Page
from tests.web.intake.family import HERE, Family, without_database

from familyhelp.referrals.drafts import token
from familyhelp.web.intake.office import office_of


def test_the_first_page_names_999_and_what_happens_to_what_is_written(family: Family) -> None:
    page = family.page("/")
    assert "tel:999" in page.links
    assert "Nothing is sent until you press “Send” at the end." in page.text
    assert "https://help.example.org/urgent-help/" in page.links
    assert "https://help.example.org/safety-on-this-phone/" in page.links


def test_looking_at_the_first_page_sets_no_cookie(family: Family) -> None:
    assert "Set-Cookie" not in family.page("/").response.headers


def test_the_cookie_is_for_this_host_only_and_out_of_reach_of_scripts(family: Family) -> None:
    said = family.press("/").headers["Set-Cookie"]
    assert said.startswith("__Host-draft=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"} <= {each.strip() for each in said.split(";")}
    assert "Max-Age" not in said
    assert "Expires" not in said
    assert "Domain" not in said


def test_a_family_that_comes_back_goes_on_where_it_was(family: Family) -> None:
    family.begin().answer(who={"who": "me"})
    assert "Go on with what you began" in family.page("/").text


def test_starting_again_wipes_what_there_was(family: Family) -> None:
    before = family.begin().answer(reach={"name": "Amira", "ways": "i-will-contact"}).cookie
    family.begin()
    assert family.cookie != before
    assert family.page("/reach/").attribute("#name", "value") == ""


def test_leaving_wipes_everything_and_goes_to_the_everyday_page(family: Family) -> None:
    key = family.begin().answer(help={"words": "Please"}).cookie
    answer = family.client.get("/leave/", base_url=HERE)
    assert (answer.status_code, answer.location) == (303, "https://www.bbc.co.uk/weather")
    assert family.cookie == ""
    assert not _kept(family, key)
    assert family.client.get("/help/", base_url=HERE).location == "/"


def test_leaving_is_sent_on_its_way_by_a_script_too(family: Family) -> None:
    key = family.begin().cookie
    told = family.client.post("/leave/", data={"quietly": "1"}, base_url=HERE)
    assert told.status_code == HTTPStatus.NO_CONTENT
    assert "Location" not in told.headers, "a browser would follow it to the everyday page"
    assert not _kept(family, key)


def test_the_way_out_that_leaves_no_trace_wipes_as_well(family: Family) -> None:
    key = family.begin().cookie
    answer = family.client.get("/who/", base_url=HERE, headers={"Referer": f"{HERE}/who/"})
    assert answer.location == "https://www.bbc.co.uk/weather"
    assert (family.cookie, _kept(family, key)) == ("", False)


def test_leaving_works_without_a_database(family: Family) -> None:
    family.begin()
    with without_database(family.app):
        answer = family.client.get("/leave/", base_url=HERE)
    assert answer.location == "https://www.bbc.co.uk/weather"
    assert family.cookie == ""


@pytest.mark.parametrize("header", ["Sec-Purpose", "Purpose"])
def test_a_browser_that_looks_ahead_wipes_nothing(family: Family, header: str) -> None:
    key = family.begin().cookie
    assert family.client.get("/leave/", base_url=HERE, headers={header: "prefetch"}).status_code == 204
    assert _kept(family, key)


def test_after_the_hour_the_first_page_says_that_all_is_forgotten(family: Family) -> None:
    family.begin()
    office_of(family.app).letterbox.drafts.wipe(token(family.cookie, "draft name"))
    assert "For your safety, this form forgets everything" in family.page("/").text


@pytest.mark.parametrize("given", ["", "x", "1.2", "99999999999.x", "é.é", "٣.x"])
def test_a_page_that_is_not_ours_starts_nothing(family: Family, given: str) -> None:
    page = Page("/", family.post("/", 400, token=given))
    assert "once more" in page.said(".fh-note__title")[0]
    assert family.cookie == ""


def test_another_website_starts_nothing(family: Family) -> None:
    token_ = family.page("/").attribute("input[name=token]", "value")
    answer = family.client.post("/", data={"token": token_}, base_url=HERE, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 400


def test_the_notice_gives_the_reason_for_every_question(family: Family) -> None:
    facts = family.page("/privacy/").facts
    from familyhelp.web.intake.edition import NAME

    for question in family.app.extensions[NAME].directory.intake.questions:
        assert facts[question.label] == question.why


def _kept(family: Family, key: str) -> bool:
    from familyhelp.referrals.letterbox import utc_now

    return office_of(family.app).letterbox.drafts.get(token(key, "draft name"), utc_now()) is not None
