import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.reference import ALPHABET, new, read

signs = st.sampled_from(ALPHABET)
places = st.integers(0, 7)


def _put(reference: str, place: int, sign: str) -> str:
    bare = reference.replace("-", "")
    return bare[:place] + sign + bare[place + 1 :]


def test_a_reference_is_short_and_without_look_alikes() -> None:
    for _ in range(200):
        made = new()
        assert len(made) == 9
        assert made[4] == "-"
        assert not set(made) & set("01258ABEIOSUZ")


def test_references_are_not_made_twice() -> None:
    assert len({new() for _ in range(2000)}) == 2000


@pytest.mark.parametrize("typed", ["{}", " {} ", "{}\n", "{}.", "\u200e{}\u200b", "\u202a{}\u202c"])
def test_a_reference_is_read_however_it_was_typed(typed: str) -> None:
    made = new()
    for form in (made, made.lower(), made.replace("-", ""), made.replace("-", " "), " ".join(made.replace("-", "–"))):
        assert read(typed.format(form)) == made


@given(places, signs)
def test_every_single_wrong_letter_is_found(place: int, sign: str) -> None:
    made = new()
    wrong = _put(made, place, sign)
    assert read(wrong) == (made if wrong == made.replace("-", "") else "")


@given(st.integers(0, 6))
def test_two_letters_that_were_swapped_are_found(place: int) -> None:
    bare = new().replace("-", "")
    swapped = bare[:place] + bare[place + 1] + bare[place] + bare[place + 2 :]
    assert swapped == bare or read(swapped) == ""


@given(st.text(max_size=40))
def test_anything_else_is_no_reference(typed: str) -> None:
    assert read(typed) == "" or read(read(typed)) == read(typed)
