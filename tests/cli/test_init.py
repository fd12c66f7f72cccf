from pathlib import Path

from tests.cli.conftest import Run


def test_a_site_to_start_from_has_no_problems_and_can_be_frozen(run: Run, place: Path) -> None:
    told = run("init", "anytown")
    assert told.exit_code == 0
    assert "familyhelp serve --content anytown" in told.output
    assert run("check", "--content", "anytown").stdout.startswith("0 problems")
    assert run("freeze", "--content", "anytown").exit_code == 0
    assert "01632 960002" in (place / "build" / "hubs" / "riverside" / "index.html").read_text(encoding="utf-8")


def test_every_key_of_a_service_is_explained_or_shown_in_it(run: Run, place: Path) -> None:
    from familyhelp.content.schema.service import ServiceEntry

    run("init", "anytown")
    shown = (place / "anytown" / "services" / "riverside-baby-group.md").read_text(encoding="utf-8")
    keys = [field.alias or name for name, field in ServiceEntry.model_fields.items()]
    assert [key for key in keys if f"{key}:" not in shown] == []


def test_every_key_of_the_site_is_explained_or_shown_in_it(run: Run, place: Path) -> None:
    from familyhelp.content.schema.site import SiteEntry

    run("init", "anytown")
    shown = (place / "anytown" / "site.yaml").read_text(encoding="utf-8")
    assert [key for key in SiteEntry.model_fields if f"{key}:" not in shown] == []


def test_an_empty_folder_may_be_used(run: Run, place: Path) -> None:
    (place / "anytown").mkdir()
    assert run("init", "anytown").exit_code == 0


def test_a_folder_with_anything_in_it_is_left_alone(run: Run, place: Path) -> None:
    (place / "anytown").mkdir()
    (place / "anytown" / "site.yaml").write_text("mine", encoding="utf-8")
    (place / "file").touch()
    for folder in ("anytown", "file", "."):
        told = run("init", folder)
        assert told.exit_code == 1
        assert "not an empty folder" in told.output
    assert (place / "anytown" / "site.yaml").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_said_in_words(run: Run, place: Path) -> None:
    (place / "file").touch()
    for folder in ("file/anytown", "x" * 5000):
        told = run("init", folder)
        assert told.exit_code == 1
        assert "Error: " in told.output
