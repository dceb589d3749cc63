"""The tables of a library: one schema on SQLite and on PostgreSQL.

What is the truth and what is derived::

    reports      one row a place where reports are read: an address, a file, or (for text that has
                 neither) the words themselves; `newest` is the version it shows now
    versions     one row a text that was read there: what is known about it, small enough to scan
    records      the record's JSON of a version, packed (`onrecord.store.packing`): the truth,
                 everything else about entries can be made again from it
    entries      flat rows of what can be searched for in a record, with people's corrections
                 applied: attributions, times, quantities and events
    corrections  what people said of an entry, never changed but by being undone

The newest version of every report is ``reports JOIN versions ON reports.newest = versions.seq``;
search looks at those alone. ``seq`` numbers are the library's own, given out by the one writer
there is at a time, and never shown; the ids people see are ``versions.id`` (the id of the report in
its record) and ``entries.id``.

**Flat rows.** ``text`` are the words of the entry for a person to read: of an attribution its
content, of an event its trigger. ``starts`` and ``ends`` enclose those words in the text of the
report, in code points. ``speaker`` is on every entry that rests on somebody's word: the name of the
source and, where they differ, the words of the source, on one line. ``type`` is the TIMEX3 type of
a time, the PLOVER type of an event, and the kind of a quantity.
``earliest`` and ``latest`` are the days of a time, or of the time a quantity or event names;
``month`` is that of ``earliest``, counted from the year 0, and `WIDE` where there are more days
than `NARROW_DAYS`: the others begin near the days they cover.
``source_kind`` is that of an attribution, or of the one a quantity or event rests on.
``measure`` names what a number counts by the words around it (`onrecord.store.measures`).
``least`` and ``most`` are the figures a quantity is compared by: its value, or else its range, of
which one end stands for both where the other is open.
In flat columns NUL is U+FFFD, which keeps offsets, since PostgreSQL stores no NUL.

**Words.** Both engines index the same words: those `onrecord.store.search.words.folded` gives, no
stems, no stop words.

* SQLite: two FTS5 tables without content of their own, ``words(title, text, publisher)`` whose
  rowid is ``records.version``, and ``entry_words(speaker, quote, counted, measure)`` whose rowid is
  ``entries.seq``. `onrecord.store.entering` keeps them in step.
* PostgreSQL: two tsvector columns with GIN indexes, ``records.words`` and ``entries.words``. Each
  lexeme begins with the mark of its field (`onrecord.store.words.MARKS`), and not with a weight,
  which GIN does not keep: every row found would have to be fetched and looked at again.

``quote`` is the ``text`` of an attribution, and a measure is one word. ``entry_words`` and
``entries.words`` have the kinds of entries in `WORDED` alone; the words of others are found in the
text.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import TypeDecorator

__all__ = [
    "HEAD",
    "NARROW_DAYS",
    "VERSION_TABLE",
    "WIDE",
    "WORDED",
    "corrections",
    "entries",
    "metadata",
    "records",
    "reports",
    "versions",
]

HEAD = "0002"
"""The newest migration, which these tables are the outcome of."""

VERSION_TABLE = "onrecord_schema"
"""Names the migration the tables are at; not Alembic's own name, which another program may use."""

NARROW_DAYS = 31
"""From the first to the last day of a time that its month stands for, at most."""

WIDE = 0
"""Stands for the month of times that cover more days."""

WORDED = ("attribution", "quantity", "event")
"""The kinds of entries in the index of words."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class _Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        if value is None or value.tzinfo:
            return value and value.astimezone(UTC)
        return value.replace(tzinfo=UTC)


_WORDS = Text().with_variant(TSVECTOR(), "postgresql")
"""A tsvector on PostgreSQL; left empty on SQLite, whose index stands in tables of its own."""

reports = Table(
    "reports",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("place", String(64), nullable=False, unique=True),
    Column("newest", Integer, index=True),
)

versions = Table(
    "versions",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String(64), nullable=False, unique=True),
    Column("report", ForeignKey("reports.seq"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", String(71), nullable=False),
    Column("address", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Date, index=True),
    Column("language", Text),
    Column("model", Text, nullable=False),
    Column("added_at", _Moment, nullable=False),
    UniqueConstraint("report", "number"),
    UniqueConstraint("report", "digest"),
)

records = Table(
    "records",
    metadata,
    Column("version", ForeignKey("versions.seq"), primary_key=True, autoincrement=False),
    Column("record", LargeBinary, nullable=False),
    Column("words", _WORDS),
    Index("ix_records_words", "words", postgresql_using="gin").ddl_if(dialect="postgresql"),
)

entries = Table(
    "entries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("version", ForeignKey("versions.seq"), nullable=False, index=True),
    Column("id", String(64), nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text),
    Column("text", Text, nullable=False),
    Column("starts", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
    Column("speaker", Text),
    Column("source_kind", Text),
    Column("mode", Text),
    Column("stance", Text),
    Column("voice", String(64)),
    Column("counted", Text),
    Column("measure", Text),
    Column("unit", Text),
    Column("comparator", Text),
    Column("low", Float(53)),
    Column("high", Float(53)),
    Column("value", Float(53)),
    Column("least", Float(53)),
    Column("most", Float(53)),
    Column("approximate", Boolean),
    Column("earliest", Date),
    Column("latest", Date),
    Column("month", Integer),
    Column("status", Text),
    Column("score", Float(53), nullable=False),
    Column("words", _WORDS),
    Index("ix_entries_words", "words", postgresql_using="gin").ddl_if(dialect="postgresql"),
)
"""Indexes on columns that few entries fill are partial, so that adding pays for those few alone.

Each holds the version too: which reports have such an entry is told without looking at the entries.
That of days holds the version next to the month, so that a batch writes at a few places: by the
day it would write at thousands, and half of what adding writes were this index.
"""

for _name, _columns in {
    "most": ("most", "least", "comparator", "kind", "version"),
    "days": ("month", "version", "earliest", "latest", "kind"),
    "status": ("status", "type", "kind", "version"),
    "source_kind": ("source_kind", "kind", "version"),
}.items():
    _filled = text(f"{_columns[0]} IS NOT NULL")
    Index(
        f"ix_entries_{_name}",
        *(entries.c[column] for column in _columns),
        sqlite_where=_filled,
        postgresql_where=_filled,
    )

corrections = Table(
    "corrections",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("report", ForeignKey("reports.seq"), nullable=False, index=True),
    Column("version", ForeignKey("versions.seq"), nullable=False),
    Column("entry", String(64), nullable=False),
    Column("action", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("held", Text, nullable=False),
    Column("by", Text),
    Column("made_at", _Moment, nullable=False),
    Column("undone_at", _Moment),
)
"""``change`` is the JSON of what was said, ``held`` that of the entry as it stood then."""
