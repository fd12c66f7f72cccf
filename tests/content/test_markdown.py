import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.markdown import Link, convert


def test_plain_markdown_becomes_html_and_plain_words() -> None:
    rich = convert("You can **ring** us.\n\n- tea\n- cake").rich
    assert "<strong>ring</strong>" in rich.html
    assert rich.text == "You can ring us.\ntea\ncake"


def test_html_is_shown_as_it_stands() -> None:
    rich = convert("<script>alert(1)</script> <b>hello</b>").rich
    assert "<script" not in rich.html
    assert "&lt;b&gt;" in rich.html


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "JaVaScRiPt:alert(1)"])
def test_a_link_can_never_run_a_script(address: str) -> None:
    assert "<a" not in convert(f"[x]({address})").rich.html


def test_a_page_has_one_first_heading_and_it_is_not_in_the_body() -> None:
    assert re.findall(r"<(h\d)", convert("# One\n\n## Two\n\n###### Six").rich.html) == ["h2", "h3", "h6"]


def test_headings_that_start_at_the_second_level_stay() -> None:
    assert '<h2 id="how-to-start">' in convert("## How to start").rich.html


def test_every_heading_can_be_linked_to_even_when_two_are_the_same() -> None:
    ids = re.findall(r'id="([^"]+)"', convert("## Help\n\n## Help\n\n## Help 2\n\n## Pomóż!\n\n## !").rich.html)
    assert ids[:2] == ["help", "help-2"]
    assert "pomóż" in ids
    assert len(set(ids)) == 5


def test_links_that_lead_away_say_so() -> None:
    written = convert("[out](https://www.example.org/) and [in](/hubs/)").rich.html
    assert 'rel="noopener noreferrer external"' in written
    assert '<a href="/hubs/">in</a>' in written


def test_links_and_pictures_are_told_with_their_lines() -> None:
    found = convert("a\n\nb\n[c](/c/)\n![d](/photos/d.png)").links
    assert found == (Link(3, "/c/"), Link(4, "/photos/d.png", "d", picture=True))


def test_a_table_stays_a_table() -> None:
    assert "<td>09:00</td>" in convert("| day | opens |\n| --- | --- |\n| Monday | 09:00 |").rich.html


@given(st.text(max_size=300) | st.text(alphabet="<>/[]()!*_`#&;:\"'= \nscriptahefonclk", max_size=300))
def test_no_text_at_all_makes_a_script(text: str) -> None:
    written = convert(text).rich.html
    tags = re.findall(r"<[^>]*>", written)
    assert not any(re.search(r"<\s*script|\son\w+=|javascript:", html.unescape(tag), re.IGNORECASE) for tag in tags)
    assert "<h1" not in written
