from pathlib import Path

import pytest

from familyhelp.freeze.checks.host import Host
from familyhelp.freeze.checks.reading import Read, Reader

PAGE = """<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main id="main"><h1 id="top">x</h1>{}</main>
</body></html>"""


def _read(folder: Path, name: str, text: str, url: str = "") -> Read:
    (folder / name).write_text(text, encoding="utf-8")
    return Reader(folder, Host.of(url)).read([name])


def test_a_pages_anchors_and_targets_are_gathered(tmp_path: Path) -> None:
    read = _read(tmp_path, "index.html", PAGE.format('<a href="/hubs/#week">x</a><a href="https://www.nhs.uk/">y</a>'))
    assert read.anchors == {"index.html": frozenset({"main", "top"})}
    assert read.targets == {"hubs/index.html#week": "index.html"}
    assert read.findings == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "index.html",
            PAGE.format('<img alt="" src="https://t.example/x.png">'),
            "another host for https://t.example/",
        ),
        ("site.css", "p { background: url(//cdn.example/x.png) }", "another host for //cdn.example/x.png"),
        ("site.mjs", "fetch('https://api.example/')", "another host for https://api.example/"),
        ("icon.svg", '<svg><image href="https://t.example/x.png"/></svg>', "another host"),
        ("index.html", PAGE.format('<a href="javascript:alert(1)">x</a>'), "is no address"),
        ("index.html", PAGE.format('<a href="http://[x">x</a>'), "is no address"),
    ],
)
def test_what_is_wrong_with_a_link_is_said(tmp_path: Path, name: str, text: str, said: str) -> None:
    assert [
        finding for finding in _read(tmp_path, name, text).findings if said in finding.what and finding.page == name
    ]


def test_a_link_out_of_the_sites_folder_is_said(tmp_path: Path) -> None:
    read = _read(tmp_path, "index.html", PAGE.format('<a href="/hubs/">x</a>'), "https://example.org/help")
    assert [finding.what for finding in read.findings] == ["the link to /hubs/ leads out of /help/"]


def test_every_address_of_the_site_map_is_a_target(tmp_path: Path) -> None:
    text = '<urlset><url><loc>https://example.org/a/?x=1&amp;y=2</loc><link href="https://example.org/pl/a/"/></url></urlset>'
    read = _read(tmp_path, "sitemap.xml", text, "https://example.org")
    assert set(read.targets) == {"a/index.html", "pl/a/index.html"}


def test_what_two_workers_read_is_put_together_the_same_in_any_order() -> None:
    one = Read(1, targets={"x": "b", "y": "b"}, anchors={"b": frozenset()})
    other = Read(1, targets={"x": "a"}, anchors={"a": frozenset()})
    forward, backward = Read(), Read()
    forward.add(one)
    forward.add(other)
    backward.add(other)
    backward.add(one)
    assert forward.targets == backward.targets == {"x": "a", "y": "b"}
    assert forward.files == 2
    assert set(forward.anchors) == {"a", "b"}
