"""The index is disposable: it comes back by itself, and is nobody else's."""

import datetime as dt
import gzip
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.domain.words import Words
from familyhelp.search.engine import Searcher
from familyhelp.search.export.folder import exported, opened, write
from familyhelp.search.shards.names import NUMBERED


def only(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_the_index_is_private(town: Directory, tmp_path: Path) -> None:
    opened(town, tmp_path / "index")
    assert (tmp_path / "index").stat().st_mode & 0o077 == 0
    assert only(tmp_path / "index").stat().st_mode & 0o077 == 0


def test_the_same_content_is_indexed_once(town: Directory, tmp_path: Path) -> None:
    opened(town, tmp_path)
    before = only(tmp_path).stat().st_ino
    opened(town, tmp_path)
    assert only(tmp_path).stat().st_ino == before


def test_changed_content_is_indexed_anew_and_the_old_index_goes(town: Directory, tmp_path: Path) -> None:
    opened(town, tmp_path)
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
    opened(town, tmp_path)
    folder = only(tmp_path)
    segment = max((folder / "t").iterdir(), key=lambda file: file.stat().st_size)
    match damage:
        case "cut":
            segment.write_bytes(segment.read_bytes()[:100])
        case "changed":
            segment.write_bytes(b"x" + segment.read_bytes()[1:])
        case "foreign":
            shutil.rmtree(folder)
            folder.mkdir()
            (folder / "manifest.bin").write_bytes(b"not ours")
        case "missing":
            segment.unlink()
        case _:
            folder.chmod(0o777)
    assert Searcher(town, tmp_path).search(Needs(words="larder")).total
    assert only(tmp_path).stat().st_mode & 0o077 == 0


def test_a_directory_without_a_fingerprint_is_always_indexed(town: Directory, tmp_path: Path) -> None:
    unnamed = replace(town, fingerprint="")
    opened(unnamed, tmp_path)
    changed = replace(unnamed, services={"calm": town.services["calm"]})
    assert Searcher(changed, tmp_path).search(Needs(words="larder")).kinds.keys()
    assert "larder" not in {hit.slug for hit in Searcher(changed, tmp_path).search(Needs(words="larder")).hits}


def files(directory: Directory, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    write(directory, folder)
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.bin")}


def test_the_same_directory_gives_the_same_bytes(town: Directory, tmp_path: Path) -> None:
    assert files(town, tmp_path / "one") == files(town, tmp_path / "two")


def test_no_two_contents_share_a_name(town: Directory, tmp_path: Path) -> None:
    changed = replace(town, services={"calm": replace(town.services["calm"], name="Quiet Corner")})
    one, other = files(town, tmp_path / "one"), files(changed, tmp_path / "two")
    assert all(one[name] == other[name] for name in one.keys() & other.keys() - {"manifest.bin"})


def test_a_language_in_which_something_differs_has_blocks_beside_the_others(town: Directory, tmp_path: Path) -> None:
    calm = replace(town.services["calm"], translations=(Words("pl", "Spokój"),))
    translated = replace(town, services={**town.services, "calm": calm})
    store = opened(translated, tmp_path)
    plain, polish = store.manifest["display"], store.manifest["translated"]["pl"]
    assert plain != polish
    assert {len(plain), len(polish)} == {NUMBERED}
    shown = [store.files[f"d/0-{letters}.bin"].read_bytes() for letters in (plain, polish)]
    assert ["Spokój" in gzip.decompress(each).decode() for each in shown] == [False, True]


def test_the_folder_is_named_after_the_content(town: Directory, tmp_path: Path) -> None:
    assert exported(town, tmp_path) != exported(replace(town, fingerprint="two"), tmp_path)


@pytest.mark.slow
def test_one_edited_listing_changes_few_of_the_files(tmp_path: Path) -> None:
    directory = load(Path(__file__).parents[3] / "content").directory
    assert directory
    before = set(files(directory, tmp_path / "before"))
    shares = []
    for number, slug in enumerate(sorted(directory.services)[10::60]):
        service = directory.services[slug]
        edited = replace(service, summary=f"{service.summary} Now also on Thursdays.", checked=dt.date(2026, 10, 1))
        changed = replace(directory, services={**directory.services, slug: edited})
        after = set(files(changed, tmp_path / str(number)))
        shares.append(len(after - before) / len(after))
    assert sum(shares) / len(shares) < 0.05, shares
