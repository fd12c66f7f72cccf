"""The reference of a request: short, sayable on the phone, without look-alikes, with a check letter at its end."""

import re
import secrets

from familyhelp.domain.typed import plain

ALPHABET = "CDFGHJKLMNPQRTVWXY34679"
"""Twenty-three signs: no vowels, so no words come out; none that looks like another (0 O, 1 I, 2 Z, 5 S, 8 B, U V)."""

_LENGTH = 7


def new() -> str:
    """A reference nobody can guess: one of 3,404,825,447, like "K7QF-M3TP"."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))
    return _written(signs + _check(signs))


def read(typed: str) -> str:
    """A reference as it is written, from however a person typed it; empty when it cannot be one.

    The check letter finds every single wrong sign and every two that were swapped.
    """
    signs = re.sub(r"[\s\-.]", "", plain(typed)).upper()
    if len(signs) != _LENGTH + 1 or any(each not in ALPHABET for each in signs):
        return ""
    return _written(signs) if _check(signs[:-1]) == signs[-1] else ""


def _check(signs: str) -> str:
    """A weighted sum modulo 23. As that is a prime, any one error and any swap changes it."""
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(signs, start=2))
    return ALPHABET[total % len(ALPHABET)]


def _written(signs: str) -> str:
    return f"{signs[:4]}-{signs[4:]}"
