"""The schema as JSON Schema, with which an editor completes and checks content while somebody writes it."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from familyhelp.content.known import Name
from familyhelp.content.schema import FOLDERS, LISTS, PARTED, SITE, TRANSLATIONS
from familyhelp.domain.directory import Directory

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SINGULAR = {"services": "service", "hubs": "hub", "pages": "page", "news": "news"}


def schemas(directory: Directory | None = None) -> Mapping[str, dict[str, Any]]:
    """Every schema by its file name, "service.schema.json". With a directory, its keys are the only ones allowed."""
    models: dict[str, type[BaseModel]] = {_SINGULAR[folder]: model for folder, model in FOLDERS.items()}
    models |= {f"{_SINGULAR[folder]}-translation": model for folder, model in TRANSLATIONS.items()}
    models |= {name.removesuffix(".yaml"): model for name, model in _yaml_files().items()}
    names = _names(directory) if directory else {}
    return {f"{name}.schema.json": _schema(model, names) for name, model in sorted(models.items())}


def editor_settings(folder: str = "schema") -> str:
    """``.vscode/settings.json`` for an instance whose schemas lie in ``folder``: which file has which schema."""
    parts = {name: [name, f"{parted}/*.yaml"] for parted, name in PARTED.items()}
    files = {f"./{folder}/{name.removesuffix('.yaml')}.schema.json": parts.get(name, name) for name in _yaml_files()}
    return json.dumps({"yaml.schemas": files, "files.encoding": "utf8", "files.eol": "\n"}, indent=2) + "\n"


def _yaml_files() -> dict[str, type[BaseModel]]:
    return {**LISTS, **SITE}


def _names(directory: Directory) -> dict[str, list[str]]:
    return {
        Name.TOPIC.value: list(directory.topics),
        Name.GROUP.value: list(directory.groups),
        Name.AREA.value: list(directory.areas),
        Name.ORGANISATION.value: list(directory.organisations),
        Name.HUB.value: list(directory.hubs),
        Name.SERVICE.value: list(directory.services),
        Name.PANEL.value: list(directory.panels),
    }


def _schema(model: type[BaseModel], names: Mapping[str, list[str]]) -> dict[str, Any]:
    return {"$schema": DIALECT, **_fill(model.model_json_schema(by_alias=True), names)}


def _fill(node: Any, names: Mapping[str, list[str]]) -> Any:
    """Wherever a key of another file is due, list those that there are."""
    if isinstance(node, list):
        return [_fill(each, names) for each in node]
    if not isinstance(node, dict):
        return node
    filled = {key: _fill(value, names) for key, value in node.items()}
    kind = filled.pop("x-names", None)
    if isinstance(kind, str) and kind in names:
        filled["enum"] = names[kind]
    return filled
