"""A word's record comes back from its bytes as it was, at any size."""

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.shards.records import Postings, Record, bodies, column, pack, record

POSTINGS = st.dictionaries(st.integers(0, 200_000), st.integers(1, 255), max_size=30).map(
    lambda values: Postings(tuple(sorted(values)), bytes(values[each] for each in sorted(values)))
)
NOTES = st.dictionaries(
    st.sampled_from("phlc"), st.lists(st.one_of(st.text(max_size=5), st.integers(-1, 9))), max_size=2
)
RECORDS = st.builds(Record, NOTES, st.integers(1, 90_000), POSTINGS, POSTINGS)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), RECORDS, max_size=4))
def test_a_shard_gives_back_its_records(records: dict[str, Record]) -> None:
    shard = pack(list(records.items()))
    assert {key: record(body) for key, body in bodies(shard)} == records


def test_the_bytes_are_those_of_the_documentation() -> None:
    of = Record({"l": "pl"}, 300, Postings((0, 2, 300), b"\x01\x02\xff"), Postings((2,), b"\x03"))
    assert pack([("ab", of)]) == (
        b'\x02ab\x1c\x0a{"l":"pl"}\xac\x02\x03\x02\x01\x00\x02\x00\x2a\x01\x01\x02\xff\x01\x01\x03\x03'
    )


def test_an_empty_record_is_four_bytes() -> None:
    assert pack([("a", Record())]) == b"\x01a\x04\x00\x01\x00\x00"


def test_numbers_begin_with_their_lowest_byte() -> None:
    assert list(column(b"\x01\x02\x00\x01", 2)) == [513, 256]
