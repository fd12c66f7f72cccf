import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.letterboxes import Keys, answers
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals import reference, words
from familyhelp.referrals.casework import opened
from familyhelp.referrals.letter import TooLongError
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.ports import NotKeptError, Receipt, TakenError
from familyhelp.referrals.referral import Referral
from familyhelp.referrals.states import State
from familyhelp.referrals.storage.arrivals import SqlArrivals
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.submit import BadKeyError, Sent, Submission, new_key, submit


@pytest.fixture
def submission() -> Submission:
    return Submission(answers(), hub="north", form="1", key=new_key())


def test_a_request_that_was_sent_is_there_and_sealed(box: Letterbox, submission: Submission, keys: Keys) -> None:
    told = submit(submission, box.recipients, box.arrivals, MONDAY)
    kept = box.cases.find(told.reference)
    assert kept is not None
    assert (kept.state, kept.hub, kept.form, kept.unread) == (State.RECEIVED, "north", "1", True)
    assert (kept.urgent, kept.abuse, kept.lead, kept.handed_over) == (False, False, None, False)
    assert kept.received == MONDAY.replace(minute=0)
    assert kept.due == told.due == MONDAY.replace(minute=0) + dt.timedelta(days=1)
    assert kept.key_ids == keys.recipients.ids
    assert b"Amira" not in kept.sealed
    assert opened(box.cases, kept, keys.identity).letter.answers == submission.answers
    assert reference.read(told.reference) == told.reference
    assert words.fits(kept.words_hash, told.words)


def test_pressing_the_button_twice_sends_once_and_shows_the_same(box: Letterbox, submission: Submission) -> None:
    first = submit(submission, box.recipients, box.arrivals, MONDAY)
    second = submit(submission, box.recipients, box.arrivals, MONDAY + dt.timedelta(hours=3))
    assert first == second
    assert len(box.cases.all()) == 1


def test_the_receipt_is_stored_with_the_request_and_says_what_the_family_is_told(
    box: Letterbox, submission: Submission
) -> None:
    def receipt(told: Sent) -> Receipt:
        return Receipt("cookie", f"{told.reference} {told.words} {told.due}".encode(), MONDAY)

    with_receipt = dataclasses.replace(submission, receipt=receipt)
    told = submit(with_receipt, box.recipients, box.arrivals, MONDAY)
    assert told.filed
    assert box.drafts.get("cookie", MONDAY) == f"{told.reference} {told.words} {told.due}".encode()
    again = submit(with_receipt, box.recipients, box.arrivals, MONDAY)
    assert again == told
    assert not again.filed, "what was made the second time names a reference that nobody has"
    assert box.drafts.get("cookie", MONDAY) == f"{told.reference} {told.words} {told.due}".encode()


def test_two_families_who_write_the_same_are_two(box: Letterbox) -> None:
    assert len({send(box).reference for _ in range(3)}) == len(box.cases.all()) == 3


@given(st.text(max_size=80).filter(lambda key: not (32 <= len(key) <= 64 and key.isascii())))
def test_a_key_that_we_did_not_make_is_refused(keys: Keys, key: str) -> None:
    made = Submission(answers(), hub="north", form="1", key=key)
    with pytest.raises(BadKeyError):
        submit(made, keys.recipients, SqlArrivals(Database("sqlite:///never-opened.db")), MONDAY)


def test_what_is_too_long_is_not_sent(box: Letterbox, submission: Submission) -> None:
    with pytest.raises(TooLongError):
        submit(
            dataclasses.replace(submission, answers=answers(words="x" * 65_536)), box.recipients, box.arrivals, MONDAY
        )
    assert box.cases.all() == []


def test_a_reference_that_is_taken_is_replaced_by_another(box: Letterbox, submission: Submission) -> None:
    class Unlucky(SqlArrivals):
        """The first two references that it is given are another's."""

        left = 2

        def keep(self, referral: Referral, key_hash: str, receipt: Receipt | None = None) -> Referral:
            if self.left:
                self.left -= 1
                raise TakenError(referral.reference)
            return super().keep(referral, key_hash, receipt)

    told = submit(submission, box.recipients, Unlucky(box.database), MONDAY)
    assert [each.reference for each in box.cases.all()] == [told.reference]


def test_without_a_database_it_is_said_that_it_was_not_sent(submission: Submission, keys: Keys, tmp_path: Path) -> None:
    gone = Database(f"sqlite:///{tmp_path}/nowhere/letterbox.db")
    with pytest.raises(NotKeptError):
        submit(submission, keys.recipients, SqlArrivals(gone), MONDAY)
    gone.close()


def test_nothing_a_family_wrote_shows_in_a_traceback(submission: Submission, box: Letterbox) -> None:
    told = submit(submission, box.recipients, box.arrivals, MONDAY)
    shown = repr(submission) + repr(told)
    assert "Amira" not in shown
    assert submission.key not in shown
    assert told.words not in shown
