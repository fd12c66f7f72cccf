"""The family looks: reference and four words in, where the request is out."""

import datetime as dt
from dataclasses import dataclass

from familyhelp.referrals import reference, words
from familyhelp.referrals.ports import Cases
from familyhelp.referrals.states import State


@dataclass(frozen=True, slots=True)
class Tracked:
    """What a family is shown. ``lead`` is a name, empty while nobody is chosen; times are UTC.

    ``waits`` is True where the family said that it gets in touch by itself: then nobody else does.
    """

    reference: str
    hub: str
    state: State
    received: dt.datetime
    due: dt.datetime
    read: bool
    contacted: bool
    overdue: bool
    waits: bool
    lead: str
    closed_on: dt.date | None
    delete_on: dt.date | None


def track(typed_reference: str, typed_words: str, cases: Cases, now: dt.datetime) -> Tracked | None:
    """What can be told about a request, or None when reference or words are wrong: which of the two is not told.

    Raises UnavailableError. The caller limits how often anybody may try.
    """
    found = cases.find(reference.read(typed_reference))
    fits = words.fits(found.words_hash if found else words.nobodys_hash(), typed_words)
    if found is None or not fits:
        return None
    return Tracked(
        reference=found.reference,
        hub=found.hub,
        state=found.state,
        received=found.received,
        due=found.due,
        read=not found.unread,
        contacted=found.first_contact is not None,
        overdue=found.overdue(now),
        waits=found.waits,
        lead="" if found.lead is None else cases.name_of(found.lead),
        closed_on=found.closed_on,
        delete_on=found.delete_on,
    )
