"""Where a letter goes in: the request, its notice, its key and the first line of its chronology, all or nothing."""

import logging

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from familyhelp.referrals.ports import NotKeptError, TakenError, UnavailableError
from familyhelp.referrals.referral import Event, Referral
from familyhelp.referrals.states import Kind
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.rows import event_row, referral_of, referral_row

_log = logging.getLogger(__name__)


class SqlArrivals:
    """Stores letters in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, referral: Referral, key_hash: str) -> Referral:
        """Store a referral; if its key was used before, hand back what was stored then.

        When this returns, it is on disk. Raises NotKeptError, and TakenError when the reference is another's.
        """
        try:
            return self._store(referral, key_hash)
        except IntegrityError:
            return self._after_all(key_hash, TakenError(referral.reference))
        except UnavailableError as error:
            # The answer to our commit may have been lost on its way, so look whether it is there.
            _log.warning("A request could not be stored: %s", error)
            return self._after_all(key_hash, NotKeptError())

    def kept(self, key_hash: str) -> Referral | None:
        """What was stored with a key."""
        query = select(tables.referrals).join(tables.idempotency).where(tables.idempotency.c.key_hash == key_hash)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return referral_of(row) if row else None

    def _store(self, referral: Referral, key_hash: str) -> Referral:
        reference, received = referral.reference, referral.received
        with self._database.writing() as connection:
            connection.execute(insert(tables.referrals).values(referral_row(referral)))
            connection.execute(insert(tables.idempotency).values(key_hash=key_hash, reference=reference))
            connection.execute(insert(tables.events).values(event_row(Event(reference, Kind.RECEIVED, received))))
            notice = {"made": received, "next_try": received, "attempts": 0, "refused": False, "why": ""}
            connection.execute(insert(tables.outbox).values(reference=reference, **notice))
        return referral

    def _after_all(self, key_hash: str, otherwise: Exception) -> Referral:
        try:
            found = self.kept(key_hash)
        except UnavailableError:
            raise NotKeptError from None
        if found is None:
            raise otherwise
        return found
