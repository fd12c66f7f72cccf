"""What the last page carries is not lost, whatever another page of the same browser does."""

import pytest
from tests.auditing import Page
from tests.web.intake.family import Family

from familyhelp.referrals.drafts import token
from familyhelp.web.intake.office import office_of


@pytest.fixture
def waiting(family: Family) -> dict[str, str]:
    """The last page of a family, open for so long that what was kept is forgotten."""
    family.begin().answer(
        reach={"ways": "call", "phone": "01632 960001", "voicemail": "yes", "name": "Amira"},
        help={"words": "A long story", "would_help": "Sleep"},
    )
    page = family.page("/check/")
    fields = {name: page.attribute(f"form.fh-form input[name={name}]", "value") for name in ("token", "kept")}
    office_of(family.app).letterbox.drafts.wipe(token(family.cookie, "draft name"))
    return {**fields, "consent": "y"}


def test_one_screen_that_was_kept_anew_does_not_stand_in_the_way_of_the_whole(
    family: Family, waiting: dict[str, str]
) -> None:
    family.post("/help/", token=waiting["token"], words="A longer story")
    family.post("/check/", **waiting)
    letter = family.letter(family.sent[0])
    assert (letter.one("words"), letter.one("name"), letter.one("phone")) == ("A longer story", "Amira", "01632 960001")


def test_what_was_taken_away_meanwhile_stays_away(family: Family, waiting: dict[str, str]) -> None:
    family.post("/reach/", token=waiting["token"], ways="call", phone="01632 960002")  # and no voicemail any more
    family.post("/check/", **waiting)
    letter = family.letter(family.sent[0])
    assert (letter.one("phone"), letter.all("voicemail"), letter.one("words")) == ("01632 960002", (), "A long story")


def test_the_whole_is_kept_where_something_is_missing(family: Family, waiting: dict[str, str]) -> None:
    family.post("/reach/", token=waiting["token"], ways="i-will-contact")
    page = Page("/check/", family.post("/check/", 422, **{**waiting, "consent": ""}))
    assert page.facts["In your own words: what is going on?"] == "A long story"
    assert "A long story" in family.page("/help/").text


def test_what_tells_of_danger_is_heard_in_the_whole(family: Family, waiting: dict[str, str]) -> None:
    family.post("/help/", token=waiting["token"], words="he hits me")
    family.post("/check/", **waiting)
    found = office_of(family.app).letterbox.cases.find(family.sent[0])
    assert found is not None
    assert found.abuse


def test_a_request_that_went_out_an_hour_ago_goes_out_once(family: Family, waiting: dict[str, str]) -> None:
    family.post("/check/", **waiting)
    before = family.letters
    office_of(family.app).letterbox.drafts.wipe(token(family.cookie, "draft name"))
    family.post("/help/", token=waiting["token"], words="And another thing")
    page = Page("/check/", family.post("/check/", 409, **waiting))
    assert "And another thing" in page.text
    assert family.letters == before
