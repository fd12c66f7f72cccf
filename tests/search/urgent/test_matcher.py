import string
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.urgent import Grammar, Link, Rule
from familyhelp.search.urgent.examples import Example
from familyhelp.search.urgent.matcher import Matcher

Heard = tuple[Example, frozenset[str]]
"""An example, and the panels that it raises."""
LANGUAGES = {"en", "pl", "ro", "uk", "ur", "ar", "fa", "bn", "pa", "cy"}
SMALL = Matcher(
    Grammar(
        words={
            "en": {"partner": ("husband*",), "hurts": ("hit", "hits"), "gym": ("gym",), "alone": ("nowhere to sleep",)},
            "pl": {"partner": ("mąż",), "hurts": ("bije",)},
        },
        raises={"violence": (Rule(("partner", "hurts")),), "homeless": (Rule(("alone",)),)},
        innocent=(Rule(("hurts", "gym"), Link.THEN),),
    )
)


def test_there_are_two_hundred_examples_of_each_in_all_ten_languages(examples: Sequence[Example]) -> None:
    danger = [each for each in examples if each.panels]
    assert len(danger) >= 200
    assert len(examples) - len(danger) >= 200
    assert {each.lang for each in danger} == {each.lang for each in examples if not each.panels} == LANGUAGES


def test_danger_is_seen_in_98_of_100_examples_of_it(heard: Sequence[Heard]) -> None:
    danger = [each for each in heard if each[0].panels]
    missed = [example for example, raised in danger if not example.panels & raised]
    assert len(missed) <= 0.02 * len(danger), missed


def test_what_looks_alike_raises_nothing_in_97_of_100_examples(matcher: Matcher, heard: Sequence[Heard]) -> None:
    calm = [each for each in heard if not each[0].panels]
    raised = [(example, matcher.raised(example.words)) for example, panels in calm if panels]
    assert len(raised) <= 0.03 * len(calm), raised


def test_no_language_is_left_behind(heard: Sequence[Heard]) -> None:
    danger = [each for each in heard if each[0].panels]
    asked = Counter(example.lang for example, _ in danger)
    seen = Counter(example.lang for example, raised in danger if example.panels & raised)
    assert all(seen[lang] >= 0.9 * asked[lang] for lang in asked), (seen, asked)


@pytest.mark.parametrize(
    ("said", "panel"),
    [
        ("my partner scares me", "violence-at-home"),
        ("he broke my arm", "violence-at-home"),
        ("she wishes she was never born", "suicide"),
        ("we are homeless tonight", "homeless-tonight"),
        ("im gonna kil myself", "suicide"),
        ("they are making me marry my cousin", "forced-marriage"),
    ],
)
def test_the_words_that_must_never_be_missed(matcher: Matcher, said: str, panel: str) -> None:
    assert panel in matcher.keys(said)


@pytest.mark.parametrize("said", ["my phone is dead", "shooting hoops", "break a leg at the school play"])
def test_the_words_that_must_never_alarm(matcher: Matcher, said: str) -> None:
    assert matcher.keys(said) == ()


def test_it_says_which_words_did_it_and_by_which_rule() -> None:
    (found,) = SMALL.raised("last night my husband HIT me")
    assert (found.panel, found.words, found.rule, found.lang) == ("violence", ("husband", "hit"), "partner hurts", "en")


def test_a_rule_has_its_words_in_one_language() -> None:
    assert SMALL.keys("mąż bije") == ("violence",)
    assert SMALL.keys("mąż hits") == ()


def test_a_language_that_is_named_is_read_with_english() -> None:
    assert SMALL.keys("mąż bije", "pl") == SMALL.keys("husband hits", "pl") == ("violence",)
    assert SMALL.keys("mąż bije", "en") == ()


def test_innocent_words_are_passed_over_and_others_still_count() -> None:
    assert SMALL.keys("my husband hit the gym") == ()
    assert SMALL.keys("my husband hit the gym then he hit me") == ("violence",)


def test_panels_come_in_their_own_order() -> None:
    assert SMALL.keys("nowhere to sleep because my husband hits me") == ("violence", "homeless")


@given(st.text(max_size=300))
def test_no_text_is_too_strange(said: str) -> None:
    assert set(SMALL.keys(said)) <= {"violence", "homeless"}


@given(st.sampled_from(["hit", "hits"]), st.lists(st.sampled_from(["the", "my", "and", "me"]), max_size=4))
def test_small_words_between_do_not_matter(hurt: str, between: list[str]) -> None:
    assert SMALL.keys(" ".join(["husband", *between, hurt])) == ("violence",)


@given(st.integers(1, 6), st.sampled_from(string.ascii_lowercase))
def test_one_wrong_letter_in_a_long_word_is_forgiven(at: int, letter: str) -> None:
    assert SMALL.keys(f"{'husband'[:at]}{letter}{'husband'[at + 1 :]} hits") == ("violence",)
