import dataclasses
import datetime as dt
import logging
from pathlib import Path

import pytest
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals import health
from familyhelp.referrals.casework import Desk
from familyhelp.referrals.delivery.printed import PrintedPost
from familyhelp.referrals.delivery.rounds import AGAIN, Rounds
from familyhelp.referrals.delivery.worker import Worker
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import PostError
from familyhelp.referrals.states import Helped, Outcome
from familyhelp.referrals.storage import notes, vitals
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.outbox import SqlOutbox

DAY = dt.timedelta(days=1)


class Deaf:
    """A mail server that never answers."""

    def send(self, subject: str, text: str, token: str) -> None:
        raise PostError(f"{subject} {text} {token}"[:7])


@pytest.fixture
def alarms() -> list[str]:
    return []


@pytest.fixture
def rounds(box: Letterbox, alarms: list[str]) -> Rounds:
    worker = Worker(SqlOutbox(box.database), PrintedPost(str), lambda: MONDAY)
    return Rounds(box.database, worker, lambda: MONDAY, 30, PrintedPost(alarms.append))


def _at(rounds: Rounds, moment: dt.datetime) -> Rounds:
    return dataclasses.replace(rounds, clock=lambda: moment)


def test_when_all_is_well_nobody_is_disturbed(box: Letterbox, rounds: Rounds, alarms: list[str]) -> None:
    send(box)
    assert rounds.once() == ()
    assert alarms == []
    assert notes.moment(box.database, notes.DELIVERY) == MONDAY


