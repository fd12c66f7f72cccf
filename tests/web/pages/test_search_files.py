"""The files that the browser's own search reads, and the names that it suggests."""

import gzip
import json

import pytest
from tests.conftest import Visit

from familyhelp.search.urgent.export import exported


def test_the_manifest_is_asked_for_anew_and_all_else_is_kept_for_ever(anytown: Visit) -> None:
    answer = anytown.client.get("/search/data/manifest.bin", buffered=True)
    manifest = json.loads(gzip.decompress(answer.data))
    assert manifest["kinds"][0] == len(anytown.directory.services)
    assert answer.cache_control.max_age == 0
    name = manifest["facts"]["standing"]
    assert anytown.client.get(f"/search/data/f/{name}.bin", buffered=True).cache_control.max_age == 31_536_000


@pytest.mark.parametrize("name", ["../site.yaml", "t/nothing.bin", "", "manifest.bin/", "%2e%2e/current", "a" * 5000])
def test_no_other_file_can_be_had(anytown: Visit, name: str) -> None:
    assert anytown.client.get(f"/search/data/{name}").status_code in {404, 308}


def test_words_of_danger_are_asked_for_anew_by_edition_and_then_kept(anytown: Visit) -> None:
    first = anytown.client.get("/search/urgent/latin.bin")
    edition = json.loads(gzip.decompress(first.data))["edition"]
    assert first.cache_control.max_age == 0
    words = sorted(name for name in exported(anytown.directory.grammar) if name.startswith(f"{edition}/"))
    assert words
    for name in words[::200]:
        answer = anytown.client.get(f"/search/urgent/{name}.bin")
        assert (answer.status_code, answer.cache_control.max_age) == (200, 31_536_000)


@pytest.mark.parametrize("name", ["../site.yaml", "latin.bin.bin", "xyz/latin-0.bin", "%2e%2e/latin.bin"])
def test_no_other_words_can_be_had(anytown: Visit, name: str) -> None:
    assert anytown.client.get(f"/search/urgent/{name}").status_code in {404, 308}


def test_topics_hubs_and_services_are_suggested_with_their_addresses(anytown: Visit) -> None:
    told = json.loads(anytown.client.get("/search/suggestions.json").text)
    groups = {label: {name: address for name, address, *_ in entries} for label, entries in told["groups"]}
    assert groups["Family Hub"]["Riverside Family Hub"] == "/hubs/riverside/"
    assert groups["Service"]["Sleep Talk"] == "/services/sleep-talk/"
    assert len(groups["Topic"]) == len(anytown.directory.topics)
