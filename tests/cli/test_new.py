from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import Run

from familyhelp.cli.new import slug_of
from familyhelp.content.schema.fields import is_slug


@pytest.mark.parametrize("kind", ["service", "hub", "page"])
def test_a_new_file_is_good_as_it_stands(run: Run, place: Path, kind: str) -> None:
    told = run("new", kind, "Café", "Zoë's", "Place:", '"one"', "#1")
    assert told.exit_code == 0
    assert f"content/{kind}s/cafe-zoes-place-one-1.md" in told.output
    assert run("check").stdout.startswith("0 problems"), run("check").output
    assert "Café Zoë's Place" in (place / "content" / f"{kind}s" / "cafe-zoes-place-one-1.md").read_text(
        encoding="utf-8"
    )


def test_a_file_is_never_written_over(run: Run, place: Path) -> None:
    file = place / "content" / "services" / "food-table.md"
    before = file.read_text(encoding="utf-8")
    told = run("new", "service", "Food Table")
    assert told.exit_code == 1
    assert "is there already" in told.output
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("name", ["../../../tmp/evil", "/etc/passwd", "..", "a\\..\\b", "x.pl"])
def test_a_name_never_leads_out_of_the_folder(run: Run, place: Path, name: str) -> None:
    before = set((place / "content" / "services").iterdir())
    run("new", "service", name)
    made = set((place / "content" / "services").iterdir()) - before
    assert all(is_slug(path.stem) for path in made)
    assert sorted(path.name for path in place.iterdir()) == ["content"]


@pytest.mark.parametrize("name", ["…", "图书馆", " ", "x" * 500, "a\u202eb", "a\x07b"])
def test_a_name_that_gives_no_address_is_asked_for_again(run: Run, name: str) -> None:
    told = run("new", "service", name)
    assert told.exit_code == 1
    assert "Error: " in told.output


def test_an_address_that_the_site_needs_is_kept_for_it(run: Run) -> None:
    assert "needs for itself" in run("new", "page", "Search").output


def test_broken_content_is_put_right_first(run: Run, place: Path) -> None:
    (place / "content" / "areas.yaml").write_text("?", encoding="utf-8")
    told = run("new", "service", "Name")
    assert told.exit_code == 1
    assert "areas.yaml" in told.output


@given(st.text(max_size=200))
def test_any_name_gives_an_address_or_none(name: str) -> None:
    slug = slug_of(name)
    assert slug == "" or is_slug(slug)
    assert len(slug) <= 60
