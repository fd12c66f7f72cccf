import dataclasses
import datetime as dt
from typing import Any

import pytest
from tests.referrals.conftest import MONDAY

from familyhelp.referrals.health import LATE, LINGERING, LITTLE_SPACE, SILENT, Unsent, Vitals, alarms

WELL = Vitals(delivery=MONDAY, free=LITTLE_SPACE)
SECOND = dt.timedelta(seconds=1)


def _told(**vitals: Any) -> list[str]:
    return [each.words for each in alarms(dataclasses.replace(WELL, **vitals), MONDAY)]


def _unsent(made: dt.datetime = MONDAY, attempts: int = 0, *, refused: bool = False, why: str = "") -> Unsent:
    return Unsent("CCCC-CCCC", made, attempts, refused, why)


def test_nothing_wrong_is_no_alarm() -> None:
    assert _told() == []


def test_an_unread_request_is_named_once_and_first() -> None:
    told = _told(unread=("CCCC-CCCC",), unanswered=("CCCC-CCCC", "DDDD-DDDD"))
    assert [each[:9] for each in told] == ["CCCC-CCCC", "DDDD-DDDD"]
    assert "nobody has read it" in told[0]
    assert "nobody has been in touch" in told[1]


@pytest.mark.parametrize(
    ("unsent", "alarm"),
    [
        (_unsent(), False),
        (_unsent(MONDAY - LATE), False),
        (_unsent(MONDAY - LATE - SECOND, 2), True),
        (_unsent(attempts=1, why="the mail server answered 451"), True),
        (_unsent(attempts=1, refused=True, why="the mail server answered 550"), True),
    ],
)
def test_a_notice_that_did_not_go_out_is_an_alarm(unsent: Unsent, alarm: bool) -> None:
    told = _told(unsent=(unsent,))
    assert bool(told) is alarm
    assert all(unsent.why in each for each in told)


@pytest.mark.parametrize(
    ("seen", "alarm"), [(None, True), (MONDAY - SILENT, False), (MONDAY - SILENT - SECOND, True), (MONDAY, False)]
)
def test_delivery_that_does_not_run_is_an_alarm(seen: dt.datetime | None, alarm: bool) -> None:
    assert bool(_told(delivery=seen)) is alarm


@pytest.mark.parametrize(
    ("since", "alarm"), [(None, False), (MONDAY - LINGERING, False), (MONDAY - LINGERING - SECOND, True)]
)
def test_a_trace_of_what_was_deleted_is_an_alarm_when_it_lingers(since: dt.datetime | None, alarm: bool) -> None:
    assert bool(_told(unswept=since)) is alarm


def test_an_alarm_keeps_its_name_when_the_numbers_in_its_words_change() -> None:
    def named(**vitals: Any) -> list[str]:
        return [each.name for each in alarms(dataclasses.replace(WELL, **vitals), MONDAY)]

    assert named(free=91 * 1024 * 1024) == named(free=89 * 1024 * 1024) == ["space"]
    put_off = [_unsent(attempts=each, why="the mail server answered 451") for each in (1, 2)]
    assert named(unsent=put_off[:1]) == named(unsent=put_off[1:]) == ["unsent CCCC-CCCC"]
    refused = _unsent(attempts=3, refused=True, why="the mail server answered 550")
    names = named(unread=("CCCC-CCCC",), unanswered=("DDDD-DDDD",), unsent=(refused,), delivery=None)
    assert names == ["unread CCCC-CCCC", "unanswered DDDD-DDDD", "refused CCCC-CCCC", "silent"]


@pytest.mark.parametrize(("free", "alarm"), [(LITTLE_SPACE, False), (LITTLE_SPACE - 1, True), (0, True), (None, False)])
def test_a_disk_that_is_nearly_full_is_an_alarm(free: int | None, alarm: bool) -> None:
    assert bool(_told(free=free)) is alarm
