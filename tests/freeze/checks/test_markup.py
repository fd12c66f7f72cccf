import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from justhtml import JustHTML

from familyhelp.freeze.checks import markup
from familyhelp.freeze.checks.tags import tags

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Hubs</title></head>
<body><main id="main">
<h1>Hubs</h1>
{}
</main></body></html>
"""


def _wrongs(page: str) -> list[str]:
    return list(markup.wrongs(page, list(tags(page))))


@pytest.mark.parametrize(
    "body",
    [
        '<p>Words <strong>and <a href="/">links</a></strong><br>more</p>',
        "<ul><li><p>One</p><ul><li>Two</li></ul></li></ul>",
        '<a href="/"><h2>A card</h2><p>that is one link</p></a>',
        "<dl><div><dt>Phone</dt><dd><p>01632 960001</p></dd></div></dl>",
        '<svg viewBox="0 0 9 9" aria-hidden="true"><g><path d="M0 0h9"/></g></svg>',
        '<form action="/search/"><label for="q">Search</label><input id="q" name="q"><button>Find</button></form>',
        "<details><summary><h2>More</h2></summary><p>Words</p></details>",
        "<table><caption>Week</caption><thead><tr><th>Day</th></tr></thead><tbody><tr><td>Mon</td></tr></tbody></table>",
        '<img src="/a.png" alt=""><input type="checkbox" id="c"><label for="c">Free</label>',
        '<fieldset><legend><h2>Ages</h2></legend><p aria-labelledby="main">x</p></fieldset>',
        '<fh-week data-day="mon"><p>Open</p></fh-week><template><li>One</li></template>',
        '<script type="application/ld+json">{"a": "</p><div>"}</script>',
    ],
)
def test_good_pages_are_left_alone(body: str) -> None:
    assert _wrongs(PAGE.format(body)) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>Never closed", "</main> closes <p>"),
        ("</div>", "</div> closes <main>"),
        ("<b><i>Crossed</b></i>", "</b> closes <i>"),
        ("<div/>", "<div/> is not closed by its slash"),
        ("<p><div>Block</div></p>", "<div> may not stand inside <p>"),
        ("<span><p>Block</p></span>", "<p> may not stand inside <span>"),
        ('<p><a href="/"><div>Block</div></a></p>', "<div> may not stand inside <a>"),
        ("<h2><p>Block</p></h2>", "<p> may not stand inside <h2>"),
        ("<summary>Alone</summary>", "<summary> may not stand inside <main>"),
        ("<li>Alone</li>", "<li> may not stand inside <main>"),
        ("<ul><p>No item</p></ul>", "<p> may not stand inside <ul>"),
        ("<table><tr><p>x</p></tr></table>", "<p> may not stand inside <tr>"),
        ('<a href="/"><a href="/">x</a></a>', "<a> may not stand inside a link or a button"),
        ("<button><input></button>", "<input> may not stand inside a link or a button"),
        ("<form><form></form></form>", "<form> may not stand inside another"),
        ("<blink>x</blink>", "there is no element <blink>"),
        ("<p>3 < 4</p>", "a “<” begins no tag"),
        ('<p id="a" id="b">x</p>', "the attribute id is there twice"),
        ('<img src="/hub.jpg">', "the picture /hub.jpg has no words (alt)"),
        ('<form method="post" action="/ask/"></form>', "this form sends something"),
        ('<p style="color: red">x</p>', "has the attribute style"),
        ('<p onclick="x()">x</p>', "has the attribute onclick"),
        ("<style>p {}</style>", "a <style> in the page"),
        ("<script>x()</script>", "a script in the page"),
        ("<h1>Two</h1>", "the page has 2 <h1>"),
        ("<main>Two</main>", "the page has 2 <main>"),
        ('<p id="main">x</p>', "the id “main” is there twice"),
        ('<p id="">x</p>', "is empty or has a space"),
        ('<p id="a b">x</p>', "is empty or has a space"),
        ('<label for="nobody">x</label>', "names the id “nobody”"),
        ('<p aria-describedby="main nobody">x</p>', "names the id “nobody”"),
    ],
)
def test_each_fault_is_said_in_words(body: str, said: str) -> None:
    assert [wrong for wrong in _wrongs(PAGE.format(body)) if said in wrong]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((' lang="en"', ""), "does not say what language"),
        (('lang="en"', 'lang=""'), "does not say what language"),
        (("<title>Hubs</title>", ""), "has no title"),
        (("<title>Hubs</title>", "<title> </title>"), "has no title"),
        (("<!DOCTYPE html>", ""), "does not begin with <!DOCTYPE html>"),
        (("h1", "h2"), "has 0 <h1>"),
    ],
)
def test_each_fault_of_the_whole_page_is_said(change: tuple[str, str], said: str) -> None:
    assert any(said in wrong for wrong in _wrongs(PAGE.format("").replace(*change)))


def test_the_line_of_a_fault_is_told() -> None:
    assert _wrongs(PAGE.format("<p>fine</p>\n<blink>x</blink>")) == ["line 6: there is no element <blink>"]


def test_a_page_full_of_faults_does_not_fill_the_screen() -> None:
    assert len(_wrongs(PAGE.format("<blink>x</blink>\n" * 500))) <= 12


BODY = PAGE.format('<ul><li><p>One <b>two</b></p></li></ul><dl><dt>a</dt><dd><a href="/">b</a></dd></dl><div>c</div>')
TAGS = re.findall(r"</?[a-z][^>]*>", BODY)


@settings(max_examples=200)
@given(st.sampled_from(range(len(TAGS))), st.sampled_from(["", "<div>", "</p>", "<li>", "</a>"]))
def test_whatever_a_browser_would_have_to_repair_is_found(which: int, instead: str) -> None:
    before = [found.start() for found in re.finditer(r"</?[a-z][^>]*>", BODY)][which]
    page = BODY[:before] + instead + BODY[before + len(TAGS[which]) :]
    if JustHTML(page, collect_errors=True, sanitize=False).errors:
        assert _wrongs(page)


def test_a_heading_that_waits_in_a_template_is_not_on_the_page_yet() -> None:
    assert _wrongs(PAGE.replace("<h1>Hubs</h1>", "<h1>Hubs</h1><template><h1>Near you</h1></template>")) == []
