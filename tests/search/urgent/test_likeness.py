from familyhelp.domain.urgent import Grammar, Likeness, Rule
from familyhelp.search.urgent.likeness import resembled
from familyhelp.search.urgent.matcher import Matcher, Raised

LIKENESS = {"suicide": Likeness(10, {"gone": 6, "bette gone": 5, "holid": -9}), "other": Likeness(0, {"cat": -1})}


def test_a_text_is_like_examples_when_its_clues_add_up() -> None:
    assert resembled(LIKENESS, ["better", "gone"], ()) == {"suicide": (0, 1)}
    assert resembled(LIKENESS, ["gone"], ()) == {}
    assert resembled(LIKENESS, ["better", "gone", "holidays"], ()) == {}


def test_a_text_without_any_clue_is_like_nothing() -> None:
    assert resembled(LIKENESS, ["dog"], ()) == {}
    assert resembled(LIKENESS, [], ()) == {}


def test_clues_far_apart_do_not_add_up() -> None:
    assert resembled(LIKENESS, ["gone", *["w"] * 40, "better", "away"], ()) == {}


def test_the_reason_is_told_and_what_is_innocent_is_passed_over() -> None:
    grammar = Grammar(
        {"en": {"gone": ("better gone",), "film": ("film",)}},
        {"suicide": ()},
        (Rule(("gone", "film")),),
        {"suicide": LIKENESS["suicide"]},
    )
    matcher = Matcher(grammar)
    assert matcher.raised("better gone") == (Raised("suicide", ("better", "gone")),)
    assert matcher.raised("better gone, the film") == ()
