import datetime as dt
from pathlib import Path

from familyhelp.content.files import gather
from familyhelp.content.reading import Reading


def reading(instance: Path) -> Reading:
    return Reading(gather([instance], instance), dt.date(2026, 11, 22))


def test_lists_are_read_at_once_and_texts_when_asked(instance: Path) -> None:
    run = reading(instance)
    assert run.checked.topics["crying-and-sleep"].icon == "bed"
    assert not run.checked.texts["services"]
    run.texts(12)
    assert len(run.checked.texts["services"]) == 8
    assert run.checked.translations["services"]["toy-library"][0].lang == "pl"
    assert run.problems == []


def test_one_broken_file_does_not_hide_the_others(instance: Path) -> None:
    (instance / "services" / "food-table.md").write_text("oh no")
    (instance / "areas.yaml").write_text("a: [")
    run = reading(instance)
    run.texts(12)
    assert len(run.checked.texts["services"]) == 7
    assert {each.file for each in run.problems} == {"areas.yaml", "services/food-table.md"}
