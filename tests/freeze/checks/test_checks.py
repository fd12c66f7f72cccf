import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.conftest import Visit

from familyhelp.freeze.checks import check
from familyhelp.freeze.checks.host import Host

HOST = Host.of("https://family-help.example.org")


@pytest.fixture
def build(frozen_anytown: Path, tmp_path: Path) -> Path:
    """A frozen site to spoil."""
    return Path(shutil.copytree(frozen_anytown, tmp_path / "build"))


def _look(visit: Visit, build: Path) -> list[str]:
    def unwatched(_doing: str, _length: int, portions: Iterable[int]) -> Iterable[int]:
        return portions

    return [str(finding) for finding in check(visit.app, build, HOST, unwatched)]


def _spoil(build: Path, file: str, old: str, new: str) -> None:
    words = (build / file).read_text(encoding="utf-8")
    assert old in words
    (build / file).write_text(words.replace(old, new, 1), encoding="utf-8")


def test_a_good_site_has_no_faults(anytown: Visit, build: Path) -> None:
    assert _look(anytown, build) == []


def test_a_page_that_is_gone_is_missed_by_every_kind_of_link(anytown: Visit, build: Path) -> None:
    shutil.rmtree(build / "topics" / "urgent-help")
    found = _look(anytown, build)
    assert found
    assert all("the link to /topics/urgent-help/ leads nowhere" in each for each in found)


def test_a_link_without_its_last_slash_is_explained(anytown: Visit, build: Path) -> None:
    _spoil(build, "about/index.html", 'href="/hubs/"', 'href="/hubs"')
    assert _look(anytown, build) == [
        "about/index.html: the link to /hubs leads nowhere (it needs a / at its end)",
    ]


def test_an_anchor_in_another_page_is_looked_for(anytown: Visit, build: Path) -> None:
    _spoil(build, "about/index.html", 'href="/hubs/"', 'href="/hubs/#nowhere"')
    assert _look(anytown, build) == ["about/index.html: the link to /hubs/#nowhere finds no such place in the page"]


def test_a_style_sheet_that_is_gone_is_missed(anytown: Visit, build: Path) -> None:
    (build / "static" / "dist" / "site.css").unlink()
    assert any("/static/dist/site.css leads nowhere" in each for each in _look(anytown, build))


def test_an_address_in_the_site_map_without_a_page_is_found(anytown: Visit, build: Path) -> None:
    _spoil(build, "sitemap.xml", "/services/toy-library/", "/services/toy-shop/")
    assert "sitemap.xml: the link to /services/toy-shop/ leads nowhere" in _look(anytown, build)


def test_a_page_of_the_live_site_is_found(anytown: Visit, build: Path) -> None:
    shutil.copytree(build / "about", build / "inbox" / "letters")
    assert "inbox/letters/index.html: this page belongs to the live site only" in _look(anytown, build)


def test_something_asked_of_another_host_is_found(anytown: Visit, build: Path) -> None:
    _spoil(build, "index.html", "</head>", '<script src="https://cdn.example/x.js"></script></head>')
    assert _look(anytown, build) == ["index.html: a browser would ask another host for https://cdn.example/x.js"]
