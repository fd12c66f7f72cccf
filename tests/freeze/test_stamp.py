from dataclasses import replace
from pathlib import Path

from familyhelp.freeze import stamp
from familyhelp.web.settings import Settings


def test_the_same_content_has_the_same_key_wherever_it_lies(town: Settings) -> None:
    before = stamp.key(town)
    moved = town.content.rename(town.content.with_name("elsewhere"))
    assert stamp.key(replace(town, content=moved)) == before


def test_a_word_changed_in_a_file_changes_the_key(town: Settings) -> None:
    before = stamp.key(town)
    file = town.content / "pages" / "about.md"
    file.write_text(file.read_text(encoding="utf-8").replace("e", "a", 1), encoding="utf-8")
    assert stamp.key(town) != before


def test_a_photo_changed_changes_the_key(town: Settings) -> None:
    before = stamp.key(town)
    (town.content / "photos" / "riverside.png").write_bytes(b"another")
    assert stamp.key(town) != before


def test_a_file_with_another_name_changes_the_key(town: Settings) -> None:
    before = stamp.key(town)
    (town.content / "pages" / "about.md").rename(town.content / "pages" / "who-we-are.md")
    assert stamp.key(town) != before


def test_another_public_address_changes_the_key(town: Settings) -> None:
    assert stamp.key(replace(town, url="https://www.example.org")) != stamp.key(town)


def test_other_templates_words_change_the_key(town: Settings, tmp_path: Path) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "messages.po").write_text("other", encoding="utf-8")
    assert stamp.key(replace(town, translations=tmp_path / "translations")) != stamp.key(town)


def test_the_index_and_earlier_builds_do_not_change_the_key(town: Settings) -> None:
    before = stamp.key(town)
    (town.content / "build").mkdir()
    (town.content / "build" / "index.html").touch()
    (town.content / "pages" / ".about.md.swp").touch()
    assert stamp.key(town) == before


def test_a_build_is_current_while_it_is_whole_and_made_from_the_same(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("words", encoding="utf-8")
    assert not stamp.is_current(tmp_path, "key")
    stamp.write(tmp_path, "key")
    assert stamp.is_current(tmp_path, "key")
    assert not stamp.is_current(tmp_path, "another")
    (tmp_path / "index.html").unlink()
    assert not stamp.is_current(tmp_path, "key")


def test_a_stamp_that_nobody_can_read_is_no_stamp(tmp_path: Path) -> None:
    (tmp_path / stamp.STAMP).write_bytes(b"\xff\xfe\x00")
    assert not stamp.is_current(tmp_path, "key")


def test_only_what_is_ours_empty_or_not_there_may_be_replaced(tmp_path: Path) -> None:
    file, photos, ours, empty = (tmp_path / name for name in ("file", "photos", "ours", "empty"))
    for folder in (photos, ours, empty):
        folder.mkdir()
    file.touch()
    (photos / "wedding.jpg").touch()
    stamp.write(ours, "key")
    assert [stamp.may_replace(each) for each in (tmp_path / "new", ours, empty)] == [True] * 3
    assert [stamp.may_replace(each) for each in (photos, file)] == [False] * 2
