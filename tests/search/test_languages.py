"""The language of the words is recognised when the page's is another."""

import pytest

from familyhelp.domain.needs import Needs
from familyhelp.search.engine import Searcher
from familyhelp.search.languages import recognise


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("শিশুর যত্ন", "bn"),
        ("ਬੱਚਿਆਂ ਦੀ ਮਦਦ", "pa"),
        ("допомога дітям", "uk"),
        ("مساعدة", "ar"),
        ("بچوں کے لیے", "ur"),
        ("کمک برای پدران", "fa"),
        ("głodne dzieci", "pl"),
        ("hungry", "en"),
        ("xyzzy", ""),
        ("", ""),
    ],
)
def test_a_language_is_recognised(searcher: Searcher, text: str, lang: str) -> None:
    assert searcher.search(Needs(words=text)).understood.lang == lang


def test_of_two_languages_the_one_with_more_words_counts_then_the_alphabet() -> None:
    assert recognise("a b c", ("pl", "en", "pl", "")) == "pl"
    assert recognise("a b", ("pl", "en")) == "en"
    assert recognise("a", ()) == ""
