"""What is known of every document comes back from its bytes."""

from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.shards.columns import Column

NUMBERS = st.lists(st.one_of(st.none(), st.integers()), max_size=2)
FACTS = st.lists(st.one_of(st.integers(-9, 9), NUMBERS.map(tuple)))


@given(FACTS)
def test_each_document_has_its_fact(facts: list[Hashable]) -> None:
    column = Column.unpack(Column.over(facts).pack())
    assert list(column) == [list(fact) if isinstance(fact, tuple) else fact for fact in facts]
    assert [column[number] for number in range(len(facts))] == list(column)


@pytest.mark.parametrize(("many", "width"), [(1, 1), (256, 1), (257, 2), (65_537, 4)])
def test_a_class_takes_as_few_bytes_as_it_can(many: int, width: int) -> None:
    column = Column.over(range(many))
    assert len(column.pack().partition(b"\n")[2]) == many * width
    assert Column.unpack(column.pack())[many - 1] == many - 1
