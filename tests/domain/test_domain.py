"""What every value of the directory promises: once read, it never changes."""

import dataclasses
import importlib
import pkgutil

import pytest

from familyhelp import domain
from familyhelp.domain.directory import Directory


def _values() -> list[type]:
    """Every record of every domain module, found where it is made."""
    modules = [
        importlib.import_module(f"{domain.__name__}.{each.name}") for each in pkgutil.iter_modules(domain.__path__)
    ]
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type) and dataclasses.is_dataclass(found) and found.__module__ == module.__name__
    ]


def test_the_search_for_values_finds_them() -> None:
    assert {"Service", "Hub", "Directory", "Schedule", "Place", "Words"} <= {each.__name__ for each in _values()}


@pytest.mark.parametrize("kind", _values(), ids=lambda kind: kind.__name__)
def test_a_value_never_changes(kind: type) -> None:
    value: object = object.__new__(kind)
    for field in dataclasses.fields(kind):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, field.name, None)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(value, field.name)


@pytest.mark.parametrize("kind", _values(), ids=lambda kind: kind.__name__)
def test_no_default_is_a_list_that_two_values_could_share_and_fill(kind: type) -> None:
    made = [each.default for each in dataclasses.fields(kind) if each.default is not dataclasses.MISSING]
    assert [each for each in made if isinstance(each, list | dict | set)] == []


def test_two_directories_with_no_districts_do_not_share_them() -> None:
    districts = next(each for each in dataclasses.fields(Directory) if each.name == "districts")
    assert districts.default_factory is not dataclasses.MISSING
    assert districts.default_factory() is not districts.default_factory()
