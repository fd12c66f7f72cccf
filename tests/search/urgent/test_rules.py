import pytest

from familyhelp.domain.urgent import Link, Rule
from familyhelp.search.urgent.rules import BETWEEN, chains


def spans(**places: int) -> dict[str, dict[int, list[int]]]:
    return {name: {place: [place + 1]} for name, place in places.items()}


@pytest.mark.parametrize("link", list(Link))
def test_words_hold_together_up_to_their_distance_and_no_further(link: Link) -> None:
    rule = Rule(("one", "two"), link)
    most = 1 + BETWEEN[link]
    assert list(chains(rule, spans(one=0, two=most)))
    assert not list(chains(rule, spans(one=0, two=most + 1)))


def test_only_words_that_are_near_may_be_in_any_order() -> None:
    back = spans(one=3, two=1)
    assert list(chains(Rule(("one", "two")), back))
    assert not list(chains(Rule(("one", "two"), Link.THEN), back))


def test_one_word_never_counts_twice() -> None:
    assert not list(chains(Rule(("one", "two")), spans(one=0, two=0)))


def test_a_rule_without_one_of_its_sets_does_not_hold() -> None:
    assert not list(chains(Rule(("one", "two")), spans(one=0)))
