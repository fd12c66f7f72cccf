import datetime as dt
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import x25519
from tests.letterboxes import Keys, answers

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.sealing import (
    CannotOpenError,
    Identity,
    open_detail,
    open_letter,
    seal_detail,
    seal_letter,
)

HOUR = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
REFERENCE = "CCCC-CCCC"


@pytest.fixture
def letter(keys: Keys) -> Letter:
    return Letter(REFERENCE, "1", keys.recipients.ids, HOUR, answers())


def test_each_of_the_two_keys_opens_a_letter(keys: Keys, letter: Letter) -> None:
    sealed = seal_letter(letter, keys.recipients)
    for key in (keys.team, keys.recovery):
        assert open_letter(sealed, REFERENCE, Identity((key,))) == letter


def test_no_other_key_opens_a_letter(keys: Keys, letter: Letter) -> None:
    sealed = seal_letter(letter, keys.recipients)
    with pytest.raises(CannotOpenError):
        open_letter(sealed, REFERENCE, Identity((x25519.Identity.generate(),)))


def test_a_letter_does_not_open_as_another_request(keys: Keys, letter: Letter) -> None:
    with pytest.raises(CannotOpenError):
        open_letter(seal_letter(letter, keys.recipients), "DDDD-DDDD", keys.identity)


@given(st.integers(1, 4170), st.integers(1, 255))
def test_a_damaged_letter_never_opens(keys: Keys, from_the_end: int, change: int) -> None:
    sealed = bytearray(seal_letter(Letter(REFERENCE, "1", ("a",), HOUR, answers()), keys.recipients))
    sealed[-from_the_end] ^= change
    with pytest.raises(CannotOpenError):
        open_letter(bytes(sealed), REFERENCE, keys.identity)


@given(st.binary(max_size=300))
def test_noise_never_opens(keys: Keys, noise: bytes) -> None:
    with pytest.raises(CannotOpenError):
        open_letter(noise, REFERENCE, keys.identity)
    with pytest.raises(CannotOpenError):
        open_detail(noise, REFERENCE, "note", keys.identity)


@given(st.one_of(st.none(), st.integers(), st.text(), st.lists(st.integers()), st.dictionaries(st.text(), st.text())))
def test_what_was_sealed_by_a_stranger_is_no_detail(keys: Keys, content: object) -> None:
    with pytest.raises(CannotOpenError):
        open_detail(keys.recipients.seal(json.dumps(content).encode()), REFERENCE, "note", keys.identity)


def test_a_detail_opens_only_as_what_it_is_and_where_it_belongs(keys: Keys) -> None:
    sealed = seal_detail(REFERENCE, "note", {"words": "She prefers texts"}, keys.recipients)
    assert open_detail(sealed, REFERENCE, "note", keys.identity) == {"words": "She prefers texts"}
    for reference, kind in (("DDDD-DDDD", "note"), (REFERENCE, "level")):
        with pytest.raises(CannotOpenError):
            open_detail(sealed, reference, kind, keys.identity)


def test_a_short_and_a_longer_letter_look_alike(keys: Keys) -> None:
    def size(words: str) -> int:
        sealed = seal_letter(Letter(REFERENCE, "1", ("a",), HOUR, answers(words=words)), keys.recipients)
        return len(sealed) - sealed.index(b"\n--- ")

    assert size("Help") == size("Help, please, " * 200)


@pytest.mark.skipif(shutil.which("age") is None, reason="Debian's age is not installed (apt install age)")
def test_any_age_program_opens_a_letter(keys: Keys, letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{keys.team}\n", encoding="ascii")
    told = subprocess.run(
        ["age", "--decrypt", "--identity", tmp_path / "key"],  # noqa: S607  wherever it is installed
        input=seal_letter(letter, keys.recipients),
        capture_output=True,
        check=True,
    )
    assert json.loads(told.stdout)["answers"]["name"] == ["Amira Testperson"]


def test_an_unlocked_key_never_shows_itself(keys: Keys) -> None:
    assert "AGE-SECRET" not in repr(keys.identity)
