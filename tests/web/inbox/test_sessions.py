"""Sessions of staff."""

import datetime as dt

from familyhelp.web.inbox.sessions import IDLE, LONGEST, Sessions

NINE = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
WORKER, MANAGER = 7, 8


def test_a_worker_stays_signed_in_while_they_work() -> None:
    sessions = Sessions()
    token = sessions.begin(WORKER, NINE)
    for minutes in (20, 40, 60, 80):
        found = sessions.find(token, NINE + dt.timedelta(minutes=minutes))
        assert found
        assert found.staff == WORKER


def test_a_desk_that_was_left_is_signed_out() -> None:
    sessions = Sessions()
    token = sessions.begin(WORKER, NINE)
    assert sessions.find(token, NINE + IDLE + dt.timedelta(seconds=1)) is None
    assert sessions.find(token, NINE) is None, "what is over does not come back"


def test_no_session_outlives_a_working_day() -> None:
    sessions = Sessions()
    token = sessions.begin(WORKER, NINE)
    now = NINE
    while now - NINE <= LONGEST:
        assert sessions.find(token, now)
        now += dt.timedelta(minutes=25)
    assert sessions.find(token, now) is None


def test_a_clock_that_is_put_back_keeps_nobody_signed_in() -> None:
    sessions = Sessions()
    token = sessions.begin(WORKER, NINE)
    yesterday = NINE - dt.timedelta(days=1)
    assert not sessions.someone_is_here(yesterday)
    assert sessions.find(token, yesterday) is None


def test_a_clock_that_is_put_right_by_a_second_disturbs_nobody() -> None:
    sessions = Sessions()
    token = sessions.begin(WORKER, NINE)
    assert sessions.find(token, NINE - dt.timedelta(seconds=1))


def test_signing_out_ends_one_browser_only() -> None:
    sessions = Sessions()
    one, other = sessions.begin(WORKER, NINE), sessions.begin(WORKER, NINE)
    sessions.end(one)
    assert sessions.find(one, NINE) is None
    assert sessions.find(other, NINE)


def test_someone_who_leaves_the_team_is_signed_out_everywhere_and_nobody_else_is() -> None:
    sessions = Sessions()
    gone = [sessions.begin(WORKER, NINE) for _ in range(2)]
    stays = sessions.begin(MANAGER, NINE)
    sessions.end_all_of(WORKER)
    assert [sessions.find(each, NINE) for each in gone] == [None, None]
    assert sessions.find(stays, NINE)


def test_a_guessed_cookie_finds_nobody() -> None:
    sessions = Sessions()
    sessions.begin(WORKER, NINE)
    assert sessions.find("", NINE) is None
    assert sessions.find("x" * 10_000, NINE) is None


def test_every_session_has_a_form_token_of_its_own() -> None:
    sessions = Sessions()
    found = [sessions.find(sessions.begin(WORKER, NINE), NINE) for _ in range(3)]
    assert len({each.csrf for each in found if each}) == 3


def test_it_is_known_when_nobody_is_left_at_their_desk() -> None:
    sessions = Sessions()
    sessions.begin(WORKER, NINE)
    assert sessions.someone_is_here(NINE)
    assert not sessions.someone_is_here(NINE + IDLE + dt.timedelta(seconds=1))
