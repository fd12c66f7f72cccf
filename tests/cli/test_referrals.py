import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.cli.conftest import Run
from tests.letterboxes import Keys
from tests.referrals.conftest import employ, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox, utc_now
from familyhelp.referrals.states import Helped, Outcome
from familyhelp.referrals.storage import notes
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.outbox import SqlOutbox
from familyhelp.referrals.storage.schema import prepare

DAY = dt.timedelta(days=1)


@pytest.fixture
def box(place: Path) -> Iterator[Letterbox]:
    """The letterbox that the command finds where it is run."""
    database = Database(f"sqlite:///{place}/var/letterbox/letterbox.db")
    prepare(database)
    yield Letterbox(database, Keys().recipients)
    database.close()


def _delivery_ran(box: Letterbox) -> None:
    outbox = SqlOutbox(box.database)
    while taken := outbox.take(utc_now(), DAY):
        outbox.sent(taken.number, utc_now())
    notes.write(box.database, notes.DELIVERY, utc_now().isoformat())


def test_all_is_well(run: Run, box: Letterbox) -> None:
    send(box, utc_now())
    _delivery_ran(box)
    told = run("referrals", "health")
    assert (told.exit_code, told.stdout) == (0, "All is well.\n")
    assert json.loads(run("referrals", "health", "--json").stdout) == []


def test_an_unread_request_past_its_time_is_named_and_the_status_is_not_nought(run: Run, box: Letterbox) -> None:
    late = send(box, utc_now() - 9 * DAY, words="canary words")
    _delivery_ran(box)
    told = run("referrals", "health")
    assert told.exit_code == 1
    assert f"{late.reference}: nobody has read it" in told.stdout
    assert "1 alarm" in told.stdout
    assert "canary" not in told.output
    programs = run("referrals", "health", "--json")
    assert programs.exit_code == 1
    assert json.loads(programs.stdout)[0]["about"] == late.reference


def test_before_anything_was_started_it_says_what_to_do(run: Run, place: Path) -> None:
    told = run("referrals", "health")
    assert told.exit_code == 1
    assert "FAMILYHELP_DATABASE" in told.stderr
    assert "start the form first" in told.stderr
    assert not (place / "var").exists()


def test_without_a_database_the_status_is_not_nought(run: Run) -> None:
    told = run("referrals", "health", env={"FAMILYHELP_DATABASE": "sqlite:////proc/nowhere/letterbox.db"})
    assert told.exit_code == 1


def test_retention_says_what_goes_when_and_until_when_backups_hold_it(run: Run, box: Letterbox) -> None:
    keys, worker = Keys(), employ(box, "Wren Worker")
    box = Letterbox(box.database, keys.recipients)
    for kept in (90, 93):
        told = send(box, utc_now() - 91 * DAY)
        desk = Desk(box.cases, box.recipients, worker, utc_now() - 90 * DAY)
        desk.read(told.reference, keys.identity)
        desk.close(told.reference, Outcome.ADVICE, Helped.YES, retention=kept)
    due, soon = (each.reference for each in sorted(box.cases.all(), key=lambda each: str(each.delete_on)))
    today = utc_now().date()
    shown = run("referrals", "retention").stdout
    assert f"{due}  is due to be deleted" in shown
    assert f"{soon}  will be deleted on {today + 3 * DAY}" in shown
    assert f"until the first one after {today + 30 * DAY}" in shown
    assert box.cases.find(due)
    assert f"{due}  deleted" in run("referrals", "retention", "--delete").stdout
    assert box.cases.find(due) is None
    assert box.cases.find(soon)


def test_a_trail_that_was_changed_is_found(run: Run, box: Letterbox) -> None:
    sound = run("referrals", "verify")
    assert sound.exit_code == 0
    assert "as it was written: 0 lines" in sound.stdout
    employ(box, "Wren Worker")
    desk = Desk(box.cases, box.recipients, 1, utc_now())
    desk.note(send(box).reference, "A note")
    head = run("referrals", "verify").stdout.split()[-1]
    assert run("referrals", "verify", "--head", head.upper()).exit_code == 0
    with box.database.writing() as connection:
        connection.execute(text("UPDATE audit SET why = 'x'"))
    told = run("referrals", "verify")
    assert told.exit_code == 1
    assert "line 1 is not as it was written" in told.stderr
    assert run("referrals", "verify", "--head", "f" * 64).exit_code == 1


def test_migrating_says_what_it_found(run: Run, place: Path) -> None:
    assert "at version" in run("referrals", "migrate").stdout
    assert (place / "var/letterbox/letterbox.db").exists()
    assert "already" in run("referrals", "migrate").stdout
