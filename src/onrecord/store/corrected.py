"""The rows of corrections: made, undone, and applied to the records they are about."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.errors import NotFound, StoreError
from onrecord.record import Entry, Record
from onrecord.store.asked import completed
from onrecord.store.correcting import apply, hold
from onrecord.store.correction import ACTIONS, Action, Correction, Held
from onrecord.store.entering import first_free, replace_entries
from onrecord.store.listing import Found, load, resolve
from onrecord.store.rows import KINDS
from onrecord.store.schema import corrections, reports, versions

__all__ = ["apply_stored", "make", "of_report", "undo"]

_TYPES = {kind: type_ for type_, kind in KINDS.items()}


def of_report(connection: Connection, report: int) -> list[Correction]:
    """The corrections of a report, in the order they were made, those undone among them."""
    found = (
        sa.select(corrections, versions.c.id)
        .join(versions, corrections.c.version == versions.c.seq)
        .where(corrections.c.report == report)
        .order_by(corrections.c.seq)
    )
    return [_correction(row) for row in connection.execute(found)]


def apply_stored(connection: Connection, report: int, record: Record) -> Record:
    """A record of a report with the corrections the library has of it."""
    return apply(record, of_report(connection, report))[0]


def make(
    connection: Connection,
    report: str,
    entry: str,
    action: Action,
    change: Mapping[str, Any],
    by: str | None,
) -> Correction:
    """Keep a correction and put the flat rows in step; see `Library.correct`."""
    if action not in ACTIONS:
        raise StoreError(f"{action}: no action; there are {', '.join(ACTIONS)}")
    if by is not None and not by.isprintable():
        raise StoreError(f"{by!a}: no name of a person")
    found = resolve(connection, report)
    read = load(connection, found.version)
    before = of_report(connection, found.report)
    record, _ = apply(read, before)
    target = _held_of(record, read, entry)
    asked = completed(record, target.entry, action, change)
    others = [_held_of(record, read, each) for each in asked.get("actors", ())]
    made = Correction(
        number=first_free(connection, corrections),
        report=read.report.id,
        entry=target.entry.id,
        action=action,
        change=asked,
        held=(target, *others),
        by=by,
        made_at=datetime.now(UTC),
        undone_at=None,
    )
    standing = apply(read, [*before, made])[1][-1]
    if standing.state == "orphaned":
        raise StoreError(f"{action} {entry}: {standing.why}")
    connection.execute(sa.insert(corrections), [_row(found, made)])
    _put_in_step(connection, found.report)
    return made


def undo(connection: Connection, number: int) -> None:
    """Mark a correction as undone and put the flat rows in step; see `Library.undo`."""
    one = corrections.c.seq == number
    row = connection.execute(sa.select(corrections.c.report).where(one)).one_or_none()
    if row is None:
        raise NotFound(f"{number}: no such correction in this library")
    undone = sa.func.coalesce(corrections.c.undone_at, datetime.now(UTC))
    connection.execute(sa.update(corrections).where(one).values(undone_at=undone))
    _put_in_step(connection, row.report)


def _held_of(record: Record, read: Record, entry: str) -> Held:
    """An entry by its id, as it is corrected; one that was rejected as it was read."""
    for source in (record, read):
        for each in source.entries():
            if each.id == entry:
                return hold(source, each)
    raise NotFound(f"{entry}: no such entry of {read.report.id}")


def _put_in_step(connection: Connection, report: int) -> None:
    """The flat rows of a report are those of its newest record with corrections."""
    shown = sa.select(reports.c.newest).where(reports.c.seq == report)
    version = connection.execute(shown).scalar_one()
    record = apply_stored(connection, report, load(connection, version))
    replace_entries(connection, version, record)


def _row(found: Found, made: Correction) -> dict[str, Any]:
    return {
        "seq": made.number,
        "report": found.report,
        "version": found.version,
        "entry": made.entry,
        "action": made.action,
        "change": msgspec.json.encode(made.change).decode(),
        "held": msgspec.json.encode([_held_row(each) for each in made.held]).decode(),
        "by": made.by,
        "made_at": made.made_at,
        "undone_at": None,
    }


def _correction(row: Any) -> Correction:
    return Correction(
        number=row.seq,
        report=row.id,
        entry=row.entry,
        action=row.action,
        change=msgspec.json.decode(row.change),
        held=tuple(_held(each) for each in msgspec.json.decode(row.held)),
        by=row.by,
        made_at=row.made_at,
        undone_at=row.undone_at,
    )


def _held_row(held: Held) -> dict[str, Any]:
    entries = [[KINDS[type(each)], each] for each in (held.entry, *held.named)]
    return {"entries": entries, "before": held.before, "after": held.after}


def _held(row: dict[str, Any]) -> Held:
    first, *others = _entries(row["entries"])
    return Held(first, tuple(others), row["before"], row["after"])


def _entries(rows: Iterable[tuple[str, Any]]) -> Iterable[Entry]:
    for kind, fields in rows:
        entry: Entry = msgspec.convert(fields, _TYPES[kind])
        yield entry
