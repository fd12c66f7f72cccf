"""The process is killed, or the database's server is, in the middle of everything, again and again.

More by hand: ``KILLS=500 .venv/bin/pytest tests/referrals/strength/test_kills.py -q``.
"""

import os
import random
import time
from pathlib import Path

import pytest
from tests.letterboxes import Cluster, Keys, cluster
from tests.referrals.strength.ledger import Ledger, Verdict, judge, listen, writing

from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare

KILLS = int(os.environ.get("KILLS", "50"))

_CHANCE = random.Random(5)  # noqa: S311  the moments of the kills, the same at every run


def _kill_often(address: str, keys: Keys, folder: Path, kills: int) -> tuple[Verdict, Ledger]:
    database, ledger, recipients = Database(address), Ledger(), keys.write(folder)
    prepare(database)
    for number in range(kills):
        with writing(address, recipients, f"{number}", ledger) as process:
            listen(process, ledger, _CHANCE.randint(1, 12))
            time.sleep(_CHANCE.uniform(0, 0.02))
    with writing(address, recipients, "the end", ledger) as process:  # those who saw no answer press again
        listen(process, ledger, len(ledger.unanswered) + 1)
    verdict = judge(database, keys.identity, ledger)
    database.close()
    return verdict, ledger


@pytest.mark.slow
def test_kills_lose_and_double_nothing_in_sqlite(tmp_path: Path, keys: Keys) -> None:
    verdict, ledger = _kill_often(f"sqlite:///{tmp_path}/letterbox.db", keys, tmp_path, KILLS)
    assert (verdict.lost, verdict.twice) == ((), ())
    assert len(ledger.sent) > KILLS
    assert verdict.stored >= len(ledger.sent)


@pytest.mark.slow
def test_kills_lose_and_double_nothing_in_postgresql(tmp_path: Path, keys: Keys, postgres: Cluster) -> None:
    verdict, ledger = _kill_often(postgres.make(), keys, tmp_path, KILLS)
    assert (verdict.lost, verdict.twice) == ((), ())
    assert len(ledger.sent) > KILLS
    assert verdict.stored >= len(ledger.sent)


@pytest.mark.slow
def test_kills_of_the_database_server_lose_and_double_nothing(tmp_path: Path, keys: Keys) -> None:
    with cluster() as here:
        address, ledger, recipients = here.make(), Ledger(), keys.write(tmp_path)
        database = Database(address)
        prepare(database)
        for number in range(max(5, KILLS // 10)):
            with writing(address, recipients, f"server {number}", ledger) as process:
                listen(process, ledger, _CHANCE.randint(5, 20))
                here.kill()
            here.start()
        with writing(address, recipients, "the end", ledger) as process:
            listen(process, ledger, len(ledger.unanswered) + 1)
        verdict = judge(database, keys.identity, ledger)
        database.close()
    assert (verdict.lost, verdict.twice) == ((), ())
