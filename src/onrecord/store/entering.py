"""Rows of records and entries, written with the index of their words.

PostgreSQL's index is a column of the row. SQLite's stands in tables of its own and is brought up
to date by one statement for many rows, since FTS5 writes what it holds at the end of each: a
trigger, which is a statement a row, makes adding take twice as long.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.record import Record
from onrecord.store.rows import EntryRow, flat, plain
from onrecord.store.schema import WORDED, entries, records
from onrecord.store.words import entry_vector, record_vector

__all__ = [
    "add_entries",
    "add_records",
    "change_record",
    "drop_entries",
    "first_free",
    "record_row",
    "replace_entries",
]

_WORDED = ", ".join(f"'{kind}'" for kind in WORDED)

_RECORD_COLUMNS = "rowid, title, text, publisher"
_RECORD_WORDS = "version, folded(title), folded(text), folded(publisher) FROM records"
_ENTRY_COLUMNS = "rowid, speaker, quote, counted"
_ENTRY_WORDS = f"""
    seq, folded(speaker), CASE kind WHEN 'attribution' THEN folded(text) END, folded(counted)
    FROM entries WHERE kind IN ({_WORDED})"""

_INDEX_RECORDS = f"""
    INSERT INTO words({_RECORD_COLUMNS}) SELECT {_RECORD_WORDS} WHERE version >= ?"""
_DROP_RECORD = f"""
    INSERT INTO words(words, {_RECORD_COLUMNS})
    SELECT 'delete', {_RECORD_WORDS} WHERE version = ?"""
_INDEX_ENTRIES = f"""
    INSERT INTO entry_words({_ENTRY_COLUMNS}) SELECT {_ENTRY_WORDS} AND seq >= ?"""
_DROP_ENTRIES = f"""
    INSERT INTO entry_words(entry_words, {_ENTRY_COLUMNS})
    SELECT 'delete', {_ENTRY_WORDS} AND version = ?"""

_Row = dict[str, Any]


def first_free(connection: Connection, table: sa.Table) -> int:
    """The number the next row of ``table`` gets; sure for as long as nobody else can write."""
    return (connection.execute(sa.select(sa.func.max(table.c.seq))).scalar() or 0) + 1


def record_row(version: int, record: Record, json: str) -> _Row:
    """The row of ``records``, without its words."""
    report = record.report
    return {
        "version": version,
        "title": plain(report.title),
        "publisher": plain(report.publisher),
        "text": plain(report.text),
        "record": json,
    }


def add_records(connection: Connection, rows: Sequence[_Row]) -> None:
    """Add rows of ``records`` whose numbers are above those of all others, the lowest first."""
    if not rows:
        return
    if _is_sqlite(connection):
        connection.execute(sa.insert(records), rows)
        connection.exec_driver_sql(_INDEX_RECORDS, (rows[0]["version"],))
    else:
        connection.execute(
            sa.insert(records), [row | {"words": record_vector(row)} for row in rows]
        )


def change_record(connection: Connection, row: _Row) -> None:
    """Change the row of ``records`` of a version; its text stays."""
    version = row["version"]
    change = sa.update(records).where(records.c.version == version)
    if _is_sqlite(connection):
        connection.exec_driver_sql(_DROP_RECORD, (version,))
        connection.execute(change.values(row))
        connection.exec_driver_sql(f"{_INDEX_RECORDS} AND version <= ?", (version, version))
    else:
        connection.execute(change.values(row | {"words": record_vector(row)}))


def add_entries(connection: Connection, rows: Sequence[EntryRow]) -> None:
    """Add rows of ``entries`` whose numbers are above those of all others, the lowest first."""
    if not rows:
        return
    if not _is_sqlite(connection):
        rows = [row._replace(words=entry_vector(row)) for row in rows]
    by_kind: dict[str, list[EntryRow]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row)
    for each in by_kind.values():
        _insert_filled(connection, each)
    if _is_sqlite(connection):
        connection.exec_driver_sql(_INDEX_ENTRIES, (rows[0].seq,))


def _insert_filled(connection: Connection, rows: Sequence[EntryRow]) -> None:
    """Insert rows with those columns alone that one of them fills: a kind fills half or fewer."""
    columns = zip(EntryRow._fields, zip(*rows, strict=True), strict=True)
    names, filled = zip(
        *((name, each) for name, each in columns if any(value is not None for value in each)),
        strict=True,
    )
    marks = ", ".join(["?" if _is_sqlite(connection) else "%s"] * len(names))
    insert = f"INSERT INTO entries ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - our names
    connection.exec_driver_sql(insert, list(zip(*filled, strict=True)))


def drop_entries(connection: Connection, version: int) -> None:
    """Remove the rows of ``entries`` of a version."""
    if _is_sqlite(connection):
        connection.exec_driver_sql(_DROP_ENTRIES, (version,))
    connection.execute(sa.delete(entries).where(entries.c.version == version))


def replace_entries(connection: Connection, version: int, record: Record) -> None:
    """Put the rows of ``record`` in the place of those the version has."""
    drop_entries(connection, version)
    add_entries(connection, list(flat(record, version, first_free(connection, entries))))


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
