"""What is asked next, by what has been answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.questionnaire.shared_cases import town as read_town

from familyhelp.domain.questionnaire import Questionnaire
from familyhelp.questionnaire.replay import Pair, State, district_in, replay

DISTRICTS = ("SR1", "SR2", "SR5", "DH4", "W1A")


def told(questions: Questionnaire, *pairs: Pair) -> State:
    return replay(questions, pairs, DISTRICTS)


def upcoming(state: State) -> str | None:
    return state.next.key if state.next else None


class TestWorry:
    def test_it_is_asked_first(self, questions: Questionnaire) -> None:
        state = told(questions)
        assert upcoming(state) == "worry"
        assert [each.key for each in state.asked] == ["worry", "age", "where", "harder"]

    def test_several_worries_stand_in_the_order_of_the_questionnaire(self, questions: Questionnaire) -> None:
        state = told(questions, ("worry", "t"), ("worry", "f"))
        assert state.pairs() == (("worry", "f"), ("worry", "t"))

    def test_an_answer_that_does_not_exist_is_no_answer(self, questions: Questionnaire) -> None:
        assert upcoming(told(questions, ("worry", "nonsense"))) == "worry"

    def test_it_may_be_skipped(self, questions: Questionnaire) -> None:
        state = told(questions, ("skip", "worry"))
        assert upcoming(state) == "age"
        answer = state.answer(questions.questions[0])
        assert answer
        assert answer.skipped


class TestWho:
    def test_it_is_asked_after_a_worry_about_a_baby(self, questions: Questionnaire) -> None:
        assert upcoming(told(questions, ("worry", "t"))) == "who"

    def test_it_is_not_asked_after_a_worry_about_food(self, questions: Questionnaire) -> None:
        assert upcoming(told(questions, ("worry", "q"))) == "age"

    def test_it_is_asked_when_one_worry_of_two_needs_it(self, questions: Questionnaire) -> None:
        assert upcoming(told(questions, ("worry", "q"), ("worry", "t"))) == "who"

    def test_its_answer_does_not_count_when_it_is_not_asked(self, questions: Questionnaire) -> None:
        assert told(questions, ("worry", "q"), ("who", "m1")).pairs() == (("worry", "q"),)

    def test_one_answer_only(self, questions: Questionnaire) -> None:
        state = told(questions, ("worry", "t"), ("who", "c1"), ("who", "m1"))
        assert state.pairs() == (("worry", "t"), ("who", "c1"))


class TestWhere:
    def test_a_district_is_an_answer_in_capital_letters(self, questions: Questionnaire) -> None:
        assert ("where", "SR5") in told(questions, ("where", "sr5")).pairs()

    def test_a_district_from_elsewhere_is_none(self, questions: Questionnaire) -> None:
        assert told(questions, ("where", "NE1")).pairs() == ()

    def test_a_whole_postcode_is_none_so_that_it_never_stands_in_an_address(self, questions: Questionnaire) -> None:
        assert told(questions, ("where", "SR5 1AB")).pairs() == ()

    def test_only_where_takes_a_district(self, questions: Questionnaire) -> None:
        assert told(questions, ("age", "SR5")).pairs() == ()


class TestChange:
    PAIRS = (("worry", "t"), ("who", "m1"), ("age", "a1"), ("where", "SR5"), ("harder", "h3"))

    def test_asking_one_question_again_keeps_all_other_answers(self, questions: Questionnaire) -> None:
        state = told(questions, *self.PAIRS)
        for question in state.asked:
            again = told(questions, *state.pairs(without=question.key))
            kept = [pair for pair in self.PAIRS if pair[0] != question.key]
            # Without the worry nobody is asked who: the answer is not among those that count until the worry is back.
            assert [pair for pair in again.pairs() if pair[0] != "who"] == [pair for pair in kept if pair[0] != "who"]
            assert upcoming(again) == question.key

    def test_nothing_is_left_to_ask_when_all_is_answered_or_skipped(self, questions: Questionnaire) -> None:
        assert upcoming(told(questions, *self.PAIRS)) is None
        skipped = [("skip", each.key) for each in questions.questions]
        assert upcoming(told(questions, *skipped)) is None


@pytest.mark.parametrize(
    ("pairs", "private"),
    [
        ((("worry", "t"),), False),
        ((("worry", "j"),), True),
        ((("worry", "t"), ("worry", "j")), True),
        ((("harder", "h5"),), True),
        ((("harder", "h3"),), False),
        ((("skip", "worry"),), False),
    ],
)
def test_one_answer_about_safety_keeps_all_of_them_out_of_addresses(
    questions: Questionnaire, pairs: tuple[Pair, ...], private: bool
) -> None:
    assert told(questions, *pairs).private is private


NAMES = st.sampled_from(["worry", "who", "age", "where", "harder", "skip", "colour", ""])
VALUES = st.one_of(st.sampled_from(["f", "t", "j", "m1", "c1", "a1", "a5", "SR5", "h3", "h5", "who", "age"]), st.text())
PAIRS = st.lists(st.tuples(NAMES, VALUES), max_size=12)


@given(PAIRS)
def test_whatever_is_given_replaying_what_was_understood_gives_the_same(pairs: list[Pair]) -> None:
    town = read_town()
    assert town.questionnaire
    state = replay(town.questionnaire, pairs, DISTRICTS)
    again = replay(town.questionnaire, state.pairs(), DISTRICTS)
    assert again == state
    assert (state.next is None) == (len(state.answers) == len(state.asked))


@given(PAIRS)
def test_the_order_in_which_questions_were_answered_makes_no_difference(pairs: list[Pair]) -> None:
    town = read_town()
    assert town.questionnaire
    by_name = sorted(pairs, key=lambda pair: pair[0])
    assert replay(town.questionnaire, by_name, DISTRICTS) == replay(town.questionnaire, pairs, DISTRICTS)


@pytest.mark.parametrize(
    ("typed", "district"),
    [
        ("SR5 1AB", "SR5"),
        ("sr51ab", "SR5"),
        (" sr5 ", "SR5"),
        ("SR5", "SR5"),
        ("S.R.5-1AB", "SR5"),
        ("W1A 1AA", "W1A"),
        ("DH4 5AB", "DH4"),
        ("SR1 11", ""),
        ("SR5 1A", ""),
        ("SR51", ""),
        ("NE1 1AA", ""),
        ("Sunderland", ""),
        ("", ""),
        ("SR5 1AB" + " " * 1000, "SR5"),
        ("Sℝ5 1AB", ""),
    ],
)
def test_a_postcode_is_cut_to_its_district(typed: str, district: str) -> None:
    assert district_in(typed, DISTRICTS) == district


@given(st.text())
def test_a_district_is_one_that_is_known_or_nothing(typed: str) -> None:
    assert district_in(typed, DISTRICTS) in {*DISTRICTS, ""}
