from pathlib import Path

import pytest

from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.staging import staged, swap


def _build(out: Path, words: str) -> None:
    with staged(out) as folder:
        (folder / "index.html").write_text(words, encoding="utf-8")
        swap(folder, out)


def _half_build(out: Path) -> None:
    with staged(out) as folder:
        (folder / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError


def test_a_finished_build_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "build"
    _build(out, "old")
    (out / "gone.html").touch()
    _build(out, "new")
    assert [path.name for path in out.iterdir()] == ["index.html"]
    assert (out / "index.html").read_text(encoding="utf-8") == "new"


def test_an_unfinished_build_leaves_the_good_one_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "build"
    _build(out, "good")
    with pytest.raises(RuntimeError):
        _half_build(out)
    assert (out / "index.html").read_text(encoding="utf-8") == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_what_a_dead_build_left_is_cleared_away(tmp_path: Path) -> None:
    dead = tmp_path / ".build.unfinished"
    (dead / "folder").mkdir(parents=True)
    (dead / "half.html").touch()
    (dead / "link").symlink_to(tmp_path)
    _build(tmp_path / "build", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["build"]
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["index.html"]


def test_two_builds_never_work_in_one_place(tmp_path: Path) -> None:
    out = tmp_path / "build"
    with staged(out), pytest.raises(FreezeError, match="Another build"), staged(out, patience=0.2):
        pass
    with staged(out) as folder:
        assert folder.is_dir()


def test_two_builds_beside_each_other_do_not_meet(tmp_path: Path) -> None:
    with staged(tmp_path / "one"), staged(tmp_path / "two"):
        assert len(list(tmp_path.iterdir())) == 2


def test_a_swap_that_was_cut_off_is_undone(tmp_path: Path) -> None:
    out = tmp_path / "build"
    _build(out, "good")
    out.rename(tmp_path / ".build.previous")
    with staged(out):
        assert (out / "index.html").read_text(encoding="utf-8") == "good"


def test_a_swap_that_was_cut_off_at_its_very_end_is_finished(tmp_path: Path) -> None:
    out = tmp_path / "build"
    _build(out, "good")
    (tmp_path / ".build.previous").mkdir()
    with staged(out):
        assert not (tmp_path / ".build.previous").exists()
    assert out.is_dir()
