"""From what pydantic finds wrong to problems in a hub worker's words."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from familyhelp.content.known import Known
from familyhelp.content.lined_yaml import Lined, Trail
from familyhelp.content.problems import MOST, Problem, nearest
from familyhelp.content.schema.translation import TranslationEntry

Model = TypeVar("Model", bound=BaseModel)
_LONGEST = 300
_TRUTH = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def validate(model: type[Model], keys: Lined, known: Known, file: str) -> tuple[Model | None, list[Problem]]:
    """Check a file's keys. Without problems there is an entry, and with problems there is none."""
    try:
        return model.model_validate(keys.value, context=known), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems = [_problem(details, model, keys, file) for details in found[:MOST]]
        if len(found) > MOST:
            problems.append(Problem(file, problems[-1].line, f"and {len(found) - MOST} more like these in this file"))
        return None, problems


def _problem(details: ErrorDetails, model: type[BaseModel], keys: Lined, file: str) -> Problem:
    trail: Trail = tuple(details["loc"])
    say = _SAYINGS.get(details["type"], _otherwise)
    message, suggestion = say(details, model)
    return Problem(file, keys.line(trail), message[:_LONGEST], suggestion[:_LONGEST])


def _key(details: ErrorDetails) -> str:
    """The nearest key's name, to speak of."""
    names = [part for part in details["loc"] if isinstance(part, str) and not part.startswith("[")]
    return names[-1] if names else "this file"


def _custom(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    context = details["ctx"]
    meant = context["suggestion"]
    return str(context["said"]), str(meant() if callable(meant) else meant)


def _missing(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"“{details['loc'][-1]}” is missing", ""


def _unknown_key(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    key = str(details["loc"][-1])
    if issubclass(model, TranslationEntry):
        return f"“{key}” does not belong in a translation, which has words only: facts come from the original", ""
    choices = list(_keys_at(model, details["loc"][:-1]))
    return f"there is no key “{key}” here", nearest(key, choices)


def _keys_at(model: type[BaseModel], trail: Iterable[int | str]) -> Iterable[str]:
    """The keys that may stand where a trail leads."""
    models = {model}
    for part in trail:
        fields = [field for each in models for name, field in each.model_fields.items() if part in {name, field.alias}]
        within = {found for field in fields for found in _models_in(field.annotation)}
        models = within or models
    for each in models:
        for name, field in each.model_fields.items():
            yield field.alias or name


def _models_in(annotation: Any) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        root = annotation.model_fields.get("root")
        return _models_in(root.annotation) if root else {annotation}
    return {found for each in get_args(annotation) for found in _models_in(each)}


def _wants_text(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    found = details["input"]
    if found is None:
        return f"“{_key(details)}” has nothing after it: write it, or delete the line", ""
    if isinstance(found, list | dict):
        return f"“{_key(details)}” should be words, not a list or more keys", ""
    plain = str(found).lower() if isinstance(found, bool) else str(found)
    kind = "a date" if isinstance(found, dt.date) else "a number" if not isinstance(found, bool) else "true or false"
    return f"“{_key(details)}” should be words, but {plain} is read as {kind}: put quotes around it", f'"{plain}"'


def _wants_list(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    found = details["input"]
    meant = f"[{found}]" if isinstance(found, str) and len(found) < 80 else ""  # noqa: PLR2004 - longer is no key
    return f"“{_key(details)}” should be a list, in square brackets or with a hyphen on each line", meant


def _wants_keys(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"“{_key(details)}” should have keys under it, not just one value", ""


def _wants_truth(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"“{_key(details)}” should be true or false", _TRUTH.get(str(details["input"]).lower(), "")


def _wants_date(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    found = str(details["input"])[:40]
    loose = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-](20[0-9]{2})", found)
    meant = f"{loose[3]}-{int(loose[2]):02}-{int(loose[1]):02}" if loose else ""
    return f"“{_key(details)}” should be a day, year first, such as 2026-11-01", meant


def _wants_number(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"“{_key(details)}” should be a number without quotes", ""


def _one_of(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    choices = re.findall(r"'([^']+)'", str(details["ctx"]["expected"]))
    found = str(details["input"])[:80]
    near = nearest(found, choices)
    listed = ", ".join(choices[:12]) + (" …" if len(choices) > 12 else "")  # noqa: PLR2004 - a line's worth
    return f"“{found}” cannot stand for “{_key(details)}”: it is one of {listed}", near


def _too_long(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    most = details["ctx"]["max_length"]
    return f"“{_key(details)}” has {len(details['input'])} letters and spaces: the most is {most}", ""


def _too_many(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    context = details["ctx"]
    return f"“{_key(details)}” has {context['actual_length']} in its list: the most is {context['max_length']}", ""


def _too_few(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"“{_key(details)}” is empty: it needs at least one", ""


def _out_of_range(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    limit = next(iter(details["ctx"].values()))
    word = "at least" if details["type"] == "greater_than_equal" else "at most"
    return f"“{_key(details)}” should be {word} {limit:g}", ""


def _wrong_shape(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    shapes = {
        "slug": "t and a number, such as t4",
        "of": "eight letters and figures, which familyhelp check tells",
        "code": "an ONS code, such as E08000024",
    }
    return f"“{_key(details)}” should be {shapes.get(_key(details), 'written in another way')}", ""


def _otherwise(details: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"“{_key(details)}” will not do: {details['msg']}", ""


_SAYINGS: Mapping[str, Callable[[ErrorDetails, type[BaseModel]], tuple[str, str]]] = MappingProxyType(
    {
        "wrong": _custom,
        "missing": _missing,
        "extra_forbidden": _unknown_key,
        "string_type": _wants_text,
        "string_pattern_mismatch": _wrong_shape,
        "string_too_long": _too_long,
        "string_too_short": _too_few,
        "list_type": _wants_list,
        "too_long": _too_many,
        "too_short": _too_few,
        "dict_type": _wants_keys,
        "model_type": _wants_keys,
        "model_attributes_type": _wants_keys,
        "bool_type": _wants_truth,
        "date_type": _wants_date,
        "int_type": _wants_number,
        "float_type": _wants_number,
        "float_parsing": _wants_number,
        "greater_than_equal": _out_of_range,
        "less_than_equal": _out_of_range,
        "enum": _one_of,
        "literal_error": _one_of,
    }
)
