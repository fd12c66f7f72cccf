import datetime as dt

from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage import notes, vitals
from familyhelp.referrals.storage.outbox import SqlOutbox

SECOND = dt.timedelta(seconds=1)


def test_abuse_is_late_after_four_hours_and_the_rest_after_a_working_day(box: Letterbox) -> None:
    calm, abuse = send(box), send(box, abuse=True)
    four_hours = MONDAY.replace(minute=0) + dt.timedelta(hours=4)
    assert vitals.look(box.database, four_hours).unread == ()
    assert vitals.look(box.database, four_hours + SECOND).unread == (abuse.reference,)
    assert vitals.look(box.database, calm.due + SECOND).unread == (abuse.reference, calm.reference)


def test_to_read_is_not_to_be_in_touch(box: Letterbox, worker: int, keys: Keys) -> None:
    told = send(box)
    desk = Desk(box.cases, box.recipients, worker, MONDAY)
    desk.read(told.reference, keys.identity)
    found = vitals.look(box.database, told.due + SECOND)
    assert (found.unread, found.unanswered) == ((), (told.reference,))
    desk.contact(told.reference, "call")
    assert vitals.look(box.database, told.due + SECOND).unanswered == ()


def test_nobody_is_told_to_ring_a_family_that_rings_itself_but_somebody_must_read_it(
    box: Letterbox, worker: int, keys: Keys
) -> None:
    told = send(box, waits=True)
    assert vitals.look(box.database, told.due + SECOND).unread == (told.reference,)
    Desk(box.cases, box.recipients, worker, MONDAY).read(told.reference, keys.identity)
    found = vitals.look(box.database, told.due + SECOND)
    assert (found.unread, found.unanswered) == ((), ())


def test_notices_that_wait_are_seen_until_they_are_sent(box: Letterbox) -> None:
    told, outbox = send(box), SqlOutbox(box.database)
    (unsent,) = vitals.look(box.database, MONDAY).unsent
    assert (unsent.reference, unsent.attempts, unsent.refused) == (told.reference, 0, False)
    taken = outbox.take(MONDAY, SECOND)
    assert taken
    outbox.failed(taken.number, "the mail server answered 550", None)
    (unsent,) = vitals.look(box.database, MONDAY).unsent
    assert (unsent.attempts, unsent.refused, unsent.why) == (1, True, "the mail server answered 550")
    outbox.sent(taken.number, MONDAY)
    assert vitals.look(box.database, MONDAY).unsent == ()


def test_when_delivery_looked_last_and_how_much_room_there_is(box: Letterbox) -> None:
    assert vitals.look(box.database, MONDAY).delivery is None
    notes.write(box.database, notes.DELIVERY, MONDAY.isoformat())
    found = vitals.look(box.database, MONDAY)
    assert (found.delivery, found.unswept) == (MONDAY, None)
    assert (found.free is not None) is box.database.is_sqlite


def test_whether_a_trace_of_what_was_deleted_may_be_left(box: Letterbox) -> None:
    notes.write(box.database, notes.UNSWEPT, MONDAY.isoformat())
    assert vitals.look(box.database, MONDAY).unswept == MONDAY
