"""Rows of records and entries, written with the index of their words.

PostgreSQL's index is a column of the row. SQLite's stands in tables of its own, which have no
content of their own: a row leaves them by the words it came with. Rows go to the driver as they
are, since a report has a hundred of them.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.record import Record
from onrecord.store.rows import COLUMNS, Row, flat, plain
from onrecord.store.schema import WORDED, entries, records
from onrecord.store.words import ENTRY_FIELDS, entry_texts, line, vector

__all__ = [
    "add_entries",
    "add_records",
    "change_record",
    "drop_entries",
    "first_free",
    "index_entries",
    "is_sqlite",
    "replace_entries",
]

_NEW_WORDS = "INSERT INTO words(rowid, title, text, publisher) VALUES (?, ?, ?, ?)"
_OLD_WORDS = """
    INSERT INTO words(words, rowid, title, text, publisher)
    SELECT 'delete', seq, folded(title), folded(?), folded(publisher) FROM versions WHERE seq = ?"""
_NEW_ENTRY_WORDS = (
    "INSERT INTO entry_words(rowid, speaker, quote, counted, measure) VALUES (?, ?, ?, ?, ?)"
)
_OLD_ENTRY_WORDS = """
    INSERT INTO entry_words(entry_words, rowid, speaker, quote, counted, measure)
    SELECT 'delete', seq, folded(speaker), CASE kind WHEN 'attribution' THEN folded(text) END,
        folded(counted), replace(measure, ' ', '')
    FROM entries WHERE kind IN (SELECT value FROM json_each(?)) AND version = ?"""

Packed = tuple[int, Record, bytes]
"""A version, its record, and the record's JSON, packed."""


def first_free(connection: Connection, table: sa.Table) -> int:
    """The number the next row of ``table`` gets; sure for as long as nobody else can write."""
    return (connection.execute(sa.select(sa.func.max(table.c.seq))).scalar() or 0) + 1


def is_sqlite(connection: Connection) -> bool:
    """Is the library a file of SQLite, and not of PostgreSQL?"""
    return connection.dialect.name == "sqlite"


def add_records(connection: Connection, given: Sequence[Packed]) -> None:
    """Add records whose versions are numbered above all others, the lowest first."""
    if is_sqlite(connection):
        held = [(version, json) for version, _, json in given]
        _insert(connection, "records", ("version", "record"), held)
        _index_records(connection, ((version, record) for version, record, _ in given))
    else:
        worded = [(version, json, _vector_of(record)) for version, record, json in given]
        _insert(connection, "records", ("version", "record", "words"), worded)


def change_record(connection: Connection, changed: Packed) -> None:
    """Put another record of the same text in its place, before ``versions`` tells of it."""
    version, record, json = changed
    row: dict[str, Any] = {"record": json}
    if is_sqlite(connection):
        connection.exec_driver_sql(_OLD_WORDS, (plain(record.report.text), version))
        _index_records(connection, [(version, record)])
    else:
        row["words"] = _vector_of(record)
    connection.execute(sa.update(records).where(records.c.version == version).values(row))


def add_entries(connection: Connection, given: Iterable[tuple[int, Record]], first: int) -> None:
    """Add the entries of records and their versions, numbered from ``first`` on, above all others.

    One insert a kind, with the columns that the kind fills.
    """
    for kind, rows in flat(given, first).items():
        columns = COLUMNS[kind]
        if is_sqlite(connection):
            _insert(connection, "entries", columns, rows)
            index_entries(connection, kind, rows)
        elif kind in WORDED:
            texts = entry_texts(kind, rows)
            vectors = (vector(zip(ENTRY_FIELDS, each, strict=True)) for each in texts)
            worded = [(*row, words) for row, words in zip(rows, vectors, strict=True)]
            _insert(connection, "entries", (*columns, "words"), worded)
        else:
            _insert(connection, "entries", columns, rows)


def index_entries(connection: Connection, kind: str, rows: Sequence[Row]) -> None:
    """Bring the words of rows of a kind into SQLite's index."""
    if kind in WORDED and rows:
        texts = zip(rows, entry_texts(kind, rows), strict=True)
        worded = [(row[0], *map(line, each)) for row, each in texts]
        connection.exec_driver_sql(_NEW_ENTRY_WORDS, worded)


def drop_entries(connection: Connection, version: int) -> None:
    """Remove the rows of ``entries`` of a version."""
    if is_sqlite(connection):
        connection.exec_driver_sql(_OLD_ENTRY_WORDS, (json.dumps(WORDED), version))
    connection.execute(sa.delete(entries).where(entries.c.version == version))


def replace_entries(connection: Connection, version: int, record: Record) -> None:
    """Put the rows of ``record`` in the place of those the version has."""
    drop_entries(connection, version)
    add_entries(connection, [(version, record)], first_free(connection, entries))


def _index_records(connection: Connection, given: Iterable[tuple[int, Record]]) -> None:
    rows = [
        (version, line(plain(own.title)), line(plain(own.text)), line(plain(own.publisher)))
        for version, record in given
        for own in [record.report]
    ]
    connection.exec_driver_sql(_NEW_WORDS, rows)


def _vector_of(record: Record) -> str:
    own = record.report
    parts = (("publisher", own.publisher), ("text", own.title), ("text", own.text))
    return vector((field, plain(text)) for field, text in parts)


def _insert(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]
) -> None:
    """Insert rows, as the driver of each engine does it fastest."""
    if not rows:
        return
    names = ", ".join(columns)
    if is_sqlite(connection):
        marks = ", ".join("?" * len(columns))
        insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - our names
        connection.exec_driver_sql(insert, list(rows))
        return
    driver: Any = connection.connection.driver_connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)
