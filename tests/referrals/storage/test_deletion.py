from pathlib import Path

import pytest
from sqlalchemy import func, select, update
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import Entry
from familyhelp.referrals.states import State
from familyhelp.referrals.storage import deletion, tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare

ENTRY = Entry(None, "deleted", why="a test")
BELONGING = (tables.referrals, tables.events, tables.outbox, tables.idempotency)


def test_all_that_belongs_to_a_request_goes_with_it_and_nothing_of_another(box: Letterbox) -> None:
    gone, kept = send(box), send(box)
    assert deletion.delete(box.database, (gone.reference, "CCCC-CCCC"), ENTRY, MONDAY) == 1
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
