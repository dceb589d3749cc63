"""The library: the store of reports and their records.

>>> with onrecord.open_library("my.db") as library:  # doctest: +SKIP
...     added = library.add(onrecord.read("page.html"))
...     record = library.get(added.id)
"""

import os
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from onrecord.errors import NotFound, StoreError
from onrecord.record import Record
from onrecord.record.codec import from_json
from onrecord.store.adding import Added, Ready, ready
from onrecord.store.opening import open_engine, reading, writing
from onrecord.store.schema import records, versions
from onrecord.store.shelving import Shelf

__all__ = ["Library", "open_library"]

_MOST_RECORDS = 256
_MOST_CHARACTERS = 8_000_000
_MOST_SECONDS = 1.0


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

        They are written in transactions of at most 256 records or 8 million characters, at least
        once a second; while ``records`` takes its time to give the next, none is open. Errors are
        those of `add`; what was yielded before stays.
        """
        batch: list[Ready] = []
        size, begun = 0, time.monotonic()
        for record in records:
            each = ready(record)
            if any(each.place == other.place for other in batch):
                yield from self._write(batch)
                batch, size = [], 0
            if not batch:
                begun = time.monotonic()
            batch.append(each)
            size += len(each.json)
            full = len(batch) >= _MOST_RECORDS or size >= _MOST_CHARACTERS
            if full or time.monotonic() - begun >= _MOST_SECONDS:
                yield from self._write(batch)
                batch, size = [], 0
        yield from self._write(batch)

    def _write(self, batch: list[Ready]) -> list[Added]:
        with writing(self._engine) as connection:
            shelf = Shelf(connection, batch)
            done = [shelf.put(each) for each in batch]
            shelf.flush()
        return done

    def get(self, report: str) -> Record:
        """The record of a report by its id, which may be cut short where no other begins so.

        Raises `NotFound` where the library has no such report.
        """
        with reading(self._engine) as connection:
            begins = versions.c.id.startswith(report, autoescape=True)
            found = sa.select(records.c.record).join(versions).where(begins).limit(2)
            rows = connection.execute(found).scalars().all()
        if not rows:
            raise NotFound(f"{report}: no such report in this library")
        if len(rows) > 1:
            raise StoreError(f"{report}: several reports begin so; give more of the id")
        return from_json(rows[0])
