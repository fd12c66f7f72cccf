"""Alembic reads this file and runs it. The connection comes from :mod:`familyhelp.referrals.storage.schema`."""

from alembic import context

from familyhelp.referrals.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=True,  # ours is one transaction on SQLite too
)
with context.begin_transaction():
    context.run_migrations()
