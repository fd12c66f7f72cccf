"""The tables. ``migrations/`` makes them; a test holds the two together."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from familyhelp.referrals.states import Kind, State
from familyhelp.referrals.storage.types import Moment, Named, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_REFERENCE = String(9)
_HASH = String(64)


def _belongs(*, unique: bool = False) -> Column[str]:
    """The reference of the referral that a row belongs to, and with which it is deleted."""
    to = ForeignKey("referrals.reference", ondelete="CASCADE")
    return Column("reference", _REFERENCE, to, nullable=False, index=not unique, unique=unique)


staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("email", String(254), nullable=False, unique=True),
    Column("role", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("oidc_subject", String(255), unique=True),
    Column("made", Moment, nullable=False),
)
"""Those who work on requests. Nobody is ever deleted, for the trail names them; they are made inactive."""

referrals = Table(
    "referrals",
    metadata,
    Column("reference", _REFERENCE, primary_key=True),
    Column("form", String(32), nullable=False),
    Column("hub", String(64), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("abuse", Boolean, nullable=False),
    Column("received", Moment, nullable=False),
    Column("due", Moment, nullable=False),
    Column("key_ids", Words, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("words_hash", String(128), nullable=False),
    Column("state", Named(State), nullable=False, index=True),
    Column("lead", Integer, ForeignKey("staff.id"), index=True),
    Column("first_read", Moment),
    Column("first_contact", Moment),
    Column("closed_on", Date),
    Column("delete_on", Date, index=True),
    Column("handed_over", Boolean, nullable=False),
    Column("waits", Boolean, nullable=False, server_default=false()),
)

events = Table(
    "events",
    metadata,
    Column("number", Integer, primary_key=True),
    _belongs(),
    Column("kind", Named(Kind), nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", Integer, ForeignKey("staff.id")),
    Column("state", Named(State)),
    Column("lead", Integer, ForeignKey("staff.id")),
    Column("sealed", LargeBinary, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("number", Integer, primary_key=True),
    _belongs(unique=True),
    Column("made", Moment, nullable=False),
    Column("next_try", Moment),
    Column("attempts", Integer, nullable=False),
    Column("sent", Moment),
    Column("refused", Boolean, nullable=False),
    Column("why", String(200), nullable=False),
    Index("ix_outbox_waiting", "sent", "next_try"),
)
"""One notice for each referral. ``next_try`` is empty when it is sent, or refused for good (``refused``)."""

idempotency = Table(
    "idempotency",
    metadata,
    Column("key_hash", _HASH, primary_key=True),
    _belongs(unique=True),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", _HASH, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("touched", Moment, nullable=False, index=True),
)
"""Half-filled forms, sealed with a key that only the family's browser holds. ``id`` is a hash of its cookie."""

credentials = Table(
    "credentials",
    metadata,
    Column("id", String(400), primary_key=True),
    Column("staff", Integer, ForeignKey("staff.id"), nullable=False, index=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("sign_count", Integer, nullable=False),
    Column("transports", String(120), nullable=False),
    Column("label", String(60), nullable=False),
    Column("made", Moment, nullable=False),
    Column("used", Moment),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("staff", Integer, ForeignKey("staff.id"), nullable=False, index=True),
    Column("hash", String(128), nullable=False),
    Column("used", Moment),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", _HASH, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("email", String(254), nullable=False),
    Column("role", Integer, nullable=False),
    Column("made_by", Integer, ForeignKey("staff.id")),
    Column("expires", Moment, nullable=False),
    Column("used", Moment),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Integer),
    Column("action", String(40), nullable=False),
    Column("reference", String(9), nullable=False),
    Column("why", Text, nullable=False),
    Column("hash", _HASH, nullable=False),
    UniqueConstraint("hash"),
)
"""The trail. It outlives what it tells of, so nothing here refers to another table."""

meta = Table("meta", metadata, Column("name", String(60), primary_key=True), Column("said", Text, nullable=False))
"""Small facts about the letterbox itself: when delivery last ran, when an alarm was last raised."""
