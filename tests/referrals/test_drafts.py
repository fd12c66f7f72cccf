"""A draft opens with the key in the family's browser, and with nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.referrals.drafts import is_cookie, new_cookie, seal, token, unseal
from familyhelp.referrals.letter import TooLongError


@given(st.binary(max_size=4000).filter(lambda content: not content.endswith(b" ")))
def test_what_is_sealed_opens_with_the_same_key_only(content: bytes) -> None:
    key, other = new_cookie(), new_cookie()
    sealed = seal(key, content)
    assert (unseal(key, sealed) or b"").rstrip(b" ") == content
    assert unseal(other, sealed) is None


def test_what_was_changed_on_the_disk_does_not_open() -> None:
    key = new_cookie()
    sealed = bytearray(seal(key, b"{}"))
    sealed[20] ^= 1
    assert unseal(key, bytes(sealed)) is None


@pytest.mark.parametrize("broken", [b"", b"x", b"x" * 12, b"x" * 40])
def test_what_is_no_draft_does_not_open(broken: bytes) -> None:
    assert unseal(new_cookie(), broken) is None


def test_lengths_say_next_to_nothing_and_too_much_is_refused() -> None:
    key = new_cookie()
    assert len(seal(key, b"{}")) == len(seal(key, b"x" * 4000))
    assert seal(key, b"{}") != seal(key, b"{}")
    with pytest.raises(TooLongError):
        seal(key, b"x" * 70_000)


def test_each_purpose_has_a_token_of_its_own_and_none_gives_the_key_away() -> None:
    key = new_cookie()
    assert len({token(key, "form"), token(key, "draft name"), token(key, "draft seal"), key}) == 4
    assert token(key, "form") == token(key, "form")


@pytest.mark.parametrize("text", ["", "a" * 42, "a" * 42 + "é"])
def test_only_a_key_of_ours_is_taken_for_one(text: str) -> None:
    assert is_cookie(new_cookie())
    assert not is_cookie(text)
