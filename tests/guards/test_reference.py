"""The pages in docs/reference are made from the code, and this fails when they have fallen behind it.

To write them anew: ``UPDATE_REFERENCE=1 .venv/bin/pytest tests/guards/test_reference.py``.
"""

import datetime as dt
import inspect
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from pydantic import BaseModel

from familyhelp.cli import main
from familyhelp.content.schema import FOLDERS, LISTS, SITE, TRANSLATIONS

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
MADE = "<!-- Made from the code by tests/guards/test_reference.py. Do not edit: change the code, then make it anew. -->"
AGAIN = (
    "this page is behind the code; make it anew with UPDATE_REFERENCE=1 .venv/bin/pytest tests/guards/test_reference.py"
)

Schema = Mapping[str, Any]


def _target(schema: Schema) -> str:
    """The model that a value points to, "OpeningEntry"; empty for a plain value."""
    for part in (schema, *schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        if "$ref" in part:
            return str(part["$ref"]).rpartition("/")[2]
        for inner in ("items", "additionalProperties"):
            if isinstance(part.get(inner), dict) and (found := _target(part[inner])):
                return found
    return ""


def _choices(schema: Schema, models: Mapping[str, Schema]) -> list[str]:
    """The words that may stand there, when only some may."""
    places = [schema, schema.get("items", {}), models.get(_target(schema), {})]
    words = [str(word) for place in places for word in place.get("enum", ()) if word is not None]
    return list(dict.fromkeys(words))


def _limits(schema: Schema, models: Mapping[str, Schema]) -> str:
    words = _choices(schema, models)
    said = [f"One of: {', '.join(f'`{word}`' for word in words)}."] if words else []
    if "maxLength" in schema:
        said.append(f"At most {schema['maxLength']} characters.")
    if "maxItems" in schema:
        said.append(f"At most {schema['maxItems']}.")
    return " ".join(said)


def _in_order(value: Any, model: Schema) -> Any:
    """An example with its keys in the order in which people write them."""
    if isinstance(value, list):
        return [_in_order(each, model) for each in value]
    if isinstance(value, dict):
        return {key: value[key] for key in [*model.get("properties", {}), *value] if key in value}
    return value


def _example(key: str, schema: Schema, model: Schema) -> str:
    """An example as it stands in a file."""
    value = next(iter(schema.get("examples", ())), None)
    if value in (None, [], {}):
        return ""
    kinds = [schema, *schema.get("anyOf", ())]
    if any(kind.get("format") == "date" for kind in kinds):
        value = dt.date.fromisoformat(value)
    written = {key: _in_order(value, model)}
    flow = yaml.safe_dump(written, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000)
    return f"`{flow.strip()[1:-1]}`"


def _link(name: str) -> str:
    title = name.removesuffix("Entry")
    return f"[{title}](#{title.lower()})"


def _key_rows(schema: Schema, models: Mapping[str, Schema]) -> Iterator[str]:
    yield "| key | must it be there? | what it is | example |"
    yield "|---|---|---|---|"
    for key, value in schema.get("properties", {}).items():
        needed = "yes" if key in schema.get("required", ()) else "no"
        model = models.get(_target(value), {})
        under = f"See {_link(_target(value))}." if "properties" in model else ""
        description = value.get("description") or model.get("description", "")
        said = " ".join(filter(None, (description, _limits(value, models), under)))
        yield f"| `{key}` | {needed} | {said} | {_example(key, value, model)} |"


def _models(schema: Schema) -> dict[str, Schema]:
    return dict(schema.get("$defs", {}))


def _part(heading: str, model: type[BaseModel]) -> Iterator[str]:
    schema = model.model_json_schema(by_alias=True)
    target = _target(schema) if "properties" not in schema else ""
    yield f"\n## {heading}\n\n{inspect.getdoc(model)}\n"
    if "properties" in schema:
        yield from _key_rows(schema, _models(schema))
    elif target:
        yield f"Each entry: see {_link(target)}."


def front_matter() -> str:
    """The page about the keys of content files."""
    files: dict[str, type[BaseModel]] = {f"`{folder}/<slug>.md`": model for folder, model in FOLDERS.items()}
    files |= {f"`{folder}/<slug>.<lang>.md`": model for folder, model in TRANSLATIONS.items()}
    files |= {**SITE, **LISTS}
    lines = [
        MADE,
        "",
        "# The keys of content files",
        "",
        "What may stand in each file, and what `familyhelp check` holds it to.",
    ]
    shared: dict[str, Schema] = {}
    for heading, model in files.items():
        lines += _part(heading, model)
        shared |= _models(model.model_json_schema(by_alias=True))
    lines += ["\n## Parts of the above"]
    for name, schema in sorted(shared.items()):
        if "properties" in schema:
            lines += [
                f"\n### {name.removesuffix('Entry')}\n\n{schema.get('description', '')}\n",
                *_key_rows(schema, shared),
            ]
    return "\n".join(lines) + "\n"


def _commands(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent, max_content_width=100, terminal_width=100)
    yield f"\n## {context.command_path}\n\n```text\n{command.get_help(context)}\n```"
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            found = command.get_command(context, each)
            if found and not found.hidden:
                yield from _commands(found, each, context)


def command_line() -> str:
    """The page about the command."""
    return "\n".join([MADE, "", "# The command", *_commands(main, "familyhelp")]) + "\n"


@pytest.mark.parametrize(("page", "make"), [("front-matter.md", front_matter), ("command-line.md", command_line)])
def test_the_reference_says_what_the_code_does(page: str, make: Callable[[], str]) -> None:
    file = REFERENCE / page
    if os.environ.get("UPDATE_REFERENCE"):
        file.write_text(make(), encoding="utf-8")
    assert file.is_file()
    assert file.read_text(encoding="utf-8") == make(), AGAIN


ENTRIES = {
    "groups", "topics", "screens", "questions", "options", "retention", "readers", "panels", "first", "raises", "words",
    "learned", "translations",
}  # fmt: skip
"""Keys that hold whole entries, each explained with an example in a table of its own."""


def test_every_key_of_a_service_is_explained_with_an_example() -> None:
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\| (.*?) \| (.*?) ?\|$", front_matter(), re.MULTILINE)
    assert {"name", "summary", "topics", "for", "checked", "opens"} <= {key for key, _said, _example in rows}
    assert [key for key, said, example in rows if not said or (not example and key not in ENTRIES)] == []
