"""A button that is pressed twice does its work once."""

import threading
from collections.abc import Callable

import pytest

from familyhelp.web.inbox.presses import MOST, Presses

FORM = {"once": "a", "words": "Spoke"}


def test_the_same_form_is_carried_out_once() -> None:
    presses, done = Presses(), list[str]()
    for form in (FORM, dict(reversed(FORM.items())), {**FORM, "words": "Wrote"}, {**FORM, "once": "b"}):
        presses.once(form, lambda: done.append("x"))
    assert len(done) == 3
    assert presses.has_done(FORM)
    assert not presses.has_done({**FORM, "once": "c"})


def test_what_failed_may_be_tried_again() -> None:
    def fails() -> None:
        raise LookupError

    presses, done = Presses(), list[str]()
    with pytest.raises(LookupError):
        presses.once(FORM, fails)
    assert not presses.has_done(FORM)
    presses.once(FORM, lambda: done.append("x"))
    assert done == ["x"]


def test_two_presses_at_the_same_moment_are_one() -> None:
    presses, done, all_here = Presses(), list[str](), threading.Barrier(8)

    def press() -> None:
        all_here.wait()
        presses.once(FORM, lambda: done.append("x"))

    _together([press] * 8)
    assert done == ["x"]


def test_the_oldest_are_forgotten_first() -> None:
    presses = Presses()
    for number in range(MOST + 1):
        presses.once({"once": str(number)}, lambda: None)
    assert not presses.has_done({"once": "0"})
    assert presses.has_done({"once": "1"})
    assert presses.has_done({"once": str(MOST)})


def _together(work: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=each) for each in work]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
