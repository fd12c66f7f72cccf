"""Somebody takes the form's whole machine: its disk, its environment, its keys. What do they read of past requests?"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest
from pyrage import x25519
from sqlalchemy import event
from tests.letterboxes import Keys
from tests.referrals.conftest import send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.settings import LetterboxSettings

CANARY = "canary-words-of-a-family"

_FORM = """
import sys
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.referrals.submit import Submission, new_key
box = Letterbox.open(LetterboxSettings.from_environment())
words = sys.stdin.read()
print(box.submit(Submission({"words": (words,), "phone": ("07700 900123",)}, "north", "1", new_key())).reference)
"""


@pytest.fixture
def taken(tmp_path: Path, keys: Keys) -> tuple[Path, dict[str, str]]:
    """The disk and the environment of a form's process that has taken in a request and has ended."""
    keys.write(tmp_path)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "TMPDIR": str(tmp_path),
        "FAMILYHELP_DATABASE": f"sqlite:///{tmp_path}/letterbox.db",
        "FAMILYHELP_RECIPIENTS": str(tmp_path / "recipients.txt"),
    }
    with (tmp_path / "log").open("wb") as log:
        form = subprocess.run(  # noqa: PLW1510  the exit status is the next line's matter
            [sys.executable, "-c", _FORM], env=environment, input=CANARY.encode(), stdout=subprocess.PIPE, stderr=log
        )
    assert form.returncode == 0
    return tmp_path, environment


def _everything(disk: Path) -> bytes:
    return b"\n".join(file.read_bytes() for file in disk.rglob("*") if file.is_file())


def test_nothing_on_the_disk_is_readable(taken: tuple[Path, dict[str, str]]) -> None:
    disk, _ = taken
    everything = _everything(disk)
    assert b"age-encryption.org" in everything
    assert CANARY.encode() not in everything
    assert b"900123" not in everything


def test_nothing_on_the_disk_or_in_the_environment_opens_a_request(taken: tuple[Path, dict[str, str]]) -> None:
    disk, environment = taken
    told = _everything(disk) + "\n".join(environment.values()).encode()
    box = Letterbox.open(
        LetterboxSettings(environment["FAMILYHELP_DATABASE"], recipients=Path(environment["FAMILYHELP_RECIPIENTS"]))
    )
    (referral,) = box.cases.all()
    box.close()
    for key in (*_keys_in(told), x25519.Identity.generate()):
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(referral.sealed, [key])


def _keys_in(told: bytes) -> list[x25519.Identity]:
    """Every secret key that could be made of what was found, should there be one."""
    return [x25519.Identity.from_str(each.decode()) for each in re.findall(rb"AGE-SECRET-KEY-1[0-9A-Z]{58}", told)]


def test_only_the_identity_opens_it(taken: tuple[Path, dict[str, str]], keys: Keys) -> None:
    _, environment = taken
    box = Letterbox.open(
        LetterboxSettings(environment["FAMILYHELP_DATABASE"], recipients=Path(environment["FAMILYHELP_RECIPIENTS"]))
    )
    (referral,) = box.cases.all()
    box.close()
    assert CANARY.encode() in pyrage.decrypt(referral.sealed, [keys.team])
    assert CANARY.encode() in pyrage.decrypt(referral.sealed, [keys.recovery])


def test_no_statement_that_reaches_the_database_holds_a_familys_words(box: Letterbox) -> None:
    heard: list[str] = []
    event.listen(box.database.engine, "before_cursor_execute", lambda *given: heard.append(repr(given[2:4])))
    send(box, words=CANARY)
    assert any("INSERT INTO referrals" in each for each in heard)
    assert all(CANARY not in each and "900123" not in each for each in heard)
