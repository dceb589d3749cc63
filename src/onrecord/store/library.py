"""The library: the store of reports and their records.

>>> with onrecord.open_library("my.db") as library:  # doctest: +SKIP
...     added = library.add(onrecord.read("page.html"))
...     record = library.get(added.id)
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import pairwise
from types import TracebackType
from typing import Any, Self

from sqlalchemy.engine import Connection

from onrecord.record import Record
from onrecord.store import corrected, listing
from onrecord.store.adding import Added, Ready, batches, ready
from onrecord.store.changes import Revision, changes
from onrecord.store.correcting import apply
from onrecord.store.correction import Action, Correction, Standing
from onrecord.store.listing import Summary, Version
from onrecord.store.opening import open_engine, reading, writing
from onrecord.store.search.answering import answer, fitting
from onrecord.store.search.found import Found
from onrecord.store.shelving import Shelf

__all__ = ["Library", "open_library"]

_BATCH = 64
"""How many records of a query's answer are in memory at a time."""


def open_library(location: str | os.PathLike[str]) -> "Library":
    """The library at ``location``: a file of SQLite, or ``postgresql://user@host/name``.

    It is made where there is none, and brought up to date where an older OnRecord made it. Raises
    `SchemaTooNew` where a newer one did, and `StoreError` where it cannot be opened.
    """
    return Library(os.fspath(location))


class Library:
    """Reports and their records in one database; a context manager that closes it.

    Other processes may read and add at the same time.
    """

    def __init__(self, location: str) -> None:
        self._engine = open_engine(location)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database; an open library needs no closing for its data to be safe."""
        self._engine.dispose()

    def add(self, record: Record) -> Added:
        """Add one record, in a transaction of its own; `add_many` is faster with several.

        Raises `SpanError` where the record breaks its promises and `StoreError` where it has no
        words or the library cannot be written; then nothing is changed.
        """
        return self._write([ready(record)])[0]

    def add_many(self, records: Iterable[Record]) -> Iterator[Added]:
        """Add records as they come, and say what became of each once it is kept for good.

        They are written in transactions of at most 512 records or 16 million characters, at least
        once a second; while ``records`` takes its time to give the next, none is open. Errors are
        those of `add`; what was yielded before stays.
        """
        for batch in batches(map(ready, records)):
            yield from self._write(batch)

    def _write(self, batch: list[Ready]) -> list[Added]:
        with writing(self._engine) as connection:
            shelf = Shelf(connection, batch)
            done = [shelf.put(each) for each in batch]
            shelf.flush()
        return done

    def list(self) -> tuple[Summary, ...]:
        """A summary of every report, in the order they were first added."""
        with self.reading() as connection:
            return tuple(listing.summaries(connection))

    def get(self, report: str) -> Record:
        """The record of a report as it was read.

        ``report`` is an id, which may be cut short where no other begins so. Every version has its
        own. Raises `NotFound` where there is none, `StoreError` where there are several.
        """
        with self.reading() as connection:
            return listing.load(connection, listing.resolve(connection, report).version)

    def corrected(self, report: str) -> Record:
        """The record of a report with people's corrections; ids and errors as for `get`."""
        return self._standing(report)[0]

    def corrections(self, report: str) -> tuple[Standing, ...]:
        """Every correction of a report and where it stands in the version named; as for `get`."""
        return self._standing(report)[1]

    def records(self, query: str | None = None) -> Iterator[Record]:
        """The newest record of every report, with corrections, in the order of `list`.

        With ``query``, of every report that fits, in the order of `search`; raises `SettingsError`
        where it cannot be read. A few are in memory at a time. Reports that are added meanwhile may
        be among them, unless there is a query.
        """
        if query is not None:
            yield from self._fitting(query)
            return
        last = 0
        while True:
            with self.reading() as connection:
                batch = list(listing.newest_after(connection, last))
                loaded = [
                    corrected.apply_stored(connection, report, record) for report, record in batch
                ]
            if not batch:
                return
            last = batch[-1][0]
            yield from loaded

    def _fitting(self, query: str) -> Iterator[Record]:
        with self.reading() as connection:
            found = fitting(connection, query)
        for start in range(0, len(found), _BATCH):
            batch = found[start : start + _BATCH]
            with self.reading() as connection:
                loaded = [
                    corrected.apply_stored(connection, report, record)
                    for report, record in listing.of_versions(connection, batch)
                ]
            yield from loaded

    def search(self, query: str, *, limit: int = 20) -> Found:
        """The reports that fit ``query``, the one published last first, at most ``limit``.

        Each comes with lines that show why: words in context and the id of their entry. Newest
        versions are searched, with people's corrections. docs/howto/search.md tells what a query
        can say. Raises `SettingsError` where ``query`` cannot be read, with the place of the fault,
        or where ``limit`` is not from 1 to 1,000.
        """
        with self.reading() as connection:
            return answer(connection, query, limit)

    def versions(self, report: str) -> tuple[Version, ...]:
        """The versions of the report that the version named belongs to, the oldest first."""
        with self.reading() as connection:
            found = listing.resolve(connection, report)
            return tuple(each for _, each in listing.of_report(connection, found.report))

    def changes(self, report: str) -> tuple[Revision, ...]:
        """What changed from each version of a report to the next; ids and errors as for `get`."""
        with self.reading() as connection:
            found = listing.resolve(connection, report)
            rows = list(listing.of_report(connection, found.report))
            held = [listing.load(connection, seq) for seq, _ in rows]
        steps = zip(pairwise(held), rows[1:], strict=True)
        return tuple(
            Revision(old.report.id, version, changes(old, new))
            for (old, new), (_, version) in steps
        )

    def correct(
        self,
        report: str,
        entry: str,
        action: Action,
        change: Mapping[str, Any] | None = None,
        *,
        by: str | None = None,
    ) -> Correction:
        """Keep what a person says of an entry; `Correction` tells what ``change`` holds.

        Raises `NotFound` where there is no such report or entry, and `StoreError` where the change
        is not what the action asks for, or would break the record.
        """
        with writing(self._engine) as connection:
            return corrected.make(connection, report, entry, action, change or {}, by)

    def undo(self, number: int) -> None:
        """Undo the correction with this number; it stays in the list, undone.

        Raises `NotFound` where there is none.
        """
        with writing(self._engine) as connection:
            corrected.undo(connection, number)

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection to read by, for queries that are not among these."""
        return reading(self._engine)

    def _standing(self, report: str) -> tuple[Record, tuple[Standing, ...]]:
        with self.reading() as connection:
            found = listing.resolve(connection, report)
            record = listing.load(connection, found.version)
            return apply(record, corrected.of_report(connection, found.report))
