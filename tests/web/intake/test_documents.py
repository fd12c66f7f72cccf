"""The documents say what the form does: they are made from it, and stay true to it.

To make them anew: ``familyhelp intake --documents docs/data-protection``.
"""

from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.web.intake.family import Family

from familyhelp.domain.directory import Directory
from familyhelp.domain.intake import Basis, Condition
from familyhelp.web.intake.documents import BASES, CONDITIONS, NAMES, documents, write_documents
from familyhelp.web.intake.edition import NAME

FOLDER = ROOT / "docs" / "data-protection"


@pytest.fixture
def directory(family: Family) -> Directory:
    found: Directory = family.app.extensions[NAME].directory
    return found


@pytest.mark.parametrize("name", [f"{each}.md" for each in NAMES])
def test_what_we_publish_is_what_the_form_does(directory: Directory, name: str) -> None:
    behind = f"{name} is behind the form: run “familyhelp intake --documents docs/data-protection”"
    assert (FOLDER / name).read_text(encoding="utf-8") == documents(directory)[name], behind


def test_every_question_stands_in_every_document_with_its_reason(directory: Directory) -> None:
    made = documents(directory)
    for each in directory.intake.questions:
        assert each.why in made["privacy-notice.md"]
        assert f"(`{each.key}`)" in made["retention-schedule.md"]
        assert each.purpose in made["impact-assessment.md"]


def test_every_ground_that_may_be_named_has_its_article() -> None:
    assert set(BASES) == set(Basis)
    assert set(CONDITIONS) == set(Condition)


def test_they_are_written_where_one_asks_for_them(directory: Directory, tmp_path: Path) -> None:
    written = write_documents(directory, tmp_path / "new" / "folder")
    assert sorted(each.name for each in written) == sorted(documents(directory))
    assert all(each.read_text(encoding="utf-8") for each in written)


def test_the_threat_model_says_what_a_server_that_was_taken_over_still_sees() -> None:
    assert "new requests" in (FOLDER / "threat-model.md").read_text(encoding="utf-8")
