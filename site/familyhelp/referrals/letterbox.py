"""The letterbox, put together: its database and the keys it seals to. Each process opens one."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from familyhelp.referrals.casework import Desk
from familyhelp.referrals.keys.recipients import Recipients
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.referrals.storage.arrivals import SqlArrivals
from familyhelp.referrals.storage.cases import SqlCases
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.drafts import SqlDrafts
from familyhelp.referrals.storage.schema import prepare
from familyhelp.referrals.submit import Sent, Submission, submit
from familyhelp.referrals.tracking import Tracked, track


def utc_now() -> dt.datetime:
    """This moment, in UTC."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Letterbox:
    """What the form and the inbox stand on. Any thread may use it."""

    database: Database
    recipients: Recipients

    @classmethod
    def open(cls, settings: LetterboxSettings) -> "Letterbox":
        """Read the keys and open the database, which is made when there is none.

        Raises OSError, BrokenRecipientsError, TooFewRecipientsError, BadAddressError, OldSchemaError,
        UnavailableError: then nothing may be taken in.
        """
        recipients = Recipients.read(settings.recipients)
        database = Database(settings.database)
        prepare(database)
        return cls(database, recipients)

    @cached_property
    def arrivals(self) -> SqlArrivals:
        """Where letters go in."""
        return SqlArrivals(self.database)

    @cached_property
    def cases(self) -> SqlCases:
        """The requests."""
        return SqlCases(self.database)

    @cached_property
    def drafts(self) -> SqlDrafts:
        """Half-filled forms."""
        return SqlDrafts(self.database)

    def submit(self, submission: Submission, holidays: Collection[dt.date] = ()) -> Sent:
        """Seal and store a request; see :func:`familyhelp.referrals.submit.submit`."""
        return submit(submission, self.recipients, self.arrivals, utc_now(), holidays)

    def track(self, reference: str, words: str) -> Tracked | None:
        """Where a family's request is; see :func:`familyhelp.referrals.tracking.track`."""
        return track(reference, words, self.cases, utc_now())

    def desk(self, who: int) -> Desk:
        """A member of staff at work, now."""
        return Desk(self.cases, self.recipients, who, utc_now())

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()
