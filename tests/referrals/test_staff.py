"""Secrets that let somebody in once."""

import pytest

from familyhelp.referrals.staff import RECOVERY_CODES, code_hash, new_codes, new_token, token_hash


def test_a_code_can_be_copied_from_paper() -> None:
    code = next(new_codes())
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f"  {code}\n", f"“{code}”."):
        assert code_hash(typed) == code_hash(code)


def test_codes_hold_no_signs_that_look_alike() -> None:
    signs = set("".join(new_codes())) - {"-"}
    assert not signs & set("0O1I2Z5S8BU")


def test_no_two_secrets_are_the_same() -> None:
    codes = [code for _ in range(50) for code in new_codes()]
    assert len(set(codes)) == 50 * RECOVERY_CODES
    assert len({new_token() for _ in range(100)}) == 100


@pytest.mark.parametrize("other", ["", "x", "ü"])
def test_what_is_stored_differs_for_each_secret(other: str) -> None:
    token = new_token()
    assert token_hash(token) != token_hash(other)
    assert token not in token_hash(token)
