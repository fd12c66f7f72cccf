"""Where is my request?"""

import datetime as dt

import pytest
from sqlalchemy import update
from tests.auditing import Page
from tests.web.intake.family import Family, with_settings

from familyhelp.referrals.states import State
from familyhelp.referrals.storage import tables
from familyhelp.web.intake.office import office_of


@pytest.fixture
def known(family: Family) -> tuple[Family, str, str]:
    """A family with its reference and its words."""
    family.begin().answer(reach={"ways": "i-will-contact"}, home={"hub": "coalfield"}).send()
    return family, *family.sent


def _now(family: Family, reference: str, **columns: object) -> None:
    with office_of(family.app).letterbox.database.writing() as connection:
        connection.execute(update(tables.referrals).where(tables.referrals.c.reference == reference).values(columns))


def _looked(family: Family, reference: str, words: str, status: int = 200) -> Page:
    return Page("/look/", family.post("/look/", status, reference=reference, words=words))


def test_the_family_sees_where_its_request_is_and_what_to_do(known: tuple[Family, str, str]) -> None:
    family, reference, words = known
    page = _looked(family, reference, words)
    assert "We have your request." in page.said("li")
    assert "Nobody has read it yet." in page.said("li")
    assert "Your Family Hub: Coalfield Family Hub" in page.text
    assert "Ring us and say your reference." in page.text


@pytest.mark.parametrize(
    "typed", [lambda r, w: (r.lower().replace("-", " "), w.upper()), lambda r, w: (f" {r} ", f"  {w}.")]
)
def test_the_words_may_be_typed_in_any_case_with_any_spaces(known, typed) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    family, reference, words = known
    assert "We have your request." in _looked(family, *typed(reference, words)).text


def test_each_of_the_nine_steps_is_told_in_plain_words(known: tuple[Family, str, str]) -> None:
    family, reference, words = known
    _now(family, reference, state=State.CONVERSATION)
    page = _looked(family, reference, words)
    assert "Step 2 of nine" in page.said("h2")
    assert "The right conversation." in page.text


def test_a_family_that_should_have_heard_is_told_that_it_is_our_mistake(known: tuple[Family, str, str]) -> None:
    family, reference, words = known
    _now(family, reference, due=dt.datetime(2026, 1, 1, tzinfo=dt.UTC), waits=False)
    page = _looked(family, reference, words)
    assert "You should have heard from us, and you have not" in page.said("h2")
    assert "0191 561 4084" in page.text


def test_a_closed_request_says_when_it_is_deleted(known: tuple[Family, str, str]) -> None:
    family, reference, words = known
    _now(family, reference, state=State.CLOSED, closed_on=dt.date(2026, 11, 1), delete_on=dt.date(2027, 1, 30))
    text = _looked(family, reference, words).text
    assert "It was closed on 1 November 2026. We delete it on 30 January 2027." in text


def test_wrong_words_and_an_unknown_reference_are_answered_alike(known: tuple[Family, str, str]) -> None:
    family, reference, words = known
    wrong = _looked(family, reference, "not these four words", 422)
    unknown = _looked(family, "K7QF-M3TP", words, 422)
    assert wrong.said("main .govuk-error-summary") == unknown.said("main .govuk-error-summary")
    assert words not in wrong.html


def test_nothing_typed_is_asked_for(family: Family) -> None:
    assert "Enter your reference and your four words" in _looked(family, "", "", 422).text


def test_wrong_words_are_slow(known: tuple[Family, str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    family, reference, _ = known
    waited: list[float] = []
    monkeypatch.setattr("familyhelp.web.intake.look.time.sleep", waited.append)
    with with_settings(family.app, slow=0.5):
        _looked(family, reference, "not these four words", 422)
    assert waited == [0.5]


def test_a_family_that_rings_us_itself_is_never_told_that_we_ring(known: tuple[Family, str, str]) -> None:
    family, reference, words = known
    long_ago = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    page = _looked(family, reference, words)
    assert "We do not ring, text or write to you. Ring us when it is safe, and say your reference." in page.said("li")
    assert "We are in touch by" not in page.text
    _now(family, reference, due=long_ago)
    assert "We should have read it by now, and we have not" in _looked(family, reference, words).said("h2")
    _now(family, reference, first_read=long_ago)
    page = _looked(family, reference, words)
    assert "You should have heard" not in page.text
    assert "Nobody has been in touch" not in page.text
