import dataclasses

import pytest
from sqlalchemy import func, select
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import ChangedError, NotKeptError, Receipt, TakenError
from familyhelp.referrals.referral import Referral
from familyhelp.referrals.storage import tables

KEY, OTHER = "a" * 64, "b" * 64
BELONGING = (tables.referrals, tables.outbox, tables.idempotency, tables.events)


@pytest.fixture
def referral(box: Letterbox) -> Referral:
    """A referral that is not stored: like one that is, under another reference."""
    stored = box.cases.find(send(box).reference)
    assert stored
    return dataclasses.replace(stored, reference="CCCC-CCCC")


def _counts(box: Letterbox) -> list[int]:
    with box.database.reading() as connection:
        return [connection.execute(select(func.count()).select_from(each)).scalar_one() for each in BELONGING]


def test_a_request_comes_with_its_notice_its_key_and_its_first_event(box: Letterbox, referral: Referral) -> None:
    before = _counts(box)
    assert box.arrivals.keep(referral, KEY, Receipt("cookie", b"sent", MONDAY)) == referral
    assert box.arrivals.kept(KEY) == referral
    assert box.arrivals.kept(OTHER) is None
    assert box.drafts.get("cookie", MONDAY) == b"sent"
    assert _counts(box) == [each + 1 for each in before]


def test_the_same_key_again_hands_back_what_was_stored(box: Letterbox, referral: Referral) -> None:
    box.arrivals.keep(referral, KEY)
    before = _counts(box)
    assert box.arrivals.keep(dataclasses.replace(referral, reference="DDDD-DDDD"), KEY) == referral
    assert _counts(box) == before


def test_the_same_reference_with_another_key_is_taken_and_leaves_nothing(box: Letterbox, referral: Referral) -> None:
    box.arrivals.keep(referral, KEY)
    before = _counts(box)
    with pytest.raises(TakenError):
        box.arrivals.keep(referral, OTHER)
    assert _counts(box) == before


def test_what_another_page_kept_since_the_answers_were_read_is_not_lost_and_nothing_is_sent(
    box: Letterbox, referral: Referral
) -> None:
    before = _counts(box)
    box.drafts.put("cookie", b"more", MONDAY)
    with pytest.raises(ChangedError):
        box.arrivals.keep(referral, KEY, Receipt("cookie", b"sent", MONDAY, over=b"answers"))
    assert box.drafts.get("cookie", MONDAY) == b"more"
    assert box.arrivals.kept(KEY) is None
    assert _counts(box) == before
    assert box.arrivals.keep(referral, KEY, Receipt("cookie", b"sent", MONDAY, over=b"more")) == referral


def test_without_its_outbox_a_request_is_not_kept_at_all(box: Letterbox, referral: Referral) -> None:
    """The notice cannot be written, so the request must not be there either: nobody would be told of it."""
    with box.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE outbox RENAME TO elsewhere")
    box.drafts.put("cookie", b"answers", MONDAY)
    with pytest.raises(NotKeptError):
        box.arrivals.keep(referral, KEY, Receipt("cookie", b"sent", MONDAY, over=b"answers"))
    assert box.drafts.get("cookie", MONDAY) == b"answers"
    with box.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO outbox")
    assert box.arrivals.kept(KEY) is None
    assert box.cases.find(referral.reference) is None
    assert box.arrivals.keep(referral, KEY) == referral
