import datetime as dt
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import delete
from tests.letterboxes import Cluster, Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.backup.copying import BrokenBackupError, NotSqliteError, back_up, checked
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage import notes, tables
from familyhelp.referrals.storage.cases import SqlCases
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare

DAY = dt.timedelta(days=1)


@pytest.fixture
def in_use(tmp_path: Path, keys: Keys) -> Letterbox:
    """A letterbox in a file, with three requests and a draft."""
    database = Database(f"sqlite:///{tmp_path}/box/letterbox.db")
    prepare(database)
    box = Letterbox(database, keys.recipients)
    for _ in range(3):
        send(box)
    box.drafts.put("cookie", b"canary of a draft", MONDAY)
    return box


def test_a_backup_holds_every_request(in_use: Letterbox, tmp_path: Path) -> None:
    made = back_up(in_use.database, tmp_path / "backups", MONDAY, 30)
    assert made.path.name == "letterbox-20261123T093000Z.db"
    assert made.sums["referrals"].rows == 3
    copy = Database(f"sqlite:///{made.path}")
    assert SqlCases(copy).all() == in_use.cases.all()
    copy.close()
    assert notes.moment(in_use.database, notes.BACKUP) == MONDAY
    in_use.close()


def test_nobody_else_reads_it_and_no_draft_is_in_it(in_use: Letterbox, tmp_path: Path) -> None:
    made = back_up(in_use.database, tmp_path / "backups", MONDAY, 30)
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    assert b"canary" not in made.path.read_bytes()
    assert in_use.drafts.get("cookie", MONDAY) == b"canary of a draft"
    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name]
    in_use.close()


def test_a_backup_can_be_made_while_families_write(in_use: Letterbox, tmp_path: Path) -> None:
    ended, wrote = threading.Event(), threading.Event()

    def write() -> None:
        while not ended.is_set():
            send(in_use)
            wrote.set()

    families = threading.Thread(target=write)
    families.start()
    wrote.wait()
    try:
        made = [back_up(in_use.database, tmp_path / "backups", MONDAY + n * DAY, 30) for n in range(4)]
    finally:
        ended.set()
        families.join()
    rows = [each.sums["referrals"].rows for each in made]
    assert rows == sorted(rows)
    assert rows[0] > 3
    assert len(in_use.cases.all()) >= rows[-1]
    in_use.close()


def test_old_backups_expire_and_other_files_stay(in_use: Letterbox, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    first = back_up(in_use.database, folder, MONDAY, 30)
    (folder / "letterbox-notes.txt").touch()
    assert back_up(in_use.database, folder, MONDAY + 30 * DAY, 30).expired == ()
    assert back_up(in_use.database, folder, MONDAY + 31 * DAY, 30).expired == (first.path,)
    assert len(list(folder.iterdir())) == 3
    in_use.close()


def test_a_damaged_file_is_never_taken_for_a_backup(in_use: Letterbox, tmp_path: Path) -> None:
    made = back_up(in_use.database, tmp_path / "backups", MONDAY, 30)
    content = bytearray(made.path.read_bytes())
    content[5000:9000] = b"\xff" * 4000
    made.path.write_bytes(content)
    with closing(sqlite3.connect(made.path)) as damaged, pytest.raises(BrokenBackupError):
        checked(damaged)
    in_use.close()


@pytest.mark.parametrize("content", [b"", b"not a database at all"])
def test_what_is_no_letterbox_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.db").write_bytes(content)
    with closing(sqlite3.connect(tmp_path / "x.db")) as strange, pytest.raises(BrokenBackupError):
        checked(strange)


def test_one_row_less_is_noticed(in_use: Letterbox, tmp_path: Path) -> None:
    made = back_up(in_use.database, tmp_path / "backups", MONDAY, 30)
    copy = Database(f"sqlite:///{made.path}")
    with copy.writing() as connection:
        connection.execute(delete(tables.outbox).where(tables.outbox.c.number == 1))
    copy.close()
    with closing(sqlite3.connect(made.path)) as changed:
        assert checked(changed) != made.sums
    in_use.close()


def test_on_postgresql_its_own_program_is_named(postgres: Cluster, tmp_path: Path) -> None:
    with pytest.raises(NotSqliteError, match="pg_dump"):
        back_up(Database(postgres.address()), tmp_path, MONDAY, 30)
