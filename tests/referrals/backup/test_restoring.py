from pathlib import Path

import pytest
from tests.letterboxes import Cluster, Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.backup.copying import BrokenBackupError, NotSqliteError, back_up
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
    assert aside
    kept = Database(f"sqlite:///{aside}")
    assert len(SqlCases(kept).all()) == 2, "what had only been in the log is there too"
    kept.close()
    box.close()


def test_on_a_new_machine_it_is_simply_put_there(backup: Path, tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/new/letterbox.db")
    sums, aside = restore(backup, database, MONDAY)
    assert (sums["referrals"].rows, aside) == (1, None)
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
