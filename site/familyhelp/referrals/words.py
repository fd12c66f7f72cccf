"""The four words with which a family looks at its request: shown once, and kept only as an Argon2 hash."""

import functools
import hmac
import re
from hashlib import sha256
from importlib.resources import files

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

BITS, COUNT = 10, 4
"""1,024 words, four of them: forty bits that no person chose."""

_HASHER = PasswordHasher(time_cost=2, memory_cost=4096, parallelism=1, type=Type.ID)
"""4 MiB and two passes take 3.4 milliseconds: to try all 2⁴⁰ would take one processor core more than a hundred years
for each request. OWASP's least for passwords that people choose (19 MiB, two passes) takes 21, and a form on two cores
must hash a hundred a second (``make bench``); docs/adr/0022 weighs it."""


@functools.cache
def wordlist() -> tuple[str, ...]:
    """Short, everyday, kind words. No two differ in only one letter, and none sounds like another word."""
    return tuple(files("familyhelp.referrals").joinpath("four_words.txt").read_text(encoding="utf-8").split())


def words_for(key: str) -> str:
    """The four words that follow from a form's sending key, so that sending it twice shows the same words."""
    bits = int.from_bytes(hmac.digest(key.encode(), b"four words", sha256))
    words = wordlist()
    return " ".join(words[(bits >> (BITS * place)) % len(words)] for place in range(COUNT))


def read(typed: str) -> str:
    """The words as they are hashed, from however a person typed them: small letters, one space between."""
    return " ".join(re.findall(r"[a-z]+", typed.casefold()))


def hash_words(words: str) -> str:
    """The words' Argon2id hash, with a salt of its own."""
    return _HASHER.hash(read(words))


def fits(hashed: str, typed: str) -> bool:
    """Whether the words are those that were hashed. Takes as long when they are not."""
    try:
        return _HASHER.verify(hashed, read(typed))
    except (VerificationError, InvalidHashError):
        return False


@functools.cache
def nobodys_hash() -> str:
    """A hash that no words fit, so that an unknown reference takes as long to refuse as a known one."""
    return _HASHER.hash("0")
