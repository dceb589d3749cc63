"""Records packed, what a number counts in the index of words, days found by their month.

``entries`` and ``entry_words`` are made anew and left empty: `onrecord.store.remaking` fills them
from the records once all steps are done.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine import Connection

from onrecord.store.packing import packed

revision = "0002"
down_revision = "0001"

_BATCH = 200
_DAYS = ["month", "version", "earliest", "latest", "kind"]

_SQLITE_WORDS = (
    "DROP TABLE entry_words",
    """
    CREATE VIRTUAL TABLE entry_words USING fts5(
        speaker, quote, counted, measure, content='', tokenize='ascii')
    """,
    # A batch is written at once: 8 MiB of words in memory, where FTS5 takes one.
    "INSERT INTO entry_words(entry_words, rank) VALUES ('hashsize', 8388608)",
    "INSERT INTO words(words, rank) VALUES ('hashsize', 8388608)",
    # What is written is merged half as often, for a few more places to look in.
    "INSERT INTO entry_words(entry_words, rank) VALUES ('automerge', 8)",
    "INSERT INTO words(words, rank) VALUES ('automerge', 8)",
)


def upgrade() -> None:
    """Pack the records, and take leave of what can be made again."""
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        _pack_in_place(bind)
    else:
        _pack_into_another(bind)
        for statement in _SQLITE_WORDS:
            bind.exec_driver_sql(statement)
    op.execute("DELETE FROM entries")
    op.add_column("entries", sa.Column("measure", sa.Text))
    op.drop_index("ix_entries_days", "entries")
    op.drop_column("entries", "wide")
    op.add_column("entries", sa.Column("month", sa.Integer))
    filled = sa.text("month IS NOT NULL")
    op.create_index(
        "ix_entries_days", "entries", _DAYS, sqlite_where=filled, postgresql_where=filled
    )
    op.drop_index("ix_versions_digest", "versions")


def _pack_in_place(bind: Connection) -> None:
    op.add_column("records", sa.Column("packed", sa.LargeBinary))
    pack = sa.text("UPDATE records SET packed = :packed WHERE version = :version")
    for rows in _packed(bind):
        bind.execute(pack, rows)
    for column in ("title", "publisher", "text", "record"):
        op.drop_column("records", column)
    op.alter_column("records", "packed", new_column_name="record", nullable=False)
    op.execute("ALTER TABLE records ALTER COLUMN record SET STORAGE EXTERNAL")


def _pack_into_another(bind: Connection) -> None:
    """SQLite would write the whole table again for each column dropped."""
    op.create_table(
        "packed",
        sa.Column("version", sa.Integer, autoincrement=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.Column("words", sa.Text),
        sa.PrimaryKeyConstraint("version", name="pk_records"),
        sa.ForeignKeyConstraint(["version"], ["versions.seq"], name="fk_records_version"),
    )
    pack = sa.text("INSERT INTO packed (version, record) VALUES (:version, :packed)")
    for rows in _packed(bind):
        bind.execute(pack, rows)
    op.drop_table("records")
    op.rename_table("packed", "records")


def _packed(bind: Connection) -> Iterator[list[dict[str, object]]]:
    """Versions and their records, packed, some at a time."""
    after = sa.text(
        "SELECT version, record FROM records WHERE version > :last ORDER BY version LIMIT :most"
    )
    last = 0
    while rows := bind.execute(after, {"last": last, "most": _BATCH}).all():
        last = rows[-1].version
        yield [{"version": row.version, "packed": packed(row.record)} for row in rows]
