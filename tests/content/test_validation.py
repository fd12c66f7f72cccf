import datetime as dt

from familyhelp.content.known import Known
from familyhelp.content.lined_yaml import read
from familyhelp.content.problems import MOST
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry
from familyhelp.content.validation import validate

ANYTHING = Known({}, dt.date(2026, 11, 22))
GOOD = "name: A\nsummary: B.\norganisation: c\ntopics: [d]\nareas: [e]\n"


def test_good_keys_become_an_entry() -> None:
    entry, problems = validate(ServiceEntry, read(GOOD), ANYTHING, "x.md")
    assert problems == []
    assert entry
    assert entry.name == "A"


def test_all_problems_are_told_at_once_each_at_its_line() -> None:
    keys = read(GOOD + "fr: [women]\nwait: 6\nschedule:\n  - {days: [mon]}\n  - {days: [tue], open: '09:00'}\n")
    entry, problems = validate(ServiceEntry, keys, ANYTHING, "x.md")
    assert entry is None
    assert [(each.line, each.suggestion) for each in sorted(problems)] == [(6, "for"), (7, '"6"'), (10, "opens")]


def test_a_key_inside_a_place_is_compared_with_the_keys_of_places() -> None:
    _, problems = validate(ServiceEntry, read(GOOD + "locations:\n  - postcod: SR5 4BW\n"), ANYTHING, "x.md")
    assert problems[0].suggestion == "postcode"


def test_a_file_with_a_thousand_wrong_keys_does_not_fill_the_screen() -> None:
    keys = read(GOOD + "".join(f"wrong{number}: x\n" for number in range(1000)))
    _, problems = validate(ServiceEntry, keys, ANYTHING, "x.md")
    assert len(problems) == MOST + 1
    assert problems[-1].message == "and 960 more like these in this file"


def test_a_list_where_keys_are_due_is_told() -> None:
    _, problems = validate(SiteEntry, read("[a]"), ANYTHING, "site.yaml")
    assert problems[0].message == "“this file” should have keys under it, not just one value"
