"""What is counted, in memory, and for how long."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from limits import RateLimitItemPerHour
from limits.strategies import FixedWindowRateLimiter

from familyhelp.web.intake import counts

HOUR = 3600


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which we may change."""
    now = [time.time()]
    monkeypatch.setattr("familyhelp.web.intake.counts.time.time", lambda: now[0])
    return now


def test_each_connection_has_an_hour_of_its_own(clock: list[float]) -> None:
    kept = counts.Counts()
    assert [kept.incr("one", HOUR) for _ in range(3)] == [1, 2, 3]
    clock[0] += HOUR - 1
    assert kept.incr("another", HOUR) == 1
    assert kept.get("one") == 3
    clock[0] += 1
    assert kept.get("one") == 0
    assert kept.incr("one", HOUR) == 1
    assert kept.get("another") == 1
    assert kept.get_expiry("one") == clock[0] + HOUR


def test_whoever_came_an_hour_ago_is_forgotten_altogether(clock: list[float]) -> None:
    kept = counts.Counts()
    for number in range(1000):
        kept.incr(f"connection {number}", HOUR)
    clock[0] += HOUR
    kept.incr("somebody else", HOUR)
    assert kept.reset() == 1


def test_one_count_can_be_forgotten() -> None:
    kept = counts.Counts()
    assert kept.check()
    kept.incr("one", HOUR)
    kept.incr("another", HOUR)
    kept.clear("one")
    assert (kept.get("one"), kept.get("another")) == (0, 1)
    assert kept.get_expiry("one") <= time.time()


def test_of_many_who_come_at_once_only_as_many_are_let_in_as_may() -> None:
    limiter, item = FixedWindowRateLimiter(counts.Counts()), RateLimitItemPerHour(100)
    with ThreadPoolExecutor(16) as families:
        let_in = list(families.map(lambda _: limiter.hit(item, "all"), range(1000)))
    assert sum(let_in) == 100


def test_counting_starts_no_thread() -> None:
    before = threading.active_count()
    kept = counts.Counts()
    for _ in range(100):
        kept.incr("one", HOUR)
    assert threading.active_count() == before
