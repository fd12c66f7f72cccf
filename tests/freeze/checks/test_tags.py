import time

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.freeze.checks.tags import tags


def test_tags_come_in_order_with_their_attributes() -> None:
    found = list(tags('<p class="a &amp; b" hidden data-x=1>Hi <b>you</b></p>'))
    assert [(tag.name, tag.closing) for tag in found] == [("p", False), ("b", False), ("b", True), ("p", True)]
    assert found[0].attributes.values == {"class": "a & b", "hidden": "", "data-x": "1"}


def test_comments_scripts_and_titles_hold_no_tags() -> None:
    page = "<!DOCTYPE html><!-- <p> --><script>if (a<b) x('<p>')</script><title><b></title>"
    assert [tag.name for tag in tags(page)] == ["script", "script", "title", "title"]
    assert next(tags(page)).text == "if (a<b) x('<p>')"


def test_a_sign_that_begins_no_tag_is_told_of() -> None:
    assert [tag.name for tag in tags("<p>3 < 4</p>")] == ["p", "", "p"]
    assert [tag.name for tag in tags('<a href="x>')] == [""]


def test_a_comment_that_never_ends_is_told_of() -> None:
    assert [tag.name for tag in tags("<p><!-- a --><!-- <b>")] == ["p", ""]
    assert [tag.name for tag in tags("<!---->")] == []


def test_an_attribute_that_is_there_twice_or_cannot_be_is_told_of() -> None:
    assert "twice" in next(tags("<a id=a ID=b>")).attributes.wrong
    assert "cannot stand" in next(tags("<a id=a'b'>")).attributes.wrong
    assert "cannot stand" in next(tags('<a id="a"class="b">')).attributes.wrong
    assert next(tags('<a href="/a=b">')).attributes.wrong == ""


def test_a_slash_at_the_end_is_seen_and_one_in_an_address_is_not() -> None:
    assert next(tags("<path d='M0 0'/>")).attributes.slashed
    assert not next(tags('<a href="/x/">')).attributes.slashed


@given(st.text(alphabet="<>/!-\"'= abpscript&;\n", max_size=200))
def test_any_text_is_read_to_its_end(page: str) -> None:
    for tag in tags(page):
        assert page[tag.at] == "<"


def test_a_hostile_page_takes_no_longer_than_a_good_one() -> None:
    began = time.process_time()
    for page in ("<a " + "b='" * 50_000, "<" * 100_000, "<a" + " x" * 100_000, "<!--" * 30_000, "<p " + "=" * 100_000):
        list(tags(page))
    assert time.process_time() - began < 5
