import sqlite3
from contextlib import closing
from pathlib import Path

from tests.letterboxes import Keys
from tests.referrals.conftest import send

from familyhelp.referrals.backup.digest import FLEETING, LASTING, digest
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare
from familyhelp.referrals.storage.tables import metadata


def test_every_table_is_either_lasting_or_fleeting() -> None:
    assert {*LASTING, *FLEETING} == set(metadata.tables)


def test_a_single_changed_bit_changes_the_sum(tmp_path: Path, keys: Keys) -> None:
    database = Database(f"sqlite:///{tmp_path}/letterbox.db")
    prepare(database)
    send(Letterbox(database, keys.recipients))
    with closing(sqlite3.connect(database.file)) as connection:
        before = digest(connection)
        assert digest(connection) == before
        connection.execute("UPDATE referrals SET urgent = 1 - urgent")
        after = digest(connection)
    assert before["referrals"].rows == after["referrals"].rows == 1
    assert [name for name in before if before[name] != after[name]] == ["referrals"]
    database.close()
