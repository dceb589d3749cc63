"""The flat rows of a version, as the engine at hand keeps them."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.record import Record
from onrecord.store.rows import Row, flat, plain
from onrecord.store.schema import entries
from onrecord.store.words import entry_vector, record_vector

__all__ = ["entry_rows", "first_free", "record_row", "replace_entries"]


def first_free(connection: Connection, table: sa.Table) -> int:
    """The number the next row of ``table`` gets; sure for as long as nobody else can write."""
    return (connection.execute(sa.select(sa.func.max(table.c.seq))).scalar() or 0) + 1


def record_row(connection: Connection, version: int, record: Record, json: str) -> Row:
    """The row of ``records``."""
    report = record.report
    row: Row = {
        "version": version,
        "title": plain(report.title),
        "publisher": plain(report.publisher),
        "text": plain(report.text),
        "record": json,
    }
    return row | {"words": None if _keeps_words(connection) else record_vector(row)}


def entry_rows(connection: Connection, version: int, record: Record, first: int) -> Iterator[Row]:
    """The rows of ``entries``, numbered from ``first``."""
    keeps_words = _keeps_words(connection)
    for number, row in enumerate(flat(record, version), first):
        row["seq"] = number
        row["words"] = None if keeps_words else entry_vector(row)
        yield row


def _keeps_words(connection: Connection) -> bool:
    """Does the engine keep the index of words by itself? SQLite does, by triggers."""
    return connection.dialect.name == "sqlite"


def replace_entries(connection: Connection, version: int, record: Record) -> None:
    """Put the rows of ``record`` in the place of those the version has."""
    connection.execute(sa.delete(entries).where(entries.c.version == version))
    first = first_free(connection, entries)
    rows = list(entry_rows(connection, version, record, first))
    if rows:
        connection.execute(sa.insert(entries), rows)
