"""Shards are found by their first key, and an edit moves none but its own."""

from bisect import bisect_right

import pytest

from familyhelp.search.export.chunks import MOST, chunks, in_order
from familyhelp.search.shards.records import Record, bodies

KEYS = [f"word{number * 7919 % 5_000}" for number in range(5_000)] + [
    "",
    "!food",
    "~fd",
    "дитина",
    "\U0001f388",
    "\uff41",
]


def made(notes: str = "", of: str = "") -> dict[str, Record]:
    return {key: Record({"n": notes if key == of else key * 3}) for key in KEYS}


def test_every_key_is_in_the_shard_whose_beginning_is_the_last_before_it() -> None:
    shards = list(chunks(made()))
    begins = [each.encode("utf-16-be") for each, _ in shards]
    assert begins == sorted(begins)
    for key in KEYS:
        _, shard = shards[bisect_right(begins, key.encode("utf-16-be")) - 1]
        assert key in dict(bodies(shard))


def test_shards_are_small() -> None:
    shards = list(chunks(made()))
    assert len(shards) > 10
    assert max(len(shard) for _, shard in shards) <= MOST


@pytest.mark.parametrize("of", ["word17", "word2500", "word4999"])
def test_a_longer_record_moves_hardly_a_border(of: str) -> None:
    before, after = dict(chunks(made())), dict(chunks(made("x" * 500, of)))
    assert sum(before.get(begins) != shard for begins, shard in after.items()) <= 3


def test_keys_are_in_the_order_of_a_browser() -> None:
    assert in_order(["\uff41", "\U0001f388", "b", "a"]) == ["a", "b", "\U0001f388", "\uff41"]


def test_a_long_record_stands_alone() -> None:
    shards = list(chunks({"a": Record(), "b": Record({"n": "x" * 2 * MOST}), "c": Record()}))
    assert [begins for begins, _ in shards] == ["", "b", "c"]
