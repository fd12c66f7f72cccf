import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Visit
from tests.freeze.conftest import tree

from familyhelp.content.problems import BrokenContentError
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.freezer import freeze
from familyhelp.web.settings import Settings


def _edit(file: Path, old: str, new: str) -> None:
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")


def test_every_page_is_the_same_as_on_the_live_site(frozen_anytown: Path, anytown: Visit) -> None:
    for address in anytown.addresses:
        file = frozen_anytown / (address[1:] + "index.html" if address.endswith("/") else address[1:])
        assert file.read_bytes() == anytown.client.get(address).data, address


def test_the_frozen_site_has_its_styles_its_photos_and_its_page_for_lost_visitors(frozen_anytown: Path) -> None:
    for name in ("static/dist/site.css", "photos/riverside.png", "404.html", "sitemap.xml", "pl/index.html"):
        assert (frozen_anytown / name).is_file(), name


def test_nothing_in_a_frozen_page_sends_or_remembers_anything(frozen_anytown: Path) -> None:
    for file in frozen_anytown.rglob("*.html"):
        assert not re.search(r"csrf|method=.?post", file.read_text(encoding="utf-8"), re.IGNORECASE), file


def test_two_builds_of_the_same_content_are_the_same_to_the_last_byte(town: Settings, frozen_anytown: Path) -> None:
    freeze(town, town.var / "build")
    assert tree(town.var / "build") == tree(frozen_anytown)


def test_when_nothing_has_changed_nothing_is_made(town: Settings) -> None:
    out = town.var / "build"
    assert freeze(town, out).pages
    before = (out / "index.html").stat().st_ino
    assert freeze(town, out).unchanged
    assert not freeze(town, out, force=True).unchanged
    assert (out / "index.html").stat().st_ino != before


def test_a_change_is_seen_and_a_page_that_is_gone_is_gone(town: Settings) -> None:
    out = town.var / "build"
    freeze(town, out)
    (town.content / "services" / "food-table.md").unlink()
    _edit(town.content / "services" / "teen-kitchen.md", "name: ", "name: New ")
    assert freeze(town, out).findings == ()
    assert not (out / "services" / "food-table").exists()
    assert "New " in (out / "services" / "teen-kitchen" / "index.html").read_text(encoding="utf-8")


def test_a_build_without_checks_is_not_taken_for_one_with_them(town: Settings) -> None:
    out = town.var / "build"
    freeze(town, out, checked=False)
    assert freeze(town, out, checked=False).unchanged
    assert not freeze(town, out).unchanged
    assert freeze(town, out, checked=False).unchanged


def test_a_build_with_a_fault_never_takes_the_place_of_a_good_one(town: Settings) -> None:
    out = town.var / "build"
    freeze(town, out)
    good = tree(out)
    page = town.content / "pages" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Further down](#nowhere)\n", encoding="utf-8")
    frozen = freeze(town, out)
    assert [str(finding) for finding in frozen.findings if finding.page == "about/index.html"] == [
        "about/index.html: the link to /about/#nowhere finds no such place in the page"
    ]
    assert tree(out) == good
    assert not (out.parent / ".build.unfinished").exists()
    assert freeze(town, out, checked=False).findings == ()
    assert "nowhere" in (out / "about" / "index.html").read_text(encoding="utf-8")


def test_broken_content_is_never_half_built(town: Settings) -> None:
    out = town.var / "build"
    _edit(town.content / "services" / "food-table.md", "organisation: ", "organisation: un")
    with pytest.raises(BrokenContentError, match="food-table"):
        freeze(town, out)
    assert not out.exists()


def test_links_carry_the_folder_in_which_the_site_stands(town: Settings) -> None:
    out = town.var / "build"
    frozen = freeze(replace(town, url="https://www.example.org/family/help"), out)
    assert frozen.findings == ()
    home = (out / "index.html").read_text(encoding="utf-8")
    assert 'href="/family/help/static/dist/site.css"' in home
    site_map = (out / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://www.example.org/family/help/services/toy-library/</loc>" in site_map
    assert "/family/help/family/help" not in site_map


def test_the_address_in_site_yaml_stands_when_no_other_is_given(town: Settings, frozen_anytown: Path) -> None:
    assert town.url == ""
    assert 'href="https://family-help.example.org/"' in (frozen_anytown / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("where", ["anytown", ".", "anytown/services"])
def test_the_content_itself_is_never_replaced(town: Settings, where: str) -> None:
    before = tree(town.content)
    with pytest.raises(FreezeError):
        freeze(town, town.content.parent / where)
    assert tree(town.content) == before


def test_a_folder_of_somebody_elses_is_never_replaced(town: Settings, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "wedding.jpg").write_text("us", encoding="utf-8")
    with pytest.raises(FreezeError, match="did not make it"):
        freeze(town, photos)
    assert (photos / "wedding.jpg").read_text(encoding="utf-8") == "us"


def test_a_change_in_the_middle_of_a_build_throws_it_away(town: Settings) -> None:
    def worker_saves_a_file(doing: str, _length: int, portions: Any) -> Any:
        if doing.startswith("Checking"):
            file = town.content / "pages" / "about.md"
            file.write_text(file.read_text(encoding="utf-8") + "\nMore words.\n", encoding="utf-8")
        yield from portions

    out = town.var / "build"
    with pytest.raises(FreezeError, match="changed while"):
        freeze(town, out, watch=worker_saves_a_file)
    assert not out.exists()


def test_a_relative_folder_is_meant_from_where_we_are(town: Settings, tmp_path: Path) -> None:
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        freeze(town, Path("site"), checked=False)
    finally:
        os.chdir(before)
    assert (tmp_path / "site" / "index.html").is_file()
