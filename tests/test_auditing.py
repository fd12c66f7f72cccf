"""The audit itself: it sees what is wrong with a page."""

import pytest
from flask import Flask, Response
from tests.auditing import Page, problems
from tests.conftest import Visit


@pytest.fixture(scope="module")
def good(anytown: Visit) -> Page:
    """A page with a bit of everything."""
    return anytown.page("/hubs/riverside/")


def _shown(html: str, headers: dict[str, str]) -> Page:
    """The same page as some server might send it."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: Response(html, headers=headers))
    return Page("/", app.test_client().get("/"))


def test_a_good_page_has_no_problems(good: Page) -> None:
    assert list(problems(_shown(good.html, dict(good.response.headers)))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<!DOCTYPE html>", ""),
        ('<html lang="en"', '<html lang="pl"'),
        ('dir="ltr"', 'dir="rtl"'),
        ("</h1>", "</h1><h1>Again</h1>"),
        ("</h1>", "</h1><h4>Too deep</h4>"),
        ("</h1>", "</h1><h2></h2>"),
        ("</h1>", "</h1></div>"),
        ("</h1>", "</h1><p><div>in a paragraph</div></p>"),
        ("</h1>", '</h1><p id="main">twice</p>'),
        ("</h1>", '</h1><img src="/static/images/icon.svg">'),
        ("</h1>", '</h1><input name="q">'),
        ("</h1>", '</h1><p aria-describedby="nothing">x</p>'),
        ("</h1>", '</h1><p style="color:red">x</p>'),
        ("</h1>", '</h1><p onclick="x()">x</p>'),
        ("</h1>", "</h1><script>x()</script>"),
        ("</h1>", '</h1><img alt="" src="https://cdn.example.org/x.png">'),
        ("</h1>", '</h1><a href="/"></a>'),
        ("</h1>", "</h1><ul></ul>"),
        ("</h1>", '</h1><p lang="ar">x</p>'),
        ("</h1>", '</h1><p tabindex="3">x</p>'),
        ('http-equiv="Content-Security-Policy"', 'name="policy"'),
        ("data-exit", "data-gone"),
        ("tel:", "phone:"),
        ('href="#main"', 'href="#top"'),
        ("<caption", "<caption hidden></caption><p"),
        ('scope="row"', ""),
    ],
)
def test_each_fault_is_seen(good: Page, old: str, new: str) -> None:
    assert old in good.html
    assert list(problems(_shown(good.html.replace(old, new), dict(good.response.headers))))


@pytest.mark.parametrize("name", ["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"])
def test_a_lost_header_is_seen(good: Page, name: str) -> None:
    headers = {key: value for key, value in good.response.headers.items() if key != name}
    assert list(problems(_shown(good.html, headers)))


@pytest.mark.parametrize(("name", "value"), [("Set-Cookie", "a=b"), ("Vary", "Cookie")])
def test_a_cookie_is_seen(good: Page, name: str, value: str) -> None:
    assert list(problems(_shown(good.html, {**dict(good.response.headers), name: value})))
