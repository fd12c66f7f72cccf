"""The index is disposable: it comes back by itself, and is nobody else's."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.search.engine import Searcher
from familyhelp.search.index import open_index


def only(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_the_index_is_private(town: Directory, tmp_path: Path) -> None:
    open_index(town, tmp_path / "index")
    assert (tmp_path / "index").stat().st_mode & 0o077 == 0
    assert only(tmp_path / "index").stat().st_mode & 0o077 == 0


def test_the_same_content_is_indexed_once(town: Directory, tmp_path: Path) -> None:
    open_index(town, tmp_path)
    before = only(tmp_path).stat().st_ino
    open_index(town, tmp_path)
    assert only(tmp_path).stat().st_ino == before


def test_changed_content_is_indexed_anew_and_the_old_index_goes(town: Directory, tmp_path: Path) -> None:
    open_index(town, tmp_path)
    before = only(tmp_path)
    changed = replace(town, fingerprint="two", services={"calm": replace(town.services["calm"], name="Quiet Corner")})
    assert [hit.slug for hit in Searcher(changed, tmp_path).search(Needs(words="quiet corner")).hits] == ["calm"]
    assert only(tmp_path) != before


def test_an_open_index_outlives_its_successor(town: Directory, tmp_path: Path) -> None:
    old = Searcher(town, tmp_path)
    Searcher(replace(town, fingerprint="two"), tmp_path)
    assert old.search(Needs(words="larder")).total


@pytest.mark.parametrize("damage", ["cut", "changed", "foreign", "missing", "shared"])
def test_a_broken_or_foreign_index_is_rebuilt_unread(town: Directory, tmp_path: Path, damage: str) -> None:
    open_index(town, tmp_path)
    folder = only(tmp_path)
    segment = next(folder.glob("*.seg"))
    match damage:
        case "cut":
            segment.write_bytes(segment.read_bytes()[:100])
        case "changed":
            segment.write_bytes(b"x" + segment.read_bytes()[1:])
        case "foreign":
            shutil.rmtree(folder)
            folder.mkdir()
            (folder / "_MAIN_1.toc").write_bytes(b"not ours")
        case "missing":
            segment.unlink()
        case _:
            folder.chmod(0o777)
    assert Searcher(town, tmp_path).search(Needs(words="larder")).total
    assert only(tmp_path).stat().st_mode & 0o077 == 0


def test_a_directory_without_a_fingerprint_is_always_indexed(town: Directory, tmp_path: Path) -> None:
    unnamed = replace(town, fingerprint="")
    open_index(unnamed, tmp_path)
    changed = replace(unnamed, services={"calm": town.services["calm"]})
    assert Searcher(changed, tmp_path).search(Needs(words="larder")).kinds.keys()
    assert "larder" not in {hit.slug for hit in Searcher(changed, tmp_path).search(Needs(words="larder")).hits}


def test_a_term_is_worth_most_in_a_name(town: Directory, tmp_path: Path) -> None:
    index = open_index(town, tmp_path)
    worth = {index.entries[number][1]: impact for number, impact in index.impacts("food").items()}
    assert worth["pledge"] > 0
    assert index.impacts("nothing-like-this") == {}
