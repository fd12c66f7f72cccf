"""Every example in the editing guide is one that ``familyhelp check`` accepts: people copy them."""

import datetime as dt
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from familyhelp.content.front_matter import split
from familyhelp.content.known import Known
from familyhelp.content.lined_yaml import read
from familyhelp.content.schema import FOLDERS, LISTS, TRANSLATIONS
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.validation import validate

GUIDE = (Path(__file__).parents[2] / "docs" / "editing-guide.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^ *```yaml\n(.*?)^ *```$", GUIDE, re.MULTILINE | re.DOTALL)
ROWS = re.findall(r"^\| `\w+` \| .+ \| `(\w+: .+)` \|$", GUIDE, re.MULTILINE)
ANY_NAMES = Known({}, dt.date(2026, 12, 31))
NEEDED = {
    "name": "Toy library",
    "summary": "Borrow toys.",
    "organisation": "anytown-council",
    "topics": ["play"],
    "areas": ["anytown"],
}


def _kind(block: str) -> type[BaseModel]:
    """What sort of file an example is, by the keys that only that sort has."""
    marks = {"of:": TRANSLATIONS["services"], "date:": FOLDERS["news"], "topics:": FOLDERS["services"]}
    return next(model for mark, model in marks.items() if re.search(f"^{mark}", block, re.MULTILINE))


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.startswith("---")])
def test_a_whole_file_in_the_guide_may_be_copied_as_it_is(block: str) -> None:
    document = split(block)
    assert document.body.strip()
    entry, problems = validate(_kind(block), document.keys, ANY_NAMES, "guide.md")
    assert problems == []
    assert entry is not None


@pytest.mark.parametrize("row", ROWS)
def test_an_example_of_one_key_may_be_copied_as_it_is(row: str) -> None:
    keys = read(row)
    key = row.partition(":")[0]
    keys.value.update({name: value for name, value in NEEDED.items() if name != key})
    _entry, problems = validate(ServiceEntry, keys, ANY_NAMES, "guide.md")
    assert problems == []


def test_the_example_of_an_organisation_may_be_copied_as_it_is() -> None:
    block = next(block for block in BLOCKS if block.startswith("anytown-council:"))
    _entry, problems = validate(LISTS["organisations.yaml"], read(block), ANY_NAMES, "organisations.yaml")
    assert problems == []


def test_the_example_of_questions_may_be_copied_as_it_is() -> None:
    block = next(block for block in BLOCKS if block.startswith("questions:"))
    _entry, problems = validate(LISTS["questionnaire.yaml"], read(block), ANY_NAMES, "questionnaire.yaml")
    assert problems == []


def test_the_guide_has_examples() -> None:
    assert len(ROWS) > 20
    assert len([block for block in BLOCKS if block.startswith("---")]) >= 3
