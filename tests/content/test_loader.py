import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from familyhelp.content.loader import Loaded, fingerprint, load

TODAY = dt.date(2026, 11, 22)


def test_a_good_instance_loads_without_a_word(loaded: Callable[[], Loaded]) -> None:
    result = loaded()
    assert result.problems == ()
    assert result.directory
    assert len(result.directory.services) == 8


def test_all_problems_of_all_files_are_told_at_once_and_nothing_is_half_built(
    instance: Path, loaded: Callable[[], Loaded]
) -> None:
    for name in ("food-table", "sleep-talk"):
        path = instance / "services" / f"{name}.md"
        path.write_text(path.read_text().replace("summary:", "summry:"))
    result = loaded()
    assert result.directory is None
    assert [(each.file, each.line, each.message.split()[0]) for each in result.problems] == [
        ("services/food-table.md", 1, "“summary”"),
        ("services/food-table.md", 3, "there"),
        ("services/sleep-talk.md", 1, "“summary”"),
        ("services/sleep-talk.md", 3, "there"),
    ]


def test_an_empty_folder_is_explained(tmp_path: Path) -> None:
    assert [str(each) for each in load(tmp_path).problems] == [
        "site.yaml:1: there is no site.yaml in this folder: is it a folder of content?"
    ]


def test_a_site_in_another_language_is_not_held_to_an_english_measure(
    instance: Path, loaded: Callable[[], Loaded]
) -> None:
    words = "Comprehensive organisational considerations necessitate multidisciplinary intervention. " * 10
    with (instance / "pages" / "about.md").open("a") as file:
        file.write(words)
    assert loaded().directory is None
    site = instance / "site.yaml"
    site.write_text(site.read_text().replace("[en, pl]", "[cy, en]"))
    assert loaded().directory


def test_the_same_files_elsewhere_have_the_same_hash(
    instance: Path, tmp_path: Path, loaded: Callable[[], Loaded]
) -> None:
    here = loaded().directory
    there = load(Path(shutil.copytree(instance, tmp_path / "elsewhere")), TODAY).directory
    assert here
    assert there
    assert here.fingerprint == there.fingerprint != ""


def test_a_changed_word_changes_the_hash(instance: Path, loaded: Callable[[], Loaded]) -> None:
    before = loaded().directory
    with (instance / "pages" / "about.md").open("a") as file:
        file.write("More.")
    after = loaded().directory
    assert before
    assert after
    assert before.fingerprint != after.fingerprint


def test_a_change_is_noticed_without_reading_anything(instance: Path) -> None:
    before = fingerprint(instance)
    assert fingerprint(instance) == before
    os.utime(instance / "areas.yaml", ns=(1, 1))
    touched = fingerprint(instance)
    assert touched != before
    (instance / "services" / "new.md").write_text("x")
    assert fingerprint(instance) != touched
    (instance / "site.yaml").unlink()
    assert fingerprint(instance)


TARGETS = st.sampled_from(
    [
        "services/x.md",
        "site.yaml",
        "topics.yaml",
        "areas.yaml",
        "vocabulary.yaml",
        "organisations.yaml",
        "hubs/riverside.md",
    ]
)
KEYS = st.sampled_from(
    ["name", "summary", "topics", "areas", "schedule", "contacts", "locations", "ages", "checked", "root"]
)
VALUES = st.sampled_from(
    [
        "",
        "x",
        "[]",
        "{}",
        "[[]]",
        "{a: b}",
        "2026-01-01",
        "3",
        "-1",
        "1.5",
        "true",
        "[{}]",
        "[3]",
        "{3: 4}",
        "hub:",
        "[hub:x]",
    ]
)
STRUCTURED = st.dictionaries(KEYS, VALUES).map(
    lambda keys: ("---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\nHi.\n").encode()
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=2000, max_examples=60)
@given(
    target=TARGETS,
    content=st.binary(max_size=400) | STRUCTURED | STRUCTURED.map(lambda text: text.replace(b"---\n", b"")),
)
def test_any_bytes_at_all_give_a_directory_or_problems(instance: Path, target: str, content: bytes) -> None:
    path = instance / target
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(content)
    try:
        result = load(instance, TODAY)
    finally:
        path.unlink() if before is None else path.write_bytes(before)
    assert (result.directory is None) == any(each.severity.value == "error" for each in result.problems)
    assert all(each.line >= 1 for each in result.problems)
