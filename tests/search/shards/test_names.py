"""A file's name says what is in it."""

import gzip
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.shards.names import ALONE, NUMBERED, name, numbered, shared, sharing, squeeze, squeeze_more


@given(st.binary())
def test_squeezed_content_comes_back_and_is_always_the_same(content: bytes) -> None:
    assert gzip.decompress(squeeze(content)) == content
    assert squeeze(content) == squeeze(content)


@given(st.binary())
def test_content_squeezed_more_comes_back_and_is_never_longer(content: bytes) -> None:
    assert gzip.decompress(squeeze_more(content)) == content
    assert len(squeeze_more(content)) <= len(squeeze(content))


def test_numbers_of_few_values_take_little_more_than_they_tell() -> None:
    chance = random.Random(1)  # noqa: S311  made-up numbers are no secret
    content = bytes(chance.choices(range(4), weights=(40, 40, 10, 10), k=10_000))
    assert len(squeeze_more(content)) < 2_500 < len(squeeze(content))


@pytest.mark.parametrize(
    ("folder", "many", "size"),
    [("t", 0, 8), ("t", 4_096, 8), ("t", 4_097, 16), ("d", 1_024, 8), ("d", 1_025, 16), ("d", 2_502, 32)],
)
def test_the_more_files_there_are_the_more_share_their_letters(folder: str, many: int, size: int) -> None:
    assert sharing(folder, many) == size


def test_names_are_small_letters_and_digits_so_that_every_file_system_keeps_them_apart() -> None:
    assert name(b"", 20) == name(b"", 20).lower()
    assert name(b"", 20).isalnum()


def test_one_file_of_many_is_told_by_its_number_and_its_content() -> None:
    assert numbered(17, name(b"", NUMBERED)) == "17-4oym"


@given(st.lists(st.binary(max_size=3), max_size=9), st.integers(1, 4))
def test_neighbours_have_the_letters_of_what_is_in_all_of_them(contents: list[bytes], size: int) -> None:
    found = list(shared(contents, size))
    assert [content for _, neighbours, _ in found for content in neighbours] == contents
    assert [first for first, _, _ in found] == list(range(0, len(contents), size))
    assert all(letters == name(b"".join(neighbours), NUMBERED) for _, neighbours, letters in found)


def test_files_without_a_number_have_names_of_their_own() -> None:
    many = [str(number).encode() for number in range(20_000)]
    assert len({name(each, ALONE) for each in many}) == len(many)
