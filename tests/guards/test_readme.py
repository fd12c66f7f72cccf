"""What the documents tell a newcomer to do can be done."""

import re
from pathlib import Path

import pytest
from flask import Flask

from familyhelp.content.schema.service import ServiceEntry
from familyhelp.web import headers

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_every_make_command_in_the_documents_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    told = set(re.findall(r"(?:^|`|\$ )make ([a-z][a-z-]*)", text, re.MULTILINE))
    assert told <= TARGETS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_every_link_from_one_document_to_another_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8"))
    inner = [link for link in links if not re.match(r"[a-z]+:|/", link)]
    assert [link for link in inner if not (document.parent / link).exists()] == []


def test_the_readme_gives_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make run" in text
    assert "make test" in text


def test_decisions_are_numbered_in_a_row_and_say_why_what_and_what_follows() -> None:
    records = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [record.name[:4] for record in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for record in records:
        text = record.read_text(encoding="utf-8")
        missing = [heading for heading in ("## Context", "## Decision", "## Consequences") if heading not in text]
        assert missing == [], record.name


def test_the_hosting_guide_gives_every_header_that_the_live_site_sends() -> None:
    app = Flask("headers")
    headers.set_up(app)
    sent = app.test_client().get("/").headers
    ours = {name: value for name, value in sent.items() if name not in {"Content-Type", "Content-Length"}}
    guide = (ROOT / "docs" / "hosting-guide.md").read_text(encoding="utf-8")
    assert len(ours) >= 5
    assert [name for name, value in ours.items() if f"{name}: {value}" not in guide] == []


def test_the_editing_guide_has_an_example_of_every_key_of_a_service() -> None:
    guide = (ROOT / "docs" / "editing-guide.md").read_text(encoding="utf-8")
    keys = [field.alias or name for name, field in ServiceEntry.model_fields.items()]
    assert [key for key in keys if not re.search(rf"^\| `{key}` \| .+ \| `{key}: .+` \|$", guide, re.MULTILINE)] == []
