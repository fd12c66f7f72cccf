from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, update
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import Entry, UnavailableError
from familyhelp.referrals.states import State
from familyhelp.referrals.storage import deletion, notes, tables, trail
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare

ENTRY = Entry(None, "deleted", why="a test")
BELONGING = (tables.referrals, tables.events, tables.outbox, tables.idempotency)


def test_all_that_belongs_to_a_request_goes_with_it_and_nothing_of_another(box: Letterbox) -> None:
    gone, kept = send(box), send(box)
    assert deletion.delete(box.database, (gone.reference, "CCCC-CCCC"), ENTRY, MONDAY) == (gone.reference,)
    with box.database.reading() as connection:
        for table in BELONGING:
            found = connection.execute(select(func.count()).select_from(table)).scalar_one()
            assert found == 1, table.name
    assert box.cases.find(kept.reference)


def test_should_an_unread_request_be_closed_by_accident_it_stays(box: Letterbox) -> None:
    told = send(box)
    with box.database.writing() as connection:
        columns = {"state": State.CLOSED, "closed_on": MONDAY.date(), "delete_on": MONDAY.date()}
        connection.execute(update(tables.referrals).values(columns))
    assert deletion.due(box.database, MONDAY.date()) == ()
    assert box.cases.find(told.reference)


@pytest.fixture
def file_box(tmp_path: Path, keys: Keys) -> Letterbox:
    database = Database(f"sqlite:///{tmp_path}/letterbox.db")
    prepare(database)
    return Letterbox(database, keys.recipients)


def test_nothing_of_a_deleted_request_is_left_in_any_file(file_box: Letterbox, tmp_path: Path) -> None:
    references = [send(file_box).reference for _ in range(30)]
    victim = file_box.cases.find(references[7])
    assert victim
    # Parts of the sealed letter that lie on one page of the file, and the words' hash.
    marks = [victim.sealed[at : at + 60] for at in range(0, 3000, 400)] + [victim.words_hash.encode()]

    def left() -> list[str]:
        files = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
        return [name for name, content in files.items() if any(mark in content for mark in marks)]

    assert left(), "before, it can be found"
    deletion.delete(file_box.database, (victim.reference,), ENTRY, MONDAY)
    assert left() == []
    assert (tmp_path / "letterbox.db-wal").stat().st_size == 0
    file_box.close()


def test_nothing_is_left_even_while_somebody_else_reads(file_box: Letterbox, tmp_path: Path) -> None:
    told = send(file_box)
    reader = Database(str(file_box.database.url))
    with reader.reading() as connection:
        connection.execute(select(tables.meta)).all()
    deletion.delete(file_box.database, (told.reference,), ENTRY, MONDAY)
    assert (tmp_path / "letterbox.db-wal").stat().st_size == 0
    reader.close()
    file_box.close()


@pytest.fixture
def slow_backup(file_box: Letterbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    """Somebody who has begun to read and does not end, while more is written."""
    monkeypatch.setattr(deletion, "_PAUSE", 0.001)
    reader = Database(str(file_box.database.url))
    with reader.reading() as connection:
        connection.execute(select(tables.referrals)).all()
        send(file_box)
        yield connection
    reader.close()


def test_while_a_backup_goes_on_deleting_does_not_fail_and_delivery_removes_the_trace(
    file_box: Letterbox, slow_backup: Connection, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    victim, log = file_box.cases.find(send(file_box).reference), tmp_path / "letterbox.db-wal"
    assert victim
    assert deletion.delete(file_box.database, (victim.reference,), ENTRY, MONDAY) == (victim.reference,)
    assert file_box.cases.find(victim.reference) is None
    assert "a trace is left" in caplog.text
    deletion.sweep_again(file_box.database)
    assert victim.words_hash.encode() in log.read_bytes()
    assert notes.moment(file_box.database, notes.UNSWEPT) == MONDAY
    slow_backup.rollback()
    deletion.sweep_again(file_box.database)
    assert notes.read(file_box.database, notes.UNSWEPT) == ""
    assert victim.words_hash.encode() not in log.read_bytes()
    file_box.close()


def test_nobody_waits_behind_a_log_that_cannot_be_emptied(file_box: Letterbox, slow_backup: Connection) -> None:
    assert slow_backup
    with file_box.database.outside() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 0
        assert connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0] == 1
    with file_box.database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 10_000
    with pytest.raises(UnavailableError, match="without pause"):
        deletion.sweep(file_box.database)
    file_box.close()


def test_what_is_opened_again_at_the_last_moment_stays(box: Letterbox) -> None:
    gone, stays = send(box), send(box)
    with box.database.writing() as connection:
        columns = {"state": State.CLOSED, "first_read": MONDAY, "delete_on": MONDAY.date()}
        connection.execute(update(tables.referrals).values(columns))
    listed = deletion.due(box.database, MONDAY.date())
    with box.database.writing() as connection:
        again = update(tables.referrals).where(tables.referrals.c.reference == stays.reference)
        connection.execute(again.values(state=State.CONVERSATION, delete_on=None))
    assert set(listed) == {gone.reference, stays.reference}
    assert deletion.delete(box.database, listed, ENTRY, MONDAY, deletion.ripe(MONDAY.date())) == (gone.reference,)
    assert box.cases.find(stays.reference)
    assert [each.entry.reference for each in trail.lines(box.database)] == [gone.reference]
