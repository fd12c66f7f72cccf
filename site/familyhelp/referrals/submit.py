"""A family sends its letter: sealed, stored, and only then "sent"."""

import datetime as dt
import hashlib
import re
import secrets
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from familyhelp.referrals import reference, words
from familyhelp.referrals.due import due, rounded
from familyhelp.referrals.keys.recipients import Recipients
from familyhelp.referrals.letter import Letter
from familyhelp.referrals.ports import Arrivals, NotKeptError, Receipt, TakenError
from familyhelp.referrals.referral import Referral
from familyhelp.referrals.sealing import seal_letter

_KEY = re.compile(r"[A-Za-z0-9_-]{32,64}")
_TRIES = 5


class BadKeyError(ValueError):
    """The idempotency key was not made by :func:`new_key`."""


def new_key() -> str:
    """A secret for one form: it makes a second press harmless, and the four words follow from it.

    Keep it where the draft is, never in an address or a log.
    """
    return secrets.token_urlsafe(24)


@dataclass(frozen=True, slots=True)
class Sent:
    """What the family is told. ``words`` are shown now and never again; ``due`` is UTC (see :func:`due.day_of`).

    ``filed`` is True when the receipt is on disk as well; it is not when the key had been used before.
    """

    reference: str
    words: str = field(repr=False)
    due: dt.datetime
    filed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Submission:
    """What the form hands over. ``hub`` is a slug, ``form`` the form's version, ``key`` from :func:`new_key`.

    ``answers`` are sealed whole; ``hub``, ``urgent`` and ``abuse`` stay in clear, so that the notice goes out in time,
    and so does ``waits``: the family gets in touch by itself, so nobody must be told to ring it.
    ``receipt`` makes what the family's browser will find, of what the family is told: it is stored with the letter.
    """

    answers: Mapping[str, tuple[str, ...]] = field(repr=False)
    hub: str
    form: str
    key: str = field(repr=False)
    urgent: bool = False
    abuse: bool = False
    waits: bool = False
    receipt: Callable[[Sent], Receipt] | None = field(default=None, repr=False)


def submit(
    submission: Submission,
    recipients: Recipients,
    arrivals: Arrivals,
    now: dt.datetime,
    holidays: Collection[dt.date] = (),
) -> Sent:
    """Seal and store a request. When this returns, it is on disk; say "sent" then and not before.

    Raises NotKeptError (say "not sent"), TooLongError, BadKeyError.
    """
    if not _KEY.fullmatch(submission.key):
        raise BadKeyError
    key_hash = hashlib.sha256(submission.key.encode()).hexdigest()
    said = words.words_for(submission.key)
    hashed = words.hash_words(said)
    for _ in range(_TRIES):
        with suppress(TakenError):
            made = _sealed(submission, recipients, rounded(now), hashed, holidays)
            receipt = submission.receipt(Sent(made.reference, said, made.due)) if submission.receipt else None
            kept = arrivals.keep(made, key_hash, receipt)
            return Sent(kept.reference, said, kept.due, filed=bool(receipt) and kept.reference == made.reference)
    raise NotKeptError


def _sealed(
    submission: Submission, recipients: Recipients, received: dt.datetime, hashed: str, holidays: Collection[dt.date]
) -> Referral:
    chosen = reference.new()
    letter = Letter(chosen, submission.form, recipients.ids, received, submission.answers)
    return Referral(
        reference=chosen,
        form=submission.form,
        hub=submission.hub,
        urgent=submission.urgent,
        abuse=submission.abuse,
        received=received,
        due=due(received, abuse=submission.abuse, holidays=holidays),
        key_ids=recipients.ids,
        sealed=seal_letter(letter, recipients),
        words_hash=hashed,
        waits=submission.waits,
    )
