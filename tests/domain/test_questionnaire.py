import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.area import Area, AreaKind
from familyhelp.domain.questionnaire import (
    Asks,
    Option,
    Question,
    Questionnaire,
    Translation,
    area_code,
    area_option,
)

FOOD = Option("food", "q", "Not enough food", "Food banks.", translations=(Translation("pl", "Brakuje jedzenia"),))
WORRY = Question(
    "worry",
    Asks.WORRY,
    "What is worrying you?",
    (FOOD,),
    hint="Pick one.",
    translations=(Translation("pl", "Co Cię martwi?", "Wybierz jedno."),),
)
HERE = Questionnaire((WORRY, replace(WORRY, key="who", asks=Asks.WHO, translations=())))


@given(st.text(min_size=1))
def test_the_code_of_an_area_has_no_vowel_and_no_figure_so_it_is_no_word_and_no_postcode(key: str) -> None:
    assert re.fullmatch(r"[bcdfghjkmnpqrstvwxz]{4}", area_code(key))


def test_the_code_of_an_area_never_moves_because_families_keep_addresses() -> None:
    assert [area_code(key) for key in ("washington", "coalfield", "brierley-hill")] == ["hjbd", "ctmq", "xjwf"]


def test_an_area_is_an_answer_in_its_own_name() -> None:
    option = area_option(Area("hill", "The Hill", AreaKind.LOCALITY))
    assert (option.key, option.code, option.label, option.area) == ("hill", area_code("hill"), "The Hill", "hill")


def test_questions_are_read_in_polish_where_somebody_has_translated_them() -> None:
    polish = HERE.in_language("pl")
    assert [each.label for each in polish.questions] == ["Co Cię martwi?", "What is worrying you?"]
    assert [each.lang for each in polish.questions] == ["pl", "en"]
    assert {option.label for each in polish.questions for option in each.options} == {"Brakuje jedzenia"}


def test_a_translation_without_a_hint_shows_none_rather_than_an_english_one() -> None:
    assert FOOD.in_language("pl").hint == ""
    assert FOOD.in_language("ur") is FOOD


def test_what_an_answer_stands_for_never_changes_with_the_language() -> None:
    option = FOOD.in_language("pl")
    assert replace(option, label=FOOD.label, hint=FOOD.hint, lang="en") == FOOD


def test_questions_are_found_by_what_they_ask_and_by_key_and_answers_by_code() -> None:
    assert HERE.asking(Asks.WHO) is HERE.questions[1]
    assert HERE.asking(Asks.AGES) is None
    assert HERE.by_key("worry") is WORRY
    assert HERE.by_key("nothing") is None
    assert WORRY.by_code("q") is FOOD
    assert WORRY.by_code("food") is None
