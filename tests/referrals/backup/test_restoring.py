import shutil
from pathlib import Path

import pytest
from tests.letterboxes import Cluster, Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.backup import restoring
from familyhelp.referrals.backup.copying import BrokenBackupError, NotSqliteError, back_up, settle
from familyhelp.referrals.backup.restoring import InUseError, OccupiedError, restore
from familyhelp.referrals.casework import opened
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage.cases import SqlCases
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare


@pytest.fixture
def box(tmp_path: Path, keys: Keys) -> Letterbox:
    database = Database(f"sqlite:///{tmp_path}/box/letterbox.db")
    prepare(database)
    return Letterbox(database, keys.recipients)


@pytest.fixture
def backup(box: Letterbox, tmp_path: Path) -> Path:
    """A backup with one request, after which another came."""
    send(box, words="before")
    made = back_up(box.database, tmp_path / "backups", MONDAY, 30)
    send(box, words="after")
    return made.path


def test_a_backup_takes_the_letterboxs_place_and_what_was_there_is_kept_aside(
    box: Letterbox, backup: Path, keys: Keys
) -> None:
    box.close()
    sums, aside = restore(backup, box.database, MONDAY, replace=True)
    assert sums["referrals"].rows == 1
    (referral,) = box.cases.all()
    assert opened(box.cases, referral, keys.identity).letter.one("words") == "before"
    assert send(box)
    (before,) = aside
    kept = Database(f"sqlite:///{before}")
    assert len(SqlCases(kept).all()) == 2, "what had only been in the log is there too"
    kept.close()
    box.close()


def test_on_a_new_machine_it_is_simply_put_there(backup: Path, tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/new/letterbox.db")
    sums, aside = restore(backup, database, MONDAY)
    assert (sums["referrals"].rows, aside) == (1, ())
    prepare(database)
    assert len(SqlCases(database).all()) == 1
    database.close()


def test_a_letterbox_is_never_replaced_unasked(box: Letterbox, backup: Path) -> None:
    with pytest.raises(OccupiedError):
        restore(backup, box.database, MONDAY)
    assert len(box.cases.all()) == 2
    box.close()


def test_a_letterbox_in_use_is_left_alone(box: Letterbox, backup: Path) -> None:
    assert len(box.cases.all()) == 2
    with pytest.raises(InUseError):
        restore(backup, box.database, MONDAY, replace=True)
    assert len(box.cases.all()) == 2
    box.close()
    assert {each.name for each in box.database.file.parent.iterdir()} == {"letterbox.db"}


@pytest.mark.parametrize("wrong", [slice(0, 300), slice(4096, 36_000), slice(0, 1_000_000)])
def test_a_damaged_letterbox_is_kept_as_it_is_and_the_backup_takes_its_place(
    box: Letterbox, backup: Path, wrong: slice
) -> None:
    box.close()
    file = box.database.file
    damaged = bytearray(file.read_bytes())
    damaged[wrong] = b"\xa5" * len(damaged[wrong])
    file.write_bytes(damaged)
    _, (aside,) = restore(backup, box.database, MONDAY, replace=True)
    assert aside.read_bytes()[100:] == damaged[100:]  # before that is SQLite's own header
    assert len(box.cases.all()) == 1
    box.close()
    assert {each.name for each in file.parent.iterdir()} == {file.name, aside.name}


def test_the_log_of_a_letterbox_that_is_lost_is_not_played_into_the_one_put_back(
    box: Letterbox, backup: Path, tmp_path: Path
) -> None:
    there = tmp_path / "lost"
    there.mkdir()
    for end in ("-wal", "-shm"):  # as they lie on the disk after a crash
        shutil.copy(f"{box.database.file}{end}", there / f"letterbox.db{end}")
    box.close()
    log = (there / "letterbox.db-wal").read_bytes()
    database = Database(f"sqlite:///{there}/letterbox.db")
    sums, aside = restore(backup, database, MONDAY)
    assert sums["referrals"].rows == len(SqlCases(database).all()) == 1
    assert [each.name.rpartition("Z")[2] for each in aside] == ["-wal", "-shm"]
    assert aside[0].read_bytes() == log
    prepare(database)
    assert send(Letterbox(database, box.recipients))
    database.close()


def test_a_form_that_writes_into_it_meanwhile_is_noticed(
    box: Letterbox, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.close()

    def settled_and_written_to(fresh: Path, target: Path) -> None:
        settle(fresh, target)
        send(box)

    monkeypatch.setattr(restoring, "settle", settled_and_written_to)
    with pytest.raises(BrokenBackupError, match="Stop all three"):
        restore(backup, box.database, MONDAY, replace=True)
    assert len(box.cases.all()) == 2, "what the family sent is there"
    box.close()


def test_a_folder_in_which_nothing_can_be_put_aside_stays_as_it_was(box: Letterbox, backup: Path) -> None:
    box.close()
    taken = box.database.file.with_name(f"letterbox.db.before-{MONDAY:%Y%m%dT%H%M%SZ}")
    taken.mkdir()
    with pytest.raises(OSError, match="directory"):
        restore(backup, box.database, MONDAY, replace=True)
    assert len(box.cases.all()) == 2
    box.close()
    assert {each.name for each in box.database.file.parent.iterdir()} == {"letterbox.db", taken.name}


def test_a_damaged_backup_changes_nothing(box: Letterbox, backup: Path) -> None:
    box.close()
    backup.write_bytes(backup.read_bytes()[:9000])
    with pytest.raises(BrokenBackupError):
        restore(backup, box.database, MONDAY, replace=True)
    assert len(box.cases.all()) == 2
    box.close()
    assert {each.name for each in box.database.file.parent.iterdir()} == {"letterbox.db"}


def test_on_postgresql_its_own_program_is_named(postgres: Cluster, backup: Path) -> None:
    with pytest.raises(NotSqliteError, match="pg_restore"):
        restore(backup, Database(postgres.address()), MONDAY)
