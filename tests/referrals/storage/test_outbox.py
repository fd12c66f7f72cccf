import datetime as dt

from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage.outbox import SqlOutbox

HOLD = dt.timedelta(minutes=2)


def test_an_empty_outbox_has_nothing(box: Letterbox) -> None:
    assert SqlOutbox(box.database).take(MONDAY, HOLD) is None


def test_a_notice_that_is_held_is_nobody_elses(box: Letterbox) -> None:
    told, outbox = send(box, abuse=True), SqlOutbox(box.database)
    taken = outbox.take(MONDAY, HOLD)
    assert taken
    assert (taken.reference, taken.hub, taken.urgent, taken.abuse, taken.attempts) == (
        told.reference,
        "north",
        True,
        True,
        1,
    )
    assert outbox.take(MONDAY, HOLD) is None
    again = outbox.take(MONDAY + HOLD, HOLD)
    assert again
    assert (again.number, again.attempts) == (taken.number, 2)


def test_a_form_whose_clock_is_ahead_delays_no_notice(box: Letterbox) -> None:
    told = send(box, MONDAY + dt.timedelta(hours=3), abuse=True)
    outbox = SqlOutbox(box.database)
    taken = outbox.take(MONDAY, HOLD)
    assert taken
    assert taken.reference == told.reference
    assert outbox.take(MONDAY, HOLD) is None, "it is held like any other"


def test_a_sent_notice_is_never_sent_again(box: Letterbox) -> None:
    send(box)
    outbox = SqlOutbox(box.database)
    taken = outbox.take(MONDAY, HOLD)
    assert taken
    outbox.sent(taken.number, MONDAY)
    assert outbox.again(MONDAY) == 0
    assert outbox.take(MONDAY + dt.timedelta(days=9), HOLD) is None


def test_a_reason_however_long_fits(box: Letterbox) -> None:
    send(box)
    outbox = SqlOutbox(box.database)
    taken = outbox.take(MONDAY, HOLD)
    assert taken
    outbox.failed(taken.number, "x" * 1000, MONDAY)
    assert outbox.take(MONDAY, HOLD)
