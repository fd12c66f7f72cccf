"""Where a letter goes in: the request, its notice, its key and the first line of its chronology, all or nothing."""

import logging

from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from familyhelp.referrals.ports import ChangedError, NotKeptError, Receipt, TakenError, UnavailableError
from familyhelp.referrals.referral import Event, Referral
from familyhelp.referrals.states import Kind
from familyhelp.referrals.storage import drafts, tables
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.rows import event_row, referral_of, referral_row

_log = logging.getLogger(__name__)

# Statements are written once: SQLAlchemy knows one that it has seen, and composing them anew costs more than the disk.
_KEY = tables.idempotency.c.key_hash
_KEPT = select(tables.referrals).join(tables.idempotency).where(bindparam("key") == _KEY)
_INTO_REFERRALS, _INTO_KEYS = insert(tables.referrals), insert(tables.idempotency)
_INTO_EVENTS, _INTO_OUTBOX = insert(tables.events), insert(tables.outbox)


class SqlArrivals:
    """Stores letters in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, referral: Referral, key_hash: str, receipt: Receipt | None = None) -> Referral:
        """Store a referral with its receipt; if its key was used before, hand back what was stored then.

        When this returns, it is on disk. Raises NotKeptError, TakenError when the reference is another's, and
        ChangedError when the answers are no longer those of the draft.
        """
        try:
            return self._store(referral, key_hash, receipt)
        except IntegrityError:
            return self._after_all(key_hash, TakenError(referral.reference))
        except UnavailableError as error:
            # The answer to our commit may have been lost on its way, so look whether it is there.
            _log.warning("A request could not be stored: %s", error)
            return self._after_all(key_hash, NotKeptError())

    def kept(self, key_hash: str) -> Referral | None:
        """What was stored with a key. Raises UnavailableError."""
        with self._database.reading() as connection:
            row = connection.execute(_KEPT, {"key": key_hash}).one_or_none()
        return referral_of(row) if row else None

    def _store(self, referral: Referral, key_hash: str, receipt: Receipt | None) -> Referral:
        reference, received = referral.reference, referral.received
        with self._database.writing() as connection:
            connection.execute(_INTO_REFERRALS, referral_row(referral))
            connection.execute(_INTO_KEYS, {"key_hash": key_hash, "reference": reference})
            connection.execute(_INTO_EVENTS, event_row(Event(reference, Kind.RECEIVED, received)))
            notice = {"made": received, "next_try": received, "attempts": 0, "refused": False, "why": ""}
            connection.execute(_INTO_OUTBOX, {"reference": reference, **notice})
            if receipt and not drafts.put(connection, receipt):
                raise ChangedError
        return referral

    def _after_all(self, key_hash: str, otherwise: Exception) -> Referral:
        try:
            found = self.kept(key_hash)
        except UnavailableError:
            raise NotKeptError from None
        if found is None:
            raise otherwise
        return found
