import datetime as dt
import logging
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from tests.mailservers import Server
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.delivery.smtp import SmtpPost
from familyhelp.referrals.delivery.worker import FIRST, HOLD, LONGEST, Worker, wait_after
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.outbox import SqlOutbox

DAY = dt.timedelta(days=1)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def worker(box: Letterbox, plain_server: Server, clock: Clock) -> Worker:
    post = SmtpPost(plain_server.mail, plain_server.mail.team)
    return Worker(SqlOutbox(box.database), post, clock, "https://inbox.example.org")


def _state(box: Letterbox) -> tuple[object, ...]:
    row = tables.outbox.c
    with box.database.reading() as connection:
        return tuple(connection.execute(select(row.sent, row.next_try, row.attempts, row.refused, row.why)).one())


def test_the_team_is_told_once_and_learns_nothing_of_the_family(
    box: Letterbox, worker: Worker, plain_server: Server
) -> None:
    told = send(box, words="canary words")
    assert worker.deliver() == (1, 0)
    assert worker.deliver() == (0, 0)
    (text,) = plain_server.mailbox.texts
    assert told.reference in text
    for private in ("canary", "Amira", "900123", "SR5", told.words):
        assert private not in text


def test_urgent_notices_go_first(box: Letterbox, worker: Worker, plain_server: Server) -> None:
    calm, urgent = send(box), send(box, abuse=True)
    worker.deliver()
    first, second = plain_server.mailbox.texts
    assert urgent.reference in first
    assert calm.reference in second


def test_a_busy_server_is_tried_until_it_takes_the_notice(
    box: Letterbox, worker: Worker, plain_server: Server, clock: Clock
) -> None:
    send(box)
    plain_server.mailbox.mood = "451 later"
    for attempt in range(1, 13):
        assert worker.deliver() == (0, 1)
        sent, again, attempts, refused, why = _state(box)
        assert (sent, attempts, refused, why) == (None, attempt, False, "the mail server answered 451")
        assert isinstance(again, dt.datetime)
        assert clock.now < again <= clock.now + LONGEST
        assert worker.deliver() == (0, 0), "not before its time"
        clock.now = again
    plain_server.mailbox.mood = "250 OK"
    assert worker.deliver() == (1, 0)
    assert _state(box) == (clock.now, None, 13, False, "")


def test_a_refused_notice_is_kept_with_the_reason_and_tried_again_when_somebody_says_so(
    box: Letterbox, worker: Worker, plain_server: Server, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    told = send(box, words="canary words")
    plain_server.mailbox.mood = "550 no"
    with caplog.at_level(logging.ERROR):
        assert worker.deliver() == (0, 1)
    assert told.reference in caplog.text
    assert "canary" not in caplog.text
    clock.now += DAY
    assert worker.deliver() == (0, 0)
    assert _state(box) == (None, None, 1, True, "the mail server answered 550")
    plain_server.mailbox.mood = "250 OK"
    assert SqlOutbox(box.database).again(clock.now) == 1
    assert worker.deliver() == (1, 0)


def test_several_workers_send_each_notice_once(box: Letterbox, worker: Worker, plain_server: Server) -> None:
    told = {send(box).reference for _ in range(12)}
    with ThreadPoolExecutor(4) as workers:
        done = list(workers.map(lambda _: worker.deliver(), range(4)))
    assert sum(handed_over for handed_over, _ in done) == len(plain_server.mailbox.texts) == 12
    assert all(any(each in text for text in plain_server.mailbox.texts) for each in told)


@given(st.integers(1, 10_000), st.integers())
def test_the_wait_grows_to_an_hour_and_chance_never_makes_it_longer(attempts: int, seed: int) -> None:
    wait = wait_after(attempts, random.Random(seed))  # noqa: S311  no secret is made of it
    whole = min(LONGEST, FIRST * 2 ** min(attempts - 1, 10))
    assert whole / 2 <= wait <= whole


def test_it_says_that_it_is_there_before_each_notice(box: Letterbox, worker: Worker) -> None:
    for _ in range(3):
        send(box)
    said: list[bool] = []
    assert worker.deliver(lambda: said.append(True)) == (3, 0)
    assert len(said) == 3


def test_waits_differ_so_that_not_all_knock_at_once() -> None:
    chance = random.Random(1)  # noqa: S311  no secret is made of it
    assert len({wait_after(5, chance) for _ in range(50)}) == 50


def test_a_worker_that_died_leaves_its_notice_to_the_next(box: Letterbox, worker: Worker, clock: Clock) -> None:
    send(box)
    assert SqlOutbox(box.database).take(clock.now, HOLD)
    assert worker.deliver() == (0, 0)
    clock.now += HOLD
    assert worker.deliver() == (1, 0)
