from pathlib import Path

from familyhelp.freeze import media


def _file(path: Path, words: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")


def test_photos_and_documents_are_copied_and_nothing_else(tmp_path: Path) -> None:
    content = tmp_path / "content"
    _file(content / "site.yaml", "name: Anytown")
    _file(content / "photos" / "hub.jpg", "a photo")
    _file(content / "documents" / "plans" / "one.pdf", "a plan")
    _file(content / "services" / "secret.md", "editor_note: not for families")
    media.copy(content, tmp_path / "out")
    copied = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*"))
    assert copied == ["documents/plans/one.pdf", "photos/hub.jpg"]


def test_hidden_files_and_links_out_of_the_content_are_not_published(tmp_path: Path) -> None:
    content = tmp_path / "content"
    _file(content / "site.yaml", "name: Anytown")
    _file(content / "photos" / ".hidden.jpg")
    _file(tmp_path / "passwords.txt", "secret")
    (content / "photos" / "innocent.jpg").symlink_to(tmp_path / "passwords.txt")
    media.copy(content, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_councils_own_photo_stands_before_one_of_the_layer_below(tmp_path: Path) -> None:
    content = tmp_path / "content"
    _file(content / "site.yaml", 'layers: ["../below"]')
    _file(content / "photos" / "hub.jpg", "our own")
    _file(tmp_path / "below" / "photos" / "hub.jpg", "anybody's")
    _file(tmp_path / "below" / "photos" / "tea.jpg", "tea")
    media.copy(content, tmp_path / "out")
    assert (tmp_path / "out" / "photos" / "hub.jpg").read_text(encoding="utf-8") == "our own"
    assert (tmp_path / "out" / "photos" / "tea.jpg").is_file()
