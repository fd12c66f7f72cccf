from collections.abc import Callable
from pathlib import Path

import pytest

from familyhelp.content.layers import folders_or_instance, layer_folders, read_site
from familyhelp.content.loader import Loaded
from familyhelp.content.problems import UnreadableError


def build_on(instance: Path, layers: str) -> None:
    with (instance / "site.yaml").open("a") as file:
        file.write(f"layers: {layers}\n")


def test_a_bare_name_comes_with_the_engine(instance: Path) -> None:
    build_on(instance, "[national]")
    folders, problems = layer_folders(instance, read_site(instance))
    assert [folder.name for folder in folders] == ["national", "anytown"]
    assert problems == []


def test_a_name_with_a_slash_is_a_folder_seen_from_the_instance(instance: Path, tmp_path: Path) -> None:
    (tmp_path / "region").mkdir()
    build_on(instance, "[../region]")
    assert folders_or_instance(instance)[0].resolve() == tmp_path / "region"


def test_a_layer_gives_what_the_instance_lacks(instance: Path, tmp_path: Path, loaded: Callable[[], Loaded]) -> None:
    (tmp_path / "region").mkdir()
    (tmp_path / "region" / "organisations.yaml").write_text("zoo: {name: The Zoo}\nemergency: {name: Replaced}\n")
    build_on(instance, "[../region]")
    directory = loaded().directory
    assert directory
    assert directory.organisations["zoo"].name == "The Zoo"
    assert directory.organisations["emergency"].name == "Emergency services"


@pytest.mark.parametrize("layers", ["[../nowhere/]", '["a\\0/b"]', "[/proc/none]"])
def test_a_layer_that_is_not_there_is_told(instance: Path, layers: str, says: Callable[[], list[str]]) -> None:
    build_on(instance, layers)
    assert any("there is no layer" in each for each in says())


def test_a_folder_without_site_yaml_is_no_instance(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"no site\.yaml"):
        read_site(tmp_path)
    assert folders_or_instance(tmp_path) == [tmp_path]
