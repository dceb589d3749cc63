"""A query put to a library: which reports fit, and the lines that show why."""

from collections import defaultdict
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.errors import SettingsError, StoreError
from onrecord.record import Record
from onrecord.store.corrected import apply_stored
from onrecord.store.packing import unpacked
from onrecord.store.schema import corrections, records, versions
from onrecord.store.search.found import Found, FoundReport
from onrecord.store.search.grouping import grouped
from onrecord.store.search.lines import MOST_LINES, Lines
from onrecord.store.search.parsing import parse
from onrecord.store.search.query import Query, Some, Words
from onrecord.store.search.statements import matching_entries, matching_versions, sought

__all__ = ["answer", "fitting"]

_MOST_REPORTS = 1000

_RECORDS = msgspec.json.Decoder(Record)
"""Reads without the checks that every record has passed before it was added."""

Asked = list[tuple[str, Query]]
"""Ids of entries with what was asked of them."""


def answer(connection: Connection, query: str, limit: int) -> Found:
    """The first ``limit`` reports that fit ``query``.

    Raises `SettingsError`, with the place of the fault, where the query cannot be read, and where
    ``limit`` is not from 1 to 1,000.
    """
    if not 1 <= limit <= _MOST_REPORTS:
        raise SettingsError(f"a search gives from 1 to {_MOST_REPORTS:,} reports, not {limit:,}")
    asked = grouped(parse(query))
    engine = connection.dialect.name
    _use_indexes(connection)
    fitting = connection.execute(matching_versions(asked, limit + 1, engine)).scalars().all()
    shown = list(fitting[:limit])
    entries = _entries(connection, asked, shown)
    words = [each for each in sought(asked) if isinstance(each, Words) and each.field == "text"]
    rows = {row.seq: row for row in connection.execute(_facts(shown))}
    reports = tuple(
        _report(connection, rows[version], words, entries[version]) for version in shown
    )
    return Found(query, reports, more=len(fitting) > limit)


def fitting(connection: Connection, query: str) -> list[int]:
    """The versions shown of all reports that fit ``query``, in the order of `answer`.

    Raises `SettingsError` where the query cannot be read.
    """
    asked = grouped(parse(query))
    _use_indexes(connection)
    statement = matching_versions(asked, None, connection.dialect.name)
    return list(connection.execute(statement).scalars())


def _use_indexes(connection: Connection) -> None:
    """Tell PostgreSQL, for this transaction, what it costs to look at the words of a report.

    It counts the pages of a table and not what its long values take, which stand elsewhere: it
    takes unpacking the words of every report for cheaper than a look into their index. Plans that
    cost much by this count are not worth compiling.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SET LOCAL cpu_operator_cost = 1"))
        connection.execute(sa.text("SET LOCAL jit = off"))


def _entries(connection: Connection, asked: Query, shown: list[int]) -> dict[int, Asked]:
    """The entries of each version that fit what is asked of one."""
    found: dict[int, Asked] = defaultdict(list)
    for some in sought(asked):
        if isinstance(some, Some):
            statement = matching_entries(some, shown, MOST_LINES + 1, connection.dialect.name)
            for version, entry in connection.execute(statement):
                found[version].append((entry, some.what))
    return found


def _facts(shown: list[int]) -> sa.Select[Any]:
    """What is shown of each version, and whether people corrected its report."""
    corrected = sa.exists().where(corrections.c.report == versions.c.report)
    return (
        sa.select(versions, records.c.record, corrected.label("corrected"))
        .join(records, records.c.version == versions.c.seq)
        .where(versions.c.seq.in_(shown))
    )


def _report(connection: Connection, row: Any, words: list[Words], entries: Asked) -> FoundReport:
    lines, more = Lines(_record(connection, row)).of(words, entries)
    return FoundReport(
        id=row.id,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        address=row.address,
        lines=lines,
        more=more,
    )


def _record(connection: Connection, row: Any) -> Record:
    """The record with people's corrections, whose entries are those that were searched."""
    try:
        record = _RECORDS.decode(unpacked(row.record))
    except msgspec.MsgspecError as error:
        raise StoreError(f"{row.id}: its record in the library is damaged") from error
    return apply_stored(connection, row.report, record) if row.corrected else record
