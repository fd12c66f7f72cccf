"""Challenges: each is good once, for one browser, for a while."""

import datetime as dt

from familyhelp.web.inbox.questions import MOST, PATIENCE, Questions

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)


def test_a_challenge_is_good_for_one_answer() -> None:
    asked = Questions()
    name = asked.put("wren's", b"challenge", NOW)
    assert asked.take(name, "wren's", NOW) == b"challenge"
    assert asked.take(name, "wren's", NOW) is None


def test_a_challenge_is_for_the_browser_that_was_asked() -> None:
    asked = Questions()
    assert asked.take(asked.put("wren's", b"challenge", NOW), "somebody's", NOW) is None


def test_a_challenge_does_not_wait_for_ever() -> None:
    asked = Questions()
    name, late = asked.put("wren's", b"challenge", NOW), NOW + PATIENCE + dt.timedelta(seconds=1)
    assert asked.take(name, "wren's", late) is None


def test_two_tabs_are_asked_two_questions() -> None:
    asked = Questions()
    names = [asked.put("wren's", each, NOW) for each in (b"one", b"two")]
    assert [asked.take(each, "wren's", NOW) for each in names] == [b"one", b"two"]


def test_many_questions_push_the_oldest_out() -> None:
    asked = Questions()
    names = [asked.put("wren's", b"challenge", NOW) for _ in range(MOST + 1)]
    assert asked.take(names[0], "wren's", NOW) is None
    assert asked.take(names[1], "wren's", NOW) == b"challenge"


def test_nobody_asked_means_no_challenge() -> None:
    assert Questions().take("", "", NOW) is None
