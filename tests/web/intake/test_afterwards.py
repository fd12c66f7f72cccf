"""What is written after sending is shown, and can become another request."""

import pytest
from tests.auditing import Page
from tests.web.intake.family import Family, without_database

SAID = {"words": "And he hits me", "children-name": ["Ann"], "children-age": ["4"]}


@pytest.fixture
def late(family: Family) -> tuple[Family, Page]:
    """A family that writes on after it has sent, and what it is shown."""
    family.begin().answer(reach={"ways": "i-will-contact"})
    token = family.page("/help/").attribute("input[name=token]", "value")
    family.send()
    return family, Page("/help/", family.post("/help/", 409, token=token, **SAID))


def _carried(page: Page) -> dict[str, str]:
    return {name: page.attribute(f"form.fh-form input[name={name}]", "value") for name in ("token", "kept")}


def test_another_request_begins_with_the_words_and_the_first_is_left_as_it_was(late: tuple[Family, Page]) -> None:
    family, page = late
    before, first = family.letters, family.sent
    assert family.post("/check/", **_carried(page), go="another").location == "/who/"
    assert "And he hits me" in family.page("/help/").said("#words")
    family.answer(reach={"ways": "text", "phone": "07700 900123"}).send()
    assert family.letters == before + 1
    assert family.sent[0] != first[0]
    assert family.letter(family.sent[0]).all("children") == ("Ann; 4",)
    assert family.letter(first[0]).one("words") == ""


def test_no_plain_link_of_the_form_leads_away_from_words_that_stand_nowhere_else(late: tuple[Family, Page]) -> None:
    _, page = late
    assert {link for link in page.links if link.startswith("/")} == {"/leave/"}


def test_a_dead_database_keeps_them_on_the_page(late: tuple[Family, Page]) -> None:
    family, page = late
    with without_database(family.app):
        page = Page("/check/", family.post("/check/", 503, **_carried(page), go="another"))
    assert "Not kept yet, and not lost" in page.text
    assert page.facts["In your own words: what is going on?"] == "And he hits me"
    assert family.post("/check/", **_carried(page), go="another").location == "/who/"


def test_a_form_from_elsewhere_begins_nothing(late: tuple[Family, Page]) -> None:
    family, page = late
    reference, _ = family.sent
    family.post("/check/", 409, kept=_carried(page)["kept"], token="0" * 64, go="another")
    assert family.sent[0] == reference


def test_what_is_more_than_a_page_can_carry_is_shown_all_the_same(family: Family) -> None:
    family.begin().answer(reach={"ways": "i-will-contact"})
    token = family.page("/help/").attribute("input[name=token]", "value")
    family.send()
    page = Page("/help/", family.post("/help/", 409, token=token, words="word " * 9000))
    assert "word word" in page.text
    assert not page.has("input[name=kept]")
    assert "/" in page.links


def test_nothing_of_what_was_sent_stays_in_the_browsers_draft(family: Family) -> None:
    from familyhelp.web.intake import keeping
    from familyhelp.web.intake.afterwards import marks

    with family.app.test_request_context("/", base_url="https://ask.example.org"):
        family.app.preprocess_request()
        keeping.begin()
        one, other = (marks({"words": (said,)}) for said in ("And he hits me", "All is well"))
    assert one["help"] != other["help"]
    assert {key: said for key, said in one.items() if key != "help"} == {
        key: said for key, said in other.items() if key != "help"
    }
    assert "hits" not in str(one)
