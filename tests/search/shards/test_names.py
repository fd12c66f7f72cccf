"""A file's name says what is in it."""

import gzip

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.shards.names import ALONE, NUMBERED, name, numbered, shared, squeeze


@given(st.binary())
def test_squeezed_content_comes_back_and_is_always_the_same(content: bytes) -> None:
    assert gzip.decompress(squeeze(content)) == content
    assert squeeze(content) == squeeze(content)


def test_names_are_small_letters_and_digits_so_that_every_file_system_keeps_them_apart() -> None:
    assert name(b"", 20) == name(b"", 20).lower()
    assert name(b"", 20).isalnum()


def test_one_file_of_many_is_told_by_its_number_and_its_content() -> None:
    assert numbered(17, name(b"", NUMBERED)) == "17-4oym"


@given(st.lists(st.binary(max_size=3), max_size=9), st.integers(1, 4))
def test_neighbours_have_the_letters_of_what_is_in_all_of_them(contents: list[bytes], sharing: int) -> None:
    found = list(shared(contents, sharing))
    assert [content for _, neighbours, _ in found for content in neighbours] == contents
    assert [first for first, _, _ in found] == list(range(0, len(contents), sharing))
    assert all(letters == name(b"".join(neighbours), NUMBERED) for _, neighbours, letters in found)


def test_files_without_a_number_have_names_of_their_own() -> None:
    many = [str(number).encode() for number in range(20_000)]
    assert len({name(each, ALONE) for each in many}) == len(many)
