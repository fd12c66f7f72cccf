"""The power goes: what had not reached the disk is gone, what families were told was sent is not.

The letterbox lies on a disk image. The writer is stopped where it stands, and the image is copied: the copy holds what
the file system had handed to its disk, and nothing of what was in memory. It is then mounted as after a power cut.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.letterboxes import Keys
from tests.referrals.strength.ledger import Ledger, Verdict, hold, judge, listen, may_mount, run, writing

from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare

SIZE = 48 * 1024 * 1024

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not may_mount(), reason="only root may mount a disk image, and this machine must have loop devices"
    ),
]


@contextmanager
def _mounted(image: Path) -> Iterator[Path]:
    place = image.with_suffix(".mounted")
    place.mkdir()
    run("mount", "-o", "loop", image, place)
    try:
        yield place
    finally:
        run("umount", place)


def _cut(folder: Path, keys: Keys, answers: int, *synchronous: str) -> tuple[Verdict, Ledger]:
    """Write to a disk, cut its power after so many answers, and see what a new start finds."""
    disk, after, ledger = folder / "disk.img", folder / "after.img", Ledger()
    with disk.open("wb") as file:
        file.truncate(SIZE)
    run("mkfs.ext4", "-q", disk)
    with _mounted(disk) as place:
        address = f"sqlite:///{place}/letterbox.db"
        database = Database(address)
        prepare(database)
        database.close()
        with writing(address, keys.write(folder), "cut", ledger, *synchronous) as process:
            listen(process, ledger, answers)
            hold(process)
            shutil.copyfile(disk, after)
    with _mounted(after) as place:
        database = Database(f"sqlite:///{place}/letterbox.db")
        verdict = judge(database, keys.identity, ledger)
        database.close()
    return verdict, ledger


@pytest.mark.parametrize("answers", [1, 17, 60])
def test_a_power_cut_loses_nothing_that_was_sent(tmp_path: Path, keys: Keys, answers: int) -> None:
    verdict, ledger = _cut(tmp_path, keys, answers)
    assert len(ledger.sent) >= answers
    assert (verdict.lost, verdict.twice) == ((), ())


def test_this_test_would_notice_if_commits_did_not_wait_for_the_disk(tmp_path: Path, keys: Keys) -> None:
    verdict, _ = _cut(tmp_path, keys, 60, "OFF")
    assert verdict.lost
