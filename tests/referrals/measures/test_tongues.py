import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.measures.tongues import tongues


@pytest.mark.parametrize(
    "typed", ["Polish", "polish", "Polish ", "POLISH", " polish. ", "(polish)", "Polski", "polski!"]
)
def test_a_language_has_one_name_however_it_is_typed(typed: str) -> None:
    assert tongues(typed) == ("polish",)


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("română", "romanian"),
        ("Romana", "romanian"),
        ("українська", "ukrainian"),
        ("اردو", "urdu"),
        ("العربية", "arabic"),
        ("فارسی", "persian"),
        ("Farsi", "persian"),
        ("বাংলা", "bangla"),
        ("Bengali", "bangla"),
        ("ਪੰਜਾਬੀ", "punjabi"),
        ("Panjabi", "punjabi"),
        ("Cymraeg", "welsh"),
        ("Soomaali", "somali"),
    ],
)
def test_a_language_by_its_own_name_is_the_same_as_in_english(own: str, english: str) -> None:
    assert tongues(own) == (english,)


@pytest.mark.parametrize("typed", ["Polish and English", "polish/english", "Polski + English", "polish\nEnglish"])
def test_families_with_several_languages_are_counted_with_each(typed: str) -> None:
    assert {"polish", "english"} <= set(tongues(typed))


def test_a_language_that_nobody_knows_keeps_its_own_words() -> None:
    assert tongues("Our own  Sign") == ("our own sign",)


@pytest.mark.parametrize("typed", ["", " ", "?", "-", " , ;"])
def test_no_language_is_none(typed: str) -> None:
    assert tongues(typed) == ()


@given(st.text())
def test_whatever_is_typed_gives_tidy_names_each_once(typed: str) -> None:
    named = tongues(typed)
    assert len(set(named)) == len(named)
    assert all(each == each.strip() and each for each in named)
