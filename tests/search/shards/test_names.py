"""A file's name says what is in it."""

import gzip

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.shards.names import SHORTEST, name, squeeze, width_for


@given(st.binary())
def test_squeezed_content_comes_back_and_is_always_the_same(content: bytes) -> None:
    assert gzip.decompress(squeeze(content)) == content
    assert squeeze(content) == squeeze(content)


def test_names_are_small_letters_and_digits_so_that_every_file_system_keeps_them_apart() -> None:
    assert name(b"", 20) == name(b"", 20).lower()
    assert name(b"", 20).isalnum()


def test_names_grow_until_they_are_all_different() -> None:
    many = [str(number).encode() for number in range(20_000)]
    width = width_for(many)
    assert width > SHORTEST
    assert len({name(each, width) for each in many}) == len(many)
    assert width_for([b"a", b"b", b"a"]) == SHORTEST
