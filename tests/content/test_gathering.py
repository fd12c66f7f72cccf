import datetime as dt
from collections.abc import Callable
from pathlib import Path

from familyhelp.content.files import gather
from familyhelp.content.gathering import gather_names
from familyhelp.content.known import Name
from familyhelp.content.lined_yaml import Lined, read
from familyhelp.content.schema import LISTS

TODAY = dt.date(2026, 11, 22)


def test_names_come_from_files_and_lists(instance: Path) -> None:
    files = gather([instance], instance)
    lists: dict[str, list[Lined | None]] = {name: [read(each.text()) for each in files.lists[name]] for name in LISTS}
    known = gather_names(files, lists, TODAY)
    assert "riverside" in known.names[Name.HUB]
    assert "domestic-abuse" in known.names[Name.TOPIC]
    assert {"/", "/our-pledge/", "/hubs/riverside/", "/topics/early-help/", "/news/2026-11-20-new-hub/"} <= set(
        known.addresses
    )
    assert "/documents/pledge.txt" in known.files


def test_nobody_is_blamed_for_topics_that_cannot_be_read(instance: Path, says: Callable[[], list[str]]) -> None:
    (instance / "topics.yaml").write_text("topics: [\n")
    found = says()
    assert len(found) == 1
    assert found[0].startswith("topics.yaml:")


def test_lists_of_another_shape_give_no_names(instance: Path) -> None:
    files = gather([instance], instance)
    lists: dict[str, list[Lined | None]] = {name: [read("- a\n- {key: 3}\n")] for name in LISTS}
    known = gather_names(files, lists, TODAY)
    assert not known.names[Name.TOPIC]
    assert not known.names[Name.AREA]
