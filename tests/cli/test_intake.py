"""``familyhelp intake`` as a host runs it."""

import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.letterboxes import Keys

SECRET = "nobody knows this, and it is long enough"  # noqa: S105  not a secret


@pytest.fixture
def with_form(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place whose content has questions, with keys and a secret."""
    shutil.rmtree(place / "content")
    shutil.copytree(ROOT / "content", place / "content")
    monkeypatch.setenv("FAMILYHELP_RECIPIENTS", str(Keys().write(place)))
    monkeypatch.setenv("FAMILYHELP_DATABASE", f"sqlite:///{place}/letterbox.db")
    monkeypatch.setenv("FAMILYHELP_SECRET", SECRET)
    return place


def test_the_documents_are_written_without_keys_or_a_secret(run: Run, place: Path) -> None:
    told = run("intake", "--content", str(ROOT / "content"), "--documents", "papers")
    assert told.exit_code == 0
    assert {each.name for each in (place / "papers").iterdir()} == {
        "privacy-notice.md",
        "retention-schedule.md",
        "impact-assessment.md",
    }
    assert "papers/privacy-notice.md is written." in told.output


def test_content_without_questions_is_told_in_words(run: Run) -> None:
    told = run("intake", "--documents", "papers")
    assert told.exit_code == 1
    assert "This content has no intake.yaml" in told.output


def test_without_a_secret_the_form_does_not_start(run: Run) -> None:
    told = run("intake", "--port", "0")
    assert told.exit_code == 1
    assert "FAMILYHELP_SECRET" in told.output


def test_without_keys_the_form_does_not_start(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAMILYHELP_SECRET", SECRET)
    monkeypatch.setenv("FAMILYHELP_RECIPIENTS", str(place / "none.txt"))
    told = run("intake", "--content", str(ROOT / "content"), "--port", "0")
    assert told.exit_code == 1
    assert "none.txt" in told.output


def test_with_one_key_the_form_does_not_start(run: Run, with_form: Path) -> None:
    file = with_form / "recipients.txt"
    file.write_text(file.read_text(encoding="utf-8").partition("# key: recovery")[0], encoding="utf-8")
    told = run("intake", "--port", "0")
    assert told.exit_code == 1
    assert "Two different keys are needed" in told.output


def test_a_database_that_cannot_be_used_is_told(run: Run, with_form: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert with_form.is_dir()
    monkeypatch.setenv("FAMILYHELP_DATABASE", "mysql://nowhere/x")
    told = run("intake", "--port", "0")
    assert told.exit_code == 1
    assert "Error: " in told.output
