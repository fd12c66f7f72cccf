"""The search files are read once, and never believed blindly."""

import gzip
from pathlib import Path

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.search.export.folder import write
from familyhelp.search.results import Kind
from familyhelp.search.shards.records import Record
from familyhelp.search.store import DamagedError, Store


def test_each_number_is_something_of_the_directory(store: Store, town: Directory) -> None:
    assert [slug for kind, slug in store.entries if kind is Kind.SERVICE] == sorted(town.services)
    assert [slug for kind, slug in store.entries if kind is Kind.HUB] == list(town.hubs)


def test_a_word_that_is_nowhere_has_an_empty_record(store: Store) -> None:
    assert store.knows("larder")
    assert not store.knows("xyzzy")
    assert store.record("xyzzy") == Record()


@pytest.mark.parametrize("folder", ["t", "d", "f"])
def test_a_file_that_is_not_what_its_name_says_is_refused(town: Directory, tmp_path: Path, folder: str) -> None:
    write(town, tmp_path)
    for file in (tmp_path / folder).iterdir():
        file.write_bytes(gzip.compress(b"something else"))
    with pytest.raises(DamagedError):
        Store(tmp_path)


def test_long_records_are_told_apart_without_reading_them(store: Store) -> None:
    assert set(store.long_records(200)) < set(store.long_records(0))
