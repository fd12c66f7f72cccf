"""Python's look for rubbish is only put off, never left off."""

import gc
from collections.abc import Iterator

import pytest

from familyhelp.search.export.pausing import tidying_later


@pytest.fixture(autouse=True)
def looking() -> Iterator[None]:
    yield
    gc.enable()


def test_nothing_is_tidied_meanwhile_and_everything_afterwards() -> None:
    with tidying_later():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_goes_wrong_does_not_keep_it_off() -> None:
    with pytest.raises(KeyError), tidying_later():
        raise KeyError
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    with tidying_later():
        pass
    assert not gc.isenabled()
