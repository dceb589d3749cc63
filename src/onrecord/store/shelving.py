"""Writing a batch of records: each once, by digest and address, in the transaction it is given."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.errors import OnRecordError, StoreError
from onrecord.record import Record
from onrecord.record.codec import from_json, to_json
from onrecord.store.adding import Added, Outcome, Ready
from onrecord.store.corrected import apply_stored
from onrecord.store.entering import (
    Packed,
    add_entries,
    add_records,
    change_record,
    drop_entries,
    first_free,
)
from onrecord.store.packing import packed, unpacked
from onrecord.store.rows import plain
from onrecord.store.schema import corrections, entries, records, reports, versions

__all__ = ["Shelf"]


Row = dict[str, Any]


class _Version(NamedTuple):
    """A version the library has."""

    seq: int
    id: str
    report: int
    number: int
    digest: str
    address: str | None


class Shelf:
    """The places of a batch as the library knows them, and the rows that wait to be written.

    No two records of a batch may be of one place.
    """

    def __init__(self, connection: Connection, batch: Sequence[Ready]) -> None:
        self._connection = connection
        self._now = datetime.now(UTC)
        self._rows: dict[sa.Table, list[Row]] = {reports: [], versions: []}
        self._records: list[Packed] = []
        self._entries: list[tuple[int, Record]] = []
        self._free = {table: first_free(connection, table) for table in (reports, versions)}
        self._places = self._find_places(batch)
        found = list(self._find_versions(batch))
        self._corrected = self._find_corrected({each.report for each in found})
        self._by_id = {each.id: each for each in found}
        self._by_digest = {(each.report, each.digest): each for each in found}
        self._numbers: dict[int, int] = {}
        for each in found:
            self._numbers[each.report] = max(each.number, self._numbers.get(each.report, 0))

    def put(self, ready: Ready) -> Added:
        """Say what becomes of a record; its new rows wait for `flush`."""
        own, report = ready.record.report, self._places.get(ready.place)
        known = self._by_id.get(own.id)
        if known is None and report is not None:
            known = self._by_digest.get((report, own.digest))
        if known is None:
            return self._add(ready, report)
        if known.digest != own.digest:
            raise StoreError(f"{own.id}: the library has other words under this id")
        return self._again(ready, known)

    def flush(self) -> None:
        """Write the rows that wait."""
        for table in (reports, versions):
            if rows := self._rows[table]:
                self._connection.execute(sa.insert(table), rows)
        if self._records:
            add_records(self._connection, self._records)
        if self._entries:
            first = first_free(self._connection, entries)
            add_entries(self._connection, self._entries, first)

    def _number(self, table: sa.Table) -> int:
        self._free[table] += 1
        return self._free[table] - 1

    def _find_places(self, batch: Sequence[Ready]) -> dict[str, int]:
        named = reports.c.place.in_([each.place for each in batch])
        found = self._connection.execute(sa.select(reports.c.place, reports.c.seq).where(named))
        return {row.place: row.seq for row in found}

    def _find_versions(self, batch: Sequence[Ready]) -> Iterable[_Version]:
        columns = [versions.c[name] for name in _Version._fields]
        known = versions.c.report.in_(self._places.values()) | versions.c.id.in_(
            [each.record.report.id for each in batch]
        )
        for row in self._connection.execute(sa.select(*columns).where(known)):
            yield _Version(*row)

    def _find_corrected(self, among: set[int]) -> set[int]:
        found = sa.select(corrections.c.report).where(corrections.c.report.in_(among))
        return set(self._connection.execute(found.distinct()).scalars())

    def _add(self, ready: Ready, report: int | None) -> Added:
        """A version the library does not have, of a report it may have."""
        seq, own = self._number(versions), ready.record.report
        if report is None:
            outcome: Outcome = "new"
            report = self._number(reports)
            self._rows[reports].append({"seq": report, "place": ready.place, "newest": seq})
        else:
            outcome = "version"
            self._show(report, seq)
        number = self._numbers.get(report, 0) + 1
        self._rows[versions].append(
            {
                "seq": seq,
                "id": own.id,
                "report": report,
                "number": number,
                "digest": own.digest,
                "added_at": self._now,
                **_known(ready.record),
            }
        )
        self._records.append((seq, ready.record, ready.json))
        self._list_entries(report, seq, ready.record)
        return Added(own.id, outcome, number)

    def _again(self, ready: Ready, known: _Version) -> Added:
        """Words the library has; their record may be another, or an older version be back."""
        outcome: Outcome = "unchanged"
        report = replace(ready.record.report, id=known.id, address=known.address)
        record = replace(ready.record, report=report)
        read_anew = not self._holds(known.seq, record)
        if read_anew:
            outcome = "reread"
            self._replace(known.seq, record)
        shown_anew = self._show(known.report, known.seq)
        if shown_anew:
            outcome = "restored"
        if read_anew or (shown_anew and known.report in self._corrected):
            drop_entries(self._connection, known.seq)
            self._list_entries(known.report, known.seq, record)
        return Added(known.id, outcome, known.number)

    def _show(self, report: int, version: int) -> bool:
        """Let a report show a version; False where it did already."""
        others = (reports.c.seq == report) & (reports.c.newest != version)
        changed = sa.update(reports).where(others).values(newest=version)
        return self._connection.execute(changed).rowcount > 0

    def _holds(self, version: int, record: Record) -> bool:
        """Is this the record the library holds, the time of the reading aside?"""
        found = sa.select(records.c.record).where(records.c.version == version)
        try:
            held = from_json(unpacked(self._connection.execute(found).scalar_one()))
        except OnRecordError:
            return False
        read_at = held.provenance.read_at
        return held == replace(record, provenance=replace(record.provenance, read_at=read_at))

    def _replace(self, version: int, record: Record) -> None:
        """Put another record in the place of the one that the same words were read to before."""
        change_record(self._connection, (version, record, packed(to_json(record))))
        known = sa.update(versions).where(versions.c.seq == version)
        self._connection.execute(known.values(_known(record)))

    def _list_entries(self, report: int, version: int, record: Record) -> None:
        if report in self._corrected:
            record = apply_stored(self._connection, report, record)
        self._entries.append((version, record))


def _known(record: Record) -> Row:
    """What a version says of its report."""
    report = record.report
    return {
        "address": plain(report.address),
        "title": plain(report.title),
        "publisher": plain(report.publisher),
        "published": report.published,
        "language": plain(report.language),
        "model": plain(record.provenance.model),
    }
