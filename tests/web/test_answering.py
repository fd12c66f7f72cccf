"""What a family says to the guided questions, by address and by form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Visit
from werkzeug.datastructures import MultiDict

from familyhelp.domain.questionnaire import Asks, Questionnaire
from familyhelp.questionnaire.replay import Pair
from familyhelp.web import answering
from familyhelp.web.answering import Asked


@pytest.fixture(scope="module")
def questions(anytown: Visit) -> Questionnaire:
    assert anytown.directory.questionnaire
    return anytown.directory.questionnaire


def _form(anytown: Visit, questions: Questionnaire, *pairs: Pair) -> Asked:
    return answering.in_form(MultiDict(pairs), anytown.directory, questions)


def _address(anytown: Visit, questions: Questionnaire, *pairs: Pair) -> Asked:
    return answering.in_address(MultiDict(pairs), anytown.directory, questions)


def _asks(asked: Asked) -> Asks | None:
    return asked.question.asks if asked.question else None


def test_a_question_that_was_on_the_page_and_left_alone_counts_as_skipped(
    anytown: Visit, questions: Questionnaire
) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("asked", "who"))
    assert asked.query == "?worry=t&skip=who"
    assert _asks(asked) is Asks.AGES


def test_skipping_throws_away_what_was_ticked_there_and_nothing_else(anytown: Visit, questions: Questionnaire) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("age", "a1"), ("asked", "age"), ("pass", "age"))
    assert asked.query == "?worry=t&skip=age"


def test_show_results_now_keeps_what_is_ticked_and_skips_the_rest(anytown: Visit, questions: Questionnaire) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("asked", "worry"), ("enough", "1"))
    assert asked.question is None
    assert asked.query == "?worry=t&skip=who&skip=age&skip=where&skip=harder"


def test_changing_an_early_answer_keeps_the_later_ones(anytown: Visit, questions: Questionnaire) -> None:
    given = (("worry", "t"), ("who", "m1"), ("age", "a1"), ("where", "SR5"), ("skip", "harder"))
    asked = _form(anytown, questions, *given, ("change", "worry"))
    assert _asks(asked) is Asks.WORRY
    assert asked.state.answer(asked.state.asked[0]) is not None
    assert asked.kept == given[1:]
    changed = _form(anytown, questions, *asked.kept, ("worry", "q"), ("asked", "worry"))
    assert changed.query == "?worry=q&who=m1&age=a1&where=SR5&skip=harder"
    assert changed.question is None


@pytest.mark.parametrize("typed", ["SR5 1AB", "sr51ab", " sr5 ", "SR5"])
def test_a_postcode_is_cut_to_its_first_half(anytown: Visit, questions: Questionnaire, typed: str) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("postcode", typed), ("asked", "where"))
    assert "where=SR5" in asked.query
    assert "1AB" not in asked.query.upper()


@pytest.mark.parametrize("typed", ["ZZ1 1ZZ", "Sunderland", "SR5 1A", "5", "<b>", "S" * 5000])
def test_a_postcode_that_is_not_known_is_asked_for_again(anytown: Visit, questions: Questionnaire, typed: str) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("postcode", typed), ("asked", "where"))
    assert asked.unknown
    assert _asks(asked) is Asks.WHERE


def test_a_part_of_town_replaces_the_postcode_that_stood_in_the_box(anytown: Visit, questions: Questionnaire) -> None:
    where = questions.asking(Asks.WHERE)
    assert where
    picked = ("where", where.options[0].code)
    form = (("worry", "t"), ("postcode", "SR5"), picked, ("asked", "where"))
    assert _form(anytown, questions, *form, ("district", "SR5")).state.pairs()[1] == picked
    assert _form(anytown, questions, *form, ("district", "")).state.pairs()[1] == ("where", "SR5")
    assert _form(anytown, questions, *form, ("district", "SR3")).state.pairs()[1] == ("where", "SR5")
    assert _form(anytown, questions, *form[:2], ("district", "SR5")).state.pairs()[1] == ("where", "SR5")


def test_an_address_may_say_that_a_postcode_is_not_known_but_not_which(
    anytown: Visit, questions: Questionnaire
) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("postcode", "ZZ1 1ZZ"), ("asked", "where"))
    assert asked.query == "?worry=t&change=where&unknown=1"
    again = _address(anytown, questions, ("worry", "t"), ("change", "where"), ("unknown", "1"))
    assert again == asked
    assert not _address(anytown, questions, ("worry", "t"), ("change", "worry"), ("unknown", "1")).unknown


def test_a_postcode_that_is_skipped_is_not_looked_at(anytown: Visit, questions: Questionnaire) -> None:
    asked = _form(anytown, questions, ("worry", "t"), ("postcode", "ZZ1 1ZZ"), ("asked", "where"), ("pass", "where"))
    assert not asked.unknown
    assert "skip=where" in asked.query


@pytest.mark.parametrize("pair", [("worry", "j"), ("harder", "h5")])
def test_an_address_says_nothing_about_anybodys_safety(anytown: Visit, questions: Questionnaire, pair: Pair) -> None:
    assert answering.is_private(MultiDict([pair]), questions)
    asked = _address(anytown, questions, ("worry", "t"), pair)
    assert asked.query == "?worry=t"
    assert not asked.state.private


def test_a_form_may_speak_of_safety(anytown: Visit, questions: Questionnaire) -> None:
    assert _form(anytown, questions, ("worry", "t"), ("worry", "j"), ("asked", "worry")).state.private


def test_the_question_before_is_known(anytown: Visit, questions: Questionnaire) -> None:
    assert answering.before(_address(anytown, questions)) is None
    asked = _address(anytown, questions, ("worry", "t"))
    before = answering.before(asked)
    assert before
    assert before.asks is Asks.WORRY
    assert asked.number == 2


NAMES = st.sampled_from(
    ["worry", "who", "age", "where", "harder", "skip", "pass", "asked", "change", "enough", "postcode"]
)
SAID = st.sampled_from(["t", "q", "j", "m1", "a1", "a5", "SR5", "sr3", "h5", "1", "who", "worry", "where"]) | st.text(
    max_size=9
)


@given(st.lists(st.tuples(NAMES | st.text(max_size=5), SAID), max_size=30))
def test_whatever_is_sent_the_answer_is_an_address_that_says_the_same_again(anytown: Visit, pairs: list[Pair]) -> None:
    questions = anytown.directory.questionnaire
    assert questions
    asked = _form(anytown, questions, *pairs)
    if not asked.state.private:
        again = _address(anytown, questions, *asked.state.pairs())
        assert again.state == asked.state
        assert not answering.is_private(MultiDict(asked.state.pairs()), questions)


def test_a_very_long_request_is_cut(anytown: Visit, questions: Questionnaire) -> None:
    asked = _form(anytown, questions, *[("x", str(number)) for number in range(5000)], ("worry", "t"))
    assert asked.state.answers == ()
