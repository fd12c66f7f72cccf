import pytest

from familyhelp.freeze.checks import requests
from familyhelp.freeze.checks.tags import tags


@pytest.mark.parametrize(
    "html",
    [
        '<script src="X"></script>', '<link rel="stylesheet" href="X">', '<img src="X" alt="">',
        '<iframe src="X"></iframe>',
        '<form action="X"></form>', '<link rel="preconnect" href="X">', '<link rel="icon" href="X">',
        '<img srcset="X 2x" alt="">', '<video poster="X"></video>', '<source src="X">', '<object data="X"></object>',
        '<button formaction="X">x</button>', '<a ping="X">x</a>', '<svg><use href="X"/></svg>',
        '<svg><image xlink:href="X"/></svg>', '<p style="background: url(X)">x</p>', "<style>@import 'X';</style>",
        '<meta http-equiv="refresh" content="0; url=X">', '<link rel="alternate stylesheet" href="X">',
    ],
)  # fmt: skip
def test_what_a_browser_fetches_by_itself_is_found(html: str) -> None:
    address = "https://tracker.example/x"
    assert (address, True) in [link for tag in tags(html.replace("X", address)) for link in requests.links(tag)]


@pytest.mark.parametrize(
    "html", ['<a href="X">x</a>', '<link rel="canonical" href="X">', '<link rel="alternate" hreflang="pl" href="X">']
)
def test_what_only_a_person_follows_is_no_request(html: str) -> None:
    found = [link for tag in tags(html) if not tag.closing for link in requests.links(tag)]
    assert found == [("X", False)]


def test_each_picture_of_a_set_is_found() -> None:
    assert [address for address, _ in requests.links(next(tags('<img srcset="/a.png 1x, /b.png 2x">')))] == [
        "/a.png",
        "/b.png",
    ]


@pytest.mark.parametrize(
    "sheet", ["p{background:url(X)}", "p{background:url( 'X' )}", '@import "X";', '@import url("X");', "p{src:URL(X)}"]
)
def test_what_a_style_sheet_fetches_is_found(sheet: str) -> None:
    assert list(requests.in_css(sheet)) == ["X"]


def test_what_a_style_sheet_only_mentions_is_not() -> None:
    assert list(requests.in_css("/* url(https://example.com/) */ p { color: red }")) == []


@pytest.mark.parametrize(
    "script",
    [
        "import x from 'https://cdn.example/x.js'", 'import("//cdn.example/x.js")', "fetch('https://api.example/')",
        "navigator.sendBeacon(`https://t.example/`)", "new Worker('https://cdn.example/w.js')",
        "r.open('GET', 'https://api.example/')", "from 'wss://x.example'",
    ],
)  # fmt: skip
def test_what_a_script_asks_of_another_host_is_found(script: str) -> None:
    assert len(requests.in_script(script)) == 1


def test_a_scripts_own_addresses_and_names_are_not_requests() -> None:
    script = "import x from './x.mjs'; fetch('/postcodes/sr5.json'); createElementNS('http://www.w3.org/2000/svg', 'g')"
    assert requests.in_script(script) == []
