"""The first tables: reports, versions, records, entries, corrections and the index of words."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None

_PARTIAL = {
    "most": ["most", "least", "comparator", "kind", "version"],
    "days": ["wide", "earliest", "latest", "kind", "version"],
    "status": ["status", "type", "kind", "version"],
    "source_kind": ["source_kind", "kind", "version"],
}

_SQLITE_WORDS = (
    """
    CREATE VIRTUAL TABLE words USING fts5(
        title, text, publisher, content='', tokenize='ascii')
    """,
    """
    CREATE VIRTUAL TABLE entry_words USING fts5(
        speaker, quote, counted, content='', tokenize='ascii')
    """,
)


def upgrade() -> None:
    """Make every table and index."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    _reports()
    _versions()
    _records(TSVECTOR() if on_postgresql else sa.Text())
    _entries(TSVECTOR() if on_postgresql else sa.Text())
    _corrections()
    if on_postgresql:
        for table in ("records", "entries"):
            op.create_index(f"ix_{table}_words", table, ["words"], postgresql_using="gin")
    else:
        for statement in _SQLITE_WORDS:
            op.get_bind().exec_driver_sql(statement)


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("seq", sa.Integer, autoincrement=False),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("newest", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_reports"),
        sa.UniqueConstraint("place", name="uq_reports_place"),
    )
    op.create_index("ix_reports_newest", "reports", ["newest"])


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("seq", sa.Integer, autoincrement=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("report", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(71), nullable=False),
        sa.Column("address", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("published", sa.Date),
        sa.Column("language", sa.Text),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_versions"),
        sa.ForeignKeyConstraint(["report"], ["reports.seq"], name="fk_versions_report"),
        sa.UniqueConstraint("id", name="uq_versions_id"),
        sa.UniqueConstraint("report", "number", name="uq_versions_report_number"),
        sa.UniqueConstraint("report", "digest", name="uq_versions_report_digest"),
    )
    op.create_index("ix_versions_digest", "versions", ["digest"])
    op.create_index("ix_versions_published", "versions", ["published"])


def _records(words: sa.types.TypeEngine[str]) -> None:
    op.create_table(
        "records",
        sa.Column("version", sa.Integer, autoincrement=False),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("words", words),
        sa.PrimaryKeyConstraint("version", name="pk_records"),
        sa.ForeignKeyConstraint(["version"], ["versions.seq"], name="fk_records_version"),
    )


def _entries(words: sa.types.TypeEngine[str]) -> None:
    op.create_table(
        "entries",
        sa.Column("seq", sa.Integer, autoincrement=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("type", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("starts", sa.Integer, nullable=False),
        sa.Column("ends", sa.Integer, nullable=False),
        sa.Column("speaker", sa.Text),
        sa.Column("source_kind", sa.Text),
        sa.Column("mode", sa.Text),
        sa.Column("stance", sa.Text),
        sa.Column("voice", sa.String(64)),
        sa.Column("counted", sa.Text),
        sa.Column("unit", sa.Text),
        sa.Column("comparator", sa.Text),
        sa.Column("low", sa.Float(53)),
        sa.Column("high", sa.Float(53)),
        sa.Column("value", sa.Float(53)),
        sa.Column("least", sa.Float(53)),
        sa.Column("most", sa.Float(53)),
        sa.Column("approximate", sa.Boolean),
        sa.Column("earliest", sa.Date),
        sa.Column("latest", sa.Date),
        sa.Column("wide", sa.Boolean),
        sa.Column("status", sa.Text),
        sa.Column("score", sa.Float(53), nullable=False),
        sa.Column("words", words),
        sa.PrimaryKeyConstraint("seq", name="pk_entries"),
        sa.ForeignKeyConstraint(["version"], ["versions.seq"], name="fk_entries_version"),
    )
    op.create_index("ix_entries_version", "entries", ["version"])
    for name, columns in _PARTIAL.items():
        filled = sa.text(f"{columns[0]} IS NOT NULL")
        op.create_index(
            f"ix_entries_{name}",
            "entries",
            columns,
            sqlite_where=filled,
            postgresql_where=filled,
        )


def _corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("seq", sa.Integer, autoincrement=False),
        sa.Column("report", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("entry", sa.String(64), nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("held", sa.Text, nullable=False),
        sa.Column("by", sa.Text),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("seq", name="pk_corrections"),
        sa.ForeignKeyConstraint(["report"], ["reports.seq"], name="fk_corrections_report"),
        sa.ForeignKeyConstraint(["version"], ["versions.seq"], name="fk_corrections_version"),
    )
    op.create_index("ix_corrections_report", "corrections", ["report"])