def test_an_unread_request_raises_the_alarm_at_once_and_then_every_few_hours(
    box: Letterbox, rounds: Rounds, alarms: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    told = send(box, words="canary words")
    late = told.due + dt.timedelta(seconds=1)
    with caplog.at_level(logging.ERROR):
        (alarm,) = _at(rounds, late).once()
    assert alarm.about == told.reference
    assert told.reference in caplog.text
    assert "canary" not in caplog.text + alarms[0]
    _at(rounds, late + dt.timedelta(minutes=5)).once()
    assert len(alarms) == 1
    _at(rounds, late + AGAIN).once()
    assert len(alarms) == 2


def test_a_new_alarm_does_not_wait_for_the_old(box: Letterbox, rounds: Rounds, alarms: list[str]) -> None:
    first, second = send(box, MONDAY), send(box, MONDAY + dt.timedelta(hours=1))
    _at(rounds, first.due + dt.timedelta(minutes=1)).once()
    _at(rounds, second.due + dt.timedelta(minutes=1)).once()
    assert len(alarms) == 2
    assert second.reference in alarms[1]


def test_a_notice_that_is_put_off_again_and_again_is_one_alarm_in_four_hours(
    box: Letterbox, rounds: Rounds, alarms: list[str]
) -> None:
    send(box)
    deaf = dataclasses.replace(rounds, worker=dataclasses.replace(rounds.worker, post=Deaf(), clock=lambda: MONDAY))
    found = set()
    for minutes in range(0, 240, 30):
        moment = MONDAY + dt.timedelta(minutes=minutes)
        SqlOutbox(box.database).again(MONDAY)
        found |= {each.words for each in _at(deaf, moment).once()}
    assert len(found) == 8, "each time it had been tried once more"
    assert len(alarms) == 1
    _at(deaf, MONDAY + AGAIN).once()
    assert len(alarms) == 2


def test_an_alarm_that_comes_and_goes_is_not_new_each_time(box: Letterbox, rounds: Rounds, alarms: list[str]) -> None:
    late = send(box).due + dt.timedelta(minutes=1)
    for _ in range(3):
        assert _at(rounds, late).once()
        assert rounds.once() == ()
    assert len(alarms) == 1


def test_a_clock_that_is_put_back_silences_no_alarm(box: Letterbox, rounds: Rounds, alarms: list[str]) -> None:
    told = send(box)
    for moment in (told.due + 30 * DAY, told.due + DAY):
        _at(rounds, moment).once()
    assert len(alarms) == 2


def test_an_alarm_that_could_not_be_sent_is_sent_again(box: Letterbox, rounds: Rounds, alarms: list[str]) -> None:
    late = send(box).due + dt.timedelta(minutes=1)
    dataclasses.replace(_at(rounds, late), alarm=Deaf()).once()
    _at(rounds, late).once()
    assert len(alarms) == 1


def test_without_an_address_for_alarms_they_are_logged(
    box: Letterbox, rounds: Rounds, caplog: pytest.LogCaptureFixture
) -> None:
    late = send(box).due + dt.timedelta(minutes=1)
    with caplog.at_level(logging.ERROR):
        assert dataclasses.replace(_at(rounds, late), alarm=None).once()
    assert "nobody has read it" in caplog.text


def test_a_deletion_is_announced_in_the_log_where_nobody_gets_alarms(
    box: Letterbox, rounds: Rounds, worker: int, keys: Keys, caplog: pytest.LogCaptureFixture
) -> None:
    told = send(box)
    desk = Desk(box.cases, box.recipients, worker, MONDAY)
    desk.read(told.reference, keys.identity)
    desk.close(told.reference, Outcome.ADVICE, Helped.YES)
    for hours in (0, 1, 24):
        dataclasses.replace(_at(rounds, MONDAY + 83 * DAY + dt.timedelta(hours=hours)), alarm=None).once()
    warned = f"{told.reference} will be deleted on 2027-02-21; open it again to keep it"
    assert caplog.messages.count(warned) == 2  # once a day


def test_what_was_kept_long_enough_is_announced_and_then_deleted(
    box: Letterbox, rounds: Rounds, alarms: list[str], worker: int, keys: Keys
) -> None:
    told = send(box)
    desk = Desk(box.cases, box.recipients, worker, MONDAY)
    desk.read(told.reference, keys.identity)
    desk.close(told.reference, Outcome.ADVICE, Helped.YES)
    _at(rounds, MONDAY + 82 * DAY).once()
    assert alarms == []
    for _ in range(2):
        _at(rounds, MONDAY + 83 * DAY).once()
    assert len(alarms) == 1
    assert told.reference in alarms[0]
    assert "2027-02-21" in alarms[0]
    _at(rounds, MONDAY + 90 * DAY).once()
    assert box.cases.find(told.reference) is None


class Silent(Deaf):
    """A mail server that takes its time over saying nothing; meanwhile somebody looks whether delivery runs."""

    def __init__(self, database: Database) -> None:
        self.now, self.said, self._database = MONDAY, list[str](), database

    def send(self, subject: str, text: str, token: str) -> None:
        self.now += dt.timedelta(minutes=5)
        found = health.alarms(vitals.look(self._database, self.now), self.now)
        self.said += [each.words for each in found if each.trouble is health.Trouble.SILENT]
        super().send(subject, text, token)


def test_delivery_that_waits_for_a_silent_mail_server_is_seen_to_run(box: Letterbox) -> None:
    for _ in range(3):
        send(box)
    post = Silent(box.database)
    Rounds(box.database, Worker(SqlOutbox(box.database), post, lambda: post.now), lambda: post.now, 30).once()
    assert post.now == MONDAY + dt.timedelta(minutes=15)
    assert post.said == []


def test_a_trace_that_a_deletion_left_is_removed_in_the_next_round(box: Letterbox, rounds: Rounds) -> None:
    notes.write(box.database, notes.UNSWEPT, MONDAY.isoformat())
    rounds.once()
    assert notes.read(box.database, notes.UNSWEPT) == ""


def test_a_form_that_was_left_for_an_hour_is_forgotten(box: Letterbox, rounds: Rounds) -> None:
    box.drafts.put("cookie", b"sealed", MONDAY - dt.timedelta(hours=2))
    rounds.once()
    assert box.drafts.get("cookie", MONDAY - dt.timedelta(hours=2)) is None


def test_a_dead_database_is_an_alarm_and_does_not_end_delivery(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    dead = Database(f"sqlite:///{tmp_path}/nowhere/letterbox.db")
    rounds = Rounds(dead, Worker(SqlOutbox(dead), PrintedPost(str), lambda: MONDAY), lambda: MONDAY, 30)
    (alarm,) = rounds.once()
    assert "cannot be reached" in alarm.words
    assert "cannot be reached" in caplog.text
    dead.close()
