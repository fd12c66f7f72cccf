import json
from pathlib import Path

from tests.cli.conftest import Run


def test_schemas_know_the_sites_own_names_and_the_editor_is_told(run: Run, place: Path) -> None:
    told = run("schema")
    assert told.exit_code == 0
    service = (place / "content" / "schema" / "service.schema.json").read_text(encoding="utf-8")
    assert "friends-of-anytown" in service
    settings = json.loads((place / "content" / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema in settings["yaml.schemas"]:
        assert (place / "content" / schema).is_file()
    assert run("check").stdout.startswith("0 problems")


def test_running_it_again_changes_nothing(run: Run, place: Path) -> None:
    run("schema")
    before = (place / "content" / ".vscode" / "settings.json").read_bytes()
    assert run("schema").exit_code == 0
    assert (place / "content" / ".vscode" / "settings.json").read_bytes() == before


def test_an_editors_own_settings_are_left_alone(run: Run, place: Path) -> None:
    file = place / "content" / ".vscode" / "settings.json"
    file.parent.mkdir()
    file.write_text('{"editor.fontSize": 20}', encoding="utf-8")
    assert "left alone" in run("schema").output
    assert file.read_text(encoding="utf-8") == '{"editor.fontSize": 20}'


def test_schemas_can_lie_elsewhere(run: Run, place: Path) -> None:
    told = run("schema", "--out", "elsewhere/schemas")
    assert told.exit_code == 0
    assert (place / "elsewhere" / "schemas" / "hub.schema.json").is_file()
    assert not (place / "content" / ".vscode").exists()


def test_broken_content_still_has_schemas(run: Run, place: Path) -> None:
    (place / "content" / "services" / "food-table.md").write_text("", encoding="utf-8")
    assert run("schema").exit_code == 0


def test_a_place_that_cannot_be_written_is_said_in_words(run: Run, place: Path) -> None:
    (place / "file").touch()
    told = run("schema", "--out", "file/schemas")
    assert told.exit_code == 1
    assert "Error: " in told.output


def test_nothing_is_written_into_a_folder_that_is_no_site(run: Run, place: Path) -> None:
    (place / "photos").mkdir()
    told = run("schema", "--content", "photos")
    assert told.exit_code == 1
    assert "there is no site.yaml" in told.output
    assert list((place / "photos").iterdir()) == []
