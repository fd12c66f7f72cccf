"""A worker saves a file, and the site shows it; a broken file never takes the site away."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Visit

from familyhelp.content.problems import BrokenContentError
from familyhelp.web import edition
from familyhelp.web.edition import Shelf


@pytest.fixture
def open_site(visit: Callable[[], Visit], monkeypatch: pytest.MonkeyPatch) -> Visit:
    """A site that looks at its files before every page."""
    monkeypatch.setattr(edition, "SECONDS_BETWEEN_LOOKS", -1.0)
    return visit()


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_saved_file_is_shown_without_a_restart(open_site: Visit, instance: Path) -> None:
    assert open_site.page("/services/sleep-talk/").h1 == "Sleep Talk"
    _edit(instance / "services" / "sleep-talk.md", "name: Sleep Talk", "name: Quiet Nights")
    assert open_site.page("/services/sleep-talk/").h1 == "Quiet Nights"


def test_search_finds_the_new_words_too(open_site: Visit, instance: Path) -> None:
    assert not open_site.page("/search/?q=trombone").has('a[href="/services/teen-kitchen/"]')
    _edit(instance / "services" / "teen-kitchen.md", "Cook and eat", "Play the trombone, cook and eat")
    assert open_site.page("/search/?q=trombone").has('a[href="/services/teen-kitchen/"]')


def test_a_new_listing_has_a_page_and_a_removed_one_has_none(open_site: Visit, instance: Path) -> None:
    kitchen = instance / "services" / "teen-kitchen.md"
    (instance / "services" / "second-kitchen.md").write_text(kitchen.read_text(encoding="utf-8"), encoding="utf-8")
    kitchen.unlink()
    assert open_site.client.get("/services/second-kitchen/").status_code == 200
    assert open_site.client.get("/services/teen-kitchen/").status_code == 404


def test_a_broken_file_leaves_the_last_good_site_and_says_why(
    open_site: Visit, instance: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _edit(instance / "services" / "sleep-talk.md", "topics: [crying-and-sleep]", "topics: [crying-and-sleeping]")
    with caplog.at_level(logging.ERROR):
        assert open_site.page("/services/sleep-talk/").h1 == "Sleep Talk"
    assert "services/sleep-talk.md" in caplog.text
    assert "crying-and-sleep" in caplog.text


def test_it_says_so_once_not_at_every_visit(open_site: Visit, instance: Path, caplog: pytest.LogCaptureFixture) -> None:
    (instance / "areas.yaml").write_text("- {key: uk}\n", encoding="utf-8")
    for _ in range(3):
        open_site.client.get("/")
    assert len(caplog.records) == 1


def test_a_mended_file_is_shown(open_site: Visit, instance: Path) -> None:
    file = instance / "services" / "sleep-talk.md"
    _edit(file, "areas: [uk]", "areas: [moon]")
    open_site.client.get("/")
    _edit(file, "areas: [moon]", "areas: [hilltop]")
    assert open_site.page("/services/sleep-talk/").facts["Where"] == "Hilltop"


def test_files_are_not_looked_at_for_every_page(
    visit: Callable[[], Visit], instance: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition, "SECONDS_BETWEEN_LOOKS", 1000.0)
    site = visit()
    _edit(instance / "services" / "sleep-talk.md", "name: Sleep Talk", "name: Quiet Nights")
    assert site.page("/services/sleep-talk/").h1 == "Sleep Talk"


def test_a_folder_without_a_site_has_nothing_to_show(tmp_path: Path) -> None:
    with pytest.raises(BrokenContentError, match=r"site\.yaml"):
        Shelf(tmp_path, tmp_path / "var")


def test_every_language_of_the_site_has_its_own_words(instance: Path, tmp_path: Path) -> None:
    shown = Shelf(instance, tmp_path / "var").current()
    assert set(shown.languages) == {"en", "pl"}
    assert shown.languages["pl"].services["toy-library"].name == "Biblioteka zabawek"
    assert shown.languages["en"].services["toy-library"].name == "Anytown Toy Library"
