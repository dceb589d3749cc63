"""What Alembic runs to migrate: the steps, on the connection it is handed."""

from alembic import context

from onrecord.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=False,
)
context.run_migrations()
