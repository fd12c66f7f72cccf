"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the change. There is no way down: to go back, restore a backup."""
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.Integer()),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=9), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
        sa.UniqueConstraint("hash", name="uq_audit_hash"),
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("touched", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_touched", "drafts", ["touched"])

    op.create_table(
        "meta",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("role", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("oidc_subject", sa.String(length=255)),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("email", name="uq_staff_email"),
        sa.UniqueConstraint("oidc_subject", name="uq_staff_oidc_subject"),
    )
    op.create_table(
        "credentials",
        sa.Column("id", sa.String(length=400), nullable=False),
        sa.Column("staff", sa.Integer(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=False),
        sa.Column("transports", sa.String(length=120), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("used", sa.DateTime()),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_credentials_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_credentials"),
    )
    op.create_index("ix_credentials_staff", "credentials", ["staff"])

    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("role", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer()),
        sa.Column("expires", sa.DateTime(), nullable=False),
        sa.Column("used", sa.DateTime()),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_invitations_made_by"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invitations"),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("staff", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=128), nullable=False),
        sa.Column("used", sa.DateTime()),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_recovery_codes_staff"),
        sa.PrimaryKeyConstraint("number", name="pk_recovery_codes"),
    )
    op.create_index("ix_recovery_codes_staff", "recovery_codes", ["staff"])

    op.create_table(
        "referrals",
        sa.Column("reference", sa.String(length=9), nullable=False),
        sa.Column("form", sa.String(length=32), nullable=False),
        sa.Column("hub", sa.String(length=64), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("abuse", sa.Boolean(), nullable=False),
        sa.Column("received", sa.DateTime(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=False),
        sa.Column("key_ids", sa.String(length=400), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("words_hash", sa.String(length=128), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("lead", sa.Integer()),
        sa.Column("first_read", sa.DateTime()),
        sa.Column("first_contact", sa.DateTime()),
        sa.Column("closed_on", sa.Date()),
        sa.Column("delete_on", sa.Date()),
        sa.Column("handed_over", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["staff.id"], name="fk_referrals_lead"),
        sa.PrimaryKeyConstraint("reference", name="pk_referrals"),
    )
    op.create_index("ix_referrals_delete_on", "referrals", ["delete_on"])
    op.create_index("ix_referrals_lead", "referrals", ["lead"])
    op.create_index("ix_referrals_state", "referrals", ["state"])

    op.create_table(
        "events",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=9), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.Integer()),
        sa.Column("state", sa.String(length=32)),
        sa.Column("lead", sa.Integer()),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["staff.id"], name="fk_events_lead"),
        sa.ForeignKeyConstraint(["reference"], ["referrals.reference"], name="fk_events_reference", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["who"], ["staff.id"], name="fk_events_who"),
        sa.PrimaryKeyConstraint("number", name="pk_events"),
    )
    op.create_index("ix_events_reference", "events", ["reference"])

    op.create_table(
        "idempotency",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=9), nullable=False),
        sa.ForeignKeyConstraint(
            ["reference"], ["referrals.reference"], name="fk_idempotency_reference", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key_hash", name="pk_idempotency"),
        sa.UniqueConstraint("reference", name="uq_idempotency_reference"),
    )
    op.create_table(
        "outbox",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=9), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("next_try", sa.DateTime()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("sent", sa.DateTime()),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["reference"], ["referrals.reference"], name="fk_outbox_reference", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_outbox"),
        sa.UniqueConstraint("reference", name="uq_outbox_reference"),
    )
    op.create_index("ix_outbox_waiting", "outbox", ["sent", "next_try"])
