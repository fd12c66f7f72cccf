"""Whether a family gets in touch by itself, so that nobody is said to be late with ringing it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the change. What came before is sealed, so of older requests nobody knows: they count as they did."""
    op.add_column("referrals", sa.Column("waits", sa.Boolean(), nullable=False, server_default=sa.false()))
