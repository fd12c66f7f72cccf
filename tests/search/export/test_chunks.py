"""Each word has its shard by its letters alone, so an edit moves no other word."""

import pytest

from familyhelp.search.export.chunks import USUAL, number, shards
from familyhelp.search.shards.records import Record, bodies

KEYS = [f"word{at * 7919 % 5_000}" for at in range(5_000)] + ["", "!food", "~fd", "дитина", "\U0001f388", "\uff41"]


def made(notes: str = "", of: str = "") -> dict[str, Record]:
    return {key: Record({"n": notes if key == of else key * 3}) for key in KEYS}


def test_every_key_is_in_the_shard_of_its_number_and_in_no_other() -> None:
    found = shards(made())
    assert [dict(bodies(shard)).keys() for shard in found] == [
        {key: None for key in sorted(KEYS) if number(key, len(found)) == at}.keys() for at in range(len(found))
    ]


@pytest.mark.parametrize(("key", "hashed"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)])
def test_a_number_is_fnv_1a(key: str, hashed: int) -> None:
    assert number(key, 1 << 32) == hashed


def test_shards_are_small() -> None:
    found = shards(made())
    assert len(found) > 10
    assert sum(map(len, found)) / len(found) < 1.5 * USUAL


@pytest.mark.parametrize("of", ["word17", "word2500", "word4999"])
def test_a_longer_record_changes_its_own_shard_only(of: str) -> None:
    before, after = shards(made()), shards(made("x" * 500, of))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_nothing_to_find_is_one_empty_shard() -> None:
    assert shards({}) == [b""]
