from collections.abc import Callable
from pathlib import Path

from familyhelp.content.files import LARGEST, Files, Source, gather
from familyhelp.content.loader import Loaded


def found(instance: Path, *layers: Path) -> Files:
    return gather([*layers, instance], instance)


def test_every_folder_is_read(instance: Path) -> None:
    files = found(instance)
    assert set(files.markdown["hubs"]) == {"riverside", "hilltop", "library-room"}
    assert ("toy-library", "pl") in files.translations["services"]
    assert set(files.media) == {"/documents/pledge.txt", "/photos/riverside.png"}
    assert files.problems == []


def test_a_long_list_may_lie_in_parts(instance: Path, says: Callable[[], list[str]]) -> None:
    (instance / "urgent.yaml").write_text("innocent: [partner]\nwords: {en: {partner: husband}}\n")
    (instance / "urgent").mkdir()
    for name in ("pl.yaml", "en.yaml"):
        (instance / "urgent" / name).write_text("words: {en: {partner: wife}}\n")
    sources = found(instance).lists["urgent.yaml"]
    assert [each.shown for each in sources][-3:] == ["urgent.yaml", "urgent/en.yaml", "urgent/pl.yaml"]
    assert says() == []
    (instance / "urgent" / "words.txt").write_text("wife")
    assert says() == ["urgent/words.txt:1: only files that end in .yaml belong in urgent: move it, or delete it"]


def test_an_instances_own_file_replaces_its_layers(instance: Path, tmp_path: Path) -> None:
    layer = tmp_path / "shared"
    (layer / "services").mkdir(parents=True)
    for name in ("sleep-talk.md", "only-here.md"):
        (layer / "services" / name).write_text("x")
    services = found(instance, layer).markdown["services"]
    assert services["sleep-talk"].path.parent.parent == instance
    assert services["only-here"].shown == "../shared/services/only-here.md"


def test_windows_line_ends_and_marks_are_read(instance: Path) -> None:
    path = instance / "services" / "x.md"
    path.write_bytes(b"\xef\xbb\xbf---\r\nname: A\r\n---\r\n")
    assert Source(path, "x.md").text() == "---\nname: A\n---\n"


def test_an_enormous_file_is_not_read(instance: Path, says: Callable[[], list[str]]) -> None:
    (instance / "services" / "big.md").write_bytes(b"a" * (LARGEST + 1))
    assert says() == ["services/big.md:1: the file is larger than 512 KB, which no listing needs"]


def test_a_link_out_of_the_content_is_not_published(
    instance: Path, tmp_path: Path, loaded: Callable[[], Loaded]
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text((instance / "services" / "sleep-talk.md").read_text())
    (instance / "services" / "leak.md").symlink_to(secret)
    problems = loaded().problems
    assert [each.file for each in problems] == ["services/leak.md"]
    assert "outside the content" in problems[0].message
    assert loaded().directory is None


def test_a_photo_outside_the_content_is_not_a_photo(instance: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    (instance / "photos" / "leak.png").symlink_to(tmp_path / "secret.png")
    assert "/photos/leak.png" not in found(instance).media


def test_two_names_that_differ_in_capitals_only_are_refused(instance: Path, says: Callable[[], list[str]]) -> None:
    (instance / "services" / "Sleep-Talk.md").write_text("x")
    assert any("but for capital letters" in each or "small letters" in each for each in says())


def test_a_folder_with_a_letter_missing_is_noticed(instance: Path, loaded: Callable[[], Loaded]) -> None:
    (instance / "service").mkdir()
    result = loaded()
    assert [(each.file, each.suggestion) for each in result.problems] == [("service", "services")]
    assert result.directory


def test_hidden_files_and_notes_are_left_alone(instance: Path, says: Callable[[], list[str]]) -> None:
    (instance / "README.md").write_text("How to edit")
    (instance / ".vscode").mkdir()
    assert says() == []


def test_a_link_to_itself_is_survived(instance: Path, loaded: Callable[[], Loaded]) -> None:
    for path in (instance / "loop", instance / "services" / "loop.md", instance / "photos" / "loop.png"):
        path.symlink_to(path)
    assert {each.file for each in loaded().problems} == {"loop", "services/loop.md"}
