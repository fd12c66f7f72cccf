"""The family's own words stand out in the results."""

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.web.marking import marked


def test_a_word_is_marked_in_any_of_its_forms() -> None:
    assert marked("Swimming for babies.", "baby swim") == "<mark>Swimming</mark> for <mark>babies</mark>."


def test_little_words_are_left_alone() -> None:
    assert marked("Help for the family", "for the") == "Help for the family"


def test_nothing_that_is_typed_becomes_markup() -> None:
    assert marked("Food <b>bank</b>", "food bank") == ("<mark>Food</mark> &lt;b&gt;<mark>bank</mark>&lt;/b&gt;")


@given(st.text(max_size=200), st.text(max_size=50))
def test_no_word_is_lost(text: str, asked: str) -> None:
    assert marked(text, asked).striptags() == marked(text, "").striptags()
