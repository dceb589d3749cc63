"""What a library says of its reports: summaries, versions, and ids that may be cut short."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.errors import NotFound, SpanError, StoreError, UnreadableSource
from onrecord.record import Record
from onrecord.record.codec import from_json
from onrecord.store.adding import is_id
from onrecord.store.packing import unpacked
from onrecord.store.schema import records, reports, versions

__all__ = [
    "Found",
    "Summary",
    "Version",
    "load",
    "newest_after",
    "of_report",
    "of_versions",
    "resolve",
    "summaries",
]

_SHORTEST = 2
_MOST_NAMED = 4
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Summary:
    """A report as a list shows it: its newest version, and how many versions there are."""

    id: str
    title: str | None
    published: date | None
    publisher: str | None
    address: str | None
    versions: int
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """A text read at a place: ``number`` counts from 1, ``newest`` is what the place shows."""

    id: str
    number: int
    newest: bool
    added_at: datetime


class Found(NamedTuple):
    """The numbers of the rows that an id stands for."""

    version: int
    report: int


def resolve(connection: Connection, given: str) -> Found:
    """The version with the id ``given``, which may be cut short where no other begins so.

    Raises `NotFound` where there is none, `StoreError` where there are several, naming some.
    """
    begins = versions.c.id.startswith(given, autoescape=True)
    columns = (versions.c.id, versions.c.seq, versions.c.report)
    found = sa.select(*columns).where(begins).order_by(versions.c.id).limit(_MOST_NAMED + 1)
    rows = connection.execute(found).all() if is_id(given) and len(given) >= _SHORTEST else []
    if not rows:
        raise NotFound(f"{given}: no such report in this library; onrecord list shows its ids")
    if len(rows) > 1:
        named = [row.id for row in rows[:_MOST_NAMED]] + ["…"] * (len(rows) > _MOST_NAMED)
        raise StoreError(f"{given}: several reports begin so ({', '.join(named)})")
    return Found(rows[0].seq, rows[0].report)


def load(connection: Connection, version: int) -> Record:
    """The record of a version, as it was read."""
    found = sa.select(records.c.record).where(records.c.version == version)
    return _record(connection.execute(found).scalar_one())


def _record(held: bytes) -> Record:
    try:
        return from_json(unpacked(held))
    except (SpanError, UnreadableSource) as error:
        raise StoreError(f"a record of this library is damaged: {error}") from error


def newest_after(connection: Connection, report: int) -> Iterator[tuple[int, Record]]:
    """The newest records of the next few reports after the one with the number ``report``."""
    found = (
        sa.select(reports.c.seq, records.c.record)
        .join(records, records.c.version == reports.c.newest)
        .where(reports.c.seq > report)
        .order_by(reports.c.seq)
        .limit(_BATCH)
    )
    for row in connection.execute(found):
        yield row.seq, _record(row.record)


def of_versions(connection: Connection, given: list[int]) -> Iterator[tuple[int, Record]]:
    """The reports and the records of some versions, in the order given."""
    found = (
        sa.select(versions.c.seq, versions.c.report, records.c.record)
        .join(records, records.c.version == versions.c.seq)
        .where(versions.c.seq.in_(given))
    )
    held = {row.seq: row for row in connection.execute(found)}
    for seq in given:
        yield held[seq].report, _record(held[seq].record)


def summaries(connection: Connection) -> Iterator[Summary]:
    """Every report, those added first before the others."""
    counted = (
        sa.select(versions.c.report, sa.func.count().label("count"))
        .group_by(versions.c.report)
        .subquery()
    )
    columns = [versions.c[name] for name in Summary.__slots__ if name != "versions"]
    found = (
        sa.select(*columns, counted.c.count.label("versions"))
        .join(reports, reports.c.newest == versions.c.seq)
        .join(counted, counted.c.report == reports.c.seq)
        .order_by(reports.c.seq)
    )
    for row in connection.execute(found).mappings():
        yield Summary(**row)


def of_report(connection: Connection, report: int) -> Iterator[tuple[int, Version]]:
    """The versions of a report with the numbers of their rows, the oldest first."""
    found = (
        sa.select(versions.c.seq, versions.c.id, versions.c.number, versions.c.added_at)
        .add_columns((reports.c.newest == versions.c.seq).label("newest"))
        .join(reports, versions.c.report == reports.c.seq)
        .where(versions.c.report == report)
        .order_by(versions.c.number)
    )
    for row in connection.execute(found):
        yield row.seq, Version(row.id, row.number, bool(row.newest), row.added_at)
