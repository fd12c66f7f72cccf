"""The language of the words is recognised when the page's is another."""

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.search.languages import Languages


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
def test_a_language_is_recognised(town: Directory, text: str, lang: str) -> None:
    assert Languages(town.phrases).recognise(text) == lang
