"""A query put to a library: which reports fit, and the lines that show why."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.record.codec import from_json
from onrecord.store.schema import records, versions
from onrecord.store.search.found import Found, FoundReport
from onrecord.store.search.grouping import grouped
from onrecord.store.search.lines import MOST_LINES, Lines
from onrecord.store.search.parsing import parse
from onrecord.store.search.query import Query, Some, Words
from onrecord.store.search.statements import matching_entries, matching_versions, sought

__all__ = ["answer"]


def answer(connection: Connection, query: str, limit: int) -> Found:
    """The first ``limit`` reports that fit ``query``.

    Raises `SettingsError`, with the place of the fault, where the query cannot be read.
    """
    asked = grouped(parse(query))
    engine = connection.dialect.name
    fitting = connection.execute(matching_versions(asked, limit + 1, engine)).scalars().all()
    shown = list(fitting[:limit])
    entries = _entries(connection, asked, shown)
    words = [each for each in sought(asked) if isinstance(each, Words) and each.field == "text"]
    rows = {row.seq: row for row in connection.execute(_facts(shown))} if shown else {}
    reports = tuple(_report(rows[version], words, entries[version]) for version in shown)
    return Found(query, reports, more=len(fitting) > limit)


def _entries(
    connection: Connection, asked: Query, shown: list[int]
) -> dict[int, list[tuple[str, Query]]]:
    """The entries of each version that fit what is asked of one, with what that is."""
    found: dict[int, list[tuple[str, Query]]] = defaultdict(list)
    for some in sought(asked) if shown else ():
        if isinstance(some, Some):
            statement = matching_entries(some, shown, MOST_LINES + 1, connection.dialect.name)
            for version, entry in connection.execute(statement):
                found[version].append((entry, some.what))
    return found


def _facts(shown: list[int]) -> sa.Select[Any]:
    return sa.select(versions, records.c.record).join(records).where(versions.c.seq.in_(shown))


def _report(row: Any, words: list[Words], entries: list[tuple[str, Query]]) -> FoundReport:
    lines, more = Lines(from_json(row.record)).of(words, entries)
    return FoundReport(
        id=row.id,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        address=row.address,
        lines=lines,
        more=more,
    )
