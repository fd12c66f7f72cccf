"""What the team does with a request. Each is one event in its chronology and one line in the trail."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from familyhelp.referrals.keys.recipients import Recipients
from familyhelp.referrals.ports import Cases, Change, Entry
from familyhelp.referrals.referral import Case, Event, Opened, Referral
from familyhelp.referrals.sealing import Identity, open_detail, open_letter, seal_detail
from familyhelp.referrals.states import Helped, Kind, Level, Outcome, State

RETENTION = 90
"""Days after closing until a request is deleted, unless the settings say otherwise."""


class UnknownError(LookupError):
    """There is no such request (any more)."""


class NotNowError(Exception):
    """What was asked does not fit the state that the request is in."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One member of staff at work, at one moment. ``who`` is the staff id, ``now`` UTC."""

    cases: Cases
    recipients: Recipients
    who: int
    now: dt.datetime

    def read(self, reference: str, identity: Identity, why: str = "") -> Case:
        """Open a request. The first time, it stops being unread. Every time, the trail says who and why.

        Raises UnknownError, CannotOpenError.
        """
        referral = self._find(reference)
        case = opened(self.cases, referral, identity)
        entry = Entry(self.who, "read", reference, why)
        if not referral.unread:
            self.cases.note(entry, self.now)
            return case
        event = Event(reference, Kind.READ, self.now, self.who)
        self._record(event, {"first_read": self.now}, entry, once="first_read")
        return opened(self.cases, self._find(reference), identity)

    def contact(self, reference: str, way: str, words: str = "") -> None:
        """Somebody has been in touch with the family, in a way (call, text, letter, email, visit)."""
        first = {} if self._find(reference).first_contact else {"first_contact": self.now}
        self._add(reference, Kind.CONTACT, {"way": way, "words": words}, first)

    def note(self, reference: str, words: str) -> None:
        """Add a note."""
        self._add(reference, Kind.NOTE, {"words": words})

    def set_level(self, reference: str, level: Level, words: str = "") -> None:
        """Say which level of need this is."""
        self._add(reference, Kind.LEVEL, {"level": str(level.value), "words": words})

    def set_lead(self, reference: str, lead: int) -> None:
        """Name the person who is this family's one point of contact."""
        self._find(reference)
        event = Event(reference, Kind.LEAD, self.now, self.who, lead=lead)
        self._record(event, {"lead": lead}, Entry(self.who, Kind.LEAD.value, reference))

    def move(self, reference: str, state: State) -> None:
        """Move a request to one of the nine steps. Raises NotNowError when it is closed, or for no step."""
        now_at = self._find(reference).state
        if now_at is State.CLOSED or state in {State.RECEIVED, State.CLOSED}:
            raise NotNowError(state.value)
        event = Event(reference, Kind.STATE, self.now, self.who, state=state)
        self._record(event, {"state": state}, Entry(self.who, Kind.STATE.value, reference, state.value))

    def hand_over(self, reference: str, number: str) -> None:
        """Note under which number the request stands in the council's case system."""
        self._add(reference, Kind.HANDED_OVER, {"number": number}, {"handed_over": True})

    def close(
        self, reference: str, outcome: Outcome, helped: Helped, *, words: str = "", retention: int = RETENTION
    ) -> None:
        """Close a request, with the reason and the family's word. It is deleted after ``retention`` days.

        Raises NotNowError when nobody has read it, or it is closed already.
        """
        referral = self._find(reference)
        if referral.unread or referral.state is State.CLOSED:
            raise NotNowError(Kind.CLOSED.value)
        today = self.now.date()
        columns = {"state": State.CLOSED, "closed_on": today, "delete_on": today + dt.timedelta(days=retention)}
        detail = {"outcome": outcome.value, "helped": helped.value, "words": words}
        self._add(reference, Kind.CLOSED, detail, columns, State.CLOSED)

    def reopen(self, reference: str, words: str = "") -> None:
        """Open a closed request again: it is not deleted. Whoever has left since does not lead it any more.

        Raises NotNowError when it is not closed.
        """
        referral = self._find(reference)
        if referral.state is not State.CLOSED:
            raise NotNowError(Kind.REOPENED.value)
        lead = referral.lead if referral.lead and self.cases.name_of(referral.lead) else None
        columns = {"state": State.CONVERSATION, "closed_on": None, "delete_on": None, "lead": lead}
        self._add(reference, Kind.REOPENED, {"words": words}, columns, State.CONVERSATION)

    def _find(self, reference: str) -> Referral:
        found = self.cases.find(reference)
        if found is None:
            raise UnknownError(reference)
        return found

    def _add(
        self,
        reference: str,
        kind: Kind,
        detail: Mapping[str, str],
        columns: Mapping[str, Any] = {},
        state: State | None = None,
    ) -> None:
        sealed = seal_detail(reference, kind.value, detail, self.recipients)
        event = Event(reference, kind, self.now, self.who, state=state, sealed=sealed)
        self._record(event, columns, Entry(self.who, kind.value, reference))

    def _record(self, event: Event, columns: Mapping[str, Any], entry: Entry, once: str = "") -> None:
        try:
            self.cases.record(Change(event, entry, columns, once))
        except KeyError as error:
            raise UnknownError(event.reference) from error


def opened(cases: Cases, referral: Referral, identity: Identity) -> Case:
    """A request with its letter and its chronology opened. Leaves no trace: only for what is counted, never shown.

    Raises CannotOpenError.
    """
    chronology = tuple(
        Opened(each, open_detail(each.sealed, referral.reference, each.kind.value, identity) if each.sealed else {})
        for each in cases.events(referral.reference)
    )
    return Case(referral, open_letter(referral.sealed, referral.reference, identity), chronology)
