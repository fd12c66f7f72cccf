import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from familyhelp.content.front_matter import split
from familyhelp.content.jsonschema import editor_settings, schemas
from familyhelp.content.lined_yaml import read
from familyhelp.content.loader import Loaded
from familyhelp.content.schema import FOLDERS, LISTS, SITE

KINDS = {"services": "service", "hubs": "hub", "pages": "page", "news": "news"}


def plain(value: Any) -> Any:
    """The same as JSON has it: a date is text there."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def errors(schema: dict[str, Any], value: Any) -> list[str]:
    return [each.message for each in jsonschema.Draft202012Validator(schema).iter_errors(plain(value))]


def test_every_kind_of_file_has_a_schema_that_is_one() -> None:
    found = schemas()
    assert len(found) == 2 * len(FOLDERS) + len(LISTS) + len(SITE)
    for schema in found.values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_all_good_files_pass(instance: Path, loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    found = schemas(directory)
    for folder in FOLDERS:
        for file in sorted((instance / folder).glob("*.md")):
            kind = KINDS[folder] + ("-translation" if "." in file.stem else "")
            assert errors(found[f"{kind}.schema.json"], split(file.read_text()).keys.value) == [], file
    there = [name for name in [*LISTS, *SITE] if (instance / name).exists()]
    assert len(there) >= 7
    for name in there:
        value = read((instance / name).read_text()).value
        assert errors(found[name.replace(".yaml", ".schema.json")], value) == [], name


@pytest.mark.parametrize(
    "broken",
    [
        "unknown-key.md", "missing-key.md", "number-for-text.md", "unknown-topic.md", "unknown-area.md",
        "unknown-way.md",
        "too-many-topics.md", "summary-too-long.md", "yes-for-true.md", "unknown-organisation.md", "unknown-day.md",
        "time-with-a-dot.md", "age-without-unit.md",
    ],
)  # fmt: skip
def test_an_editor_marks_what_familyhelp_check_refuses(broken: str, loaded: Callable[[], Loaded]) -> None:
    text = (Path(__file__).parent / "broken" / broken).read_text()
    assert errors(schemas(loaded().directory)["service.schema.json"], split(text).keys.value)


def test_every_key_explains_itself() -> None:
    for name, schema in schemas().items():
        definitions = schema.get("$defs", {})
        for definition in [schema, *definitions.values()]:
            for key, field in definition.get("properties", {}).items():
                explained = definitions.get(field.get("$ref", "").rpartition("/")[2], {}) | field
                assert {"title", "description", "examples"} <= set(explained), (name, key)


def test_without_a_directory_any_key_will_do() -> None:
    assert "enum" not in schemas()["service.schema.json"]["properties"]["organisation"]


def test_the_editor_is_told_which_file_has_which_schema() -> None:
    settings = json.loads(editor_settings("schema"))
    assert settings["yaml.schemas"]["./schema/topics.schema.json"] == "topics.yaml"
    assert settings["yaml.schemas"]["./schema/urgent.schema.json"] == ["urgent.yaml", "urgent/*.yaml"]
    assert {Path(each).name for each in settings["yaml.schemas"]} <= set(schemas())
