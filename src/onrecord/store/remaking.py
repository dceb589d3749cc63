"""Entries made again from the records, where a migration has left them out."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from onrecord.errors import StoreError
from onrecord.record import Record
from onrecord.store.corrected import apply_stored
from onrecord.store.entering import add_entries, first_free
from onrecord.store.listing import load
from onrecord.store.schema import corrections, entries, versions

__all__ = ["remake"]

_BATCH = 256


def remake(connection: Connection) -> None:
    """Fill ``entries`` and their index of words from the records, with people's corrections.

    Does nothing where there are entries. A record that is damaged has none, and is told of when it
    is asked for.
    """
    if connection.execute(sa.select(entries.c.seq).limit(1)).first():
        return
    corrected = set(connection.execute(sa.select(corrections.c.report).distinct()).scalars())
    every = sa.select(versions.c.seq, versions.c.report).order_by(versions.c.seq)
    for some in _batched(connection.execute(every).all()):
        given: list[tuple[int, Record]] = []
        for version, report in some:
            with suppress(StoreError):
                record = load(connection, version)
                own = apply_stored(connection, report, record) if report in corrected else record
                given.append((version, own))
        add_entries(connection, given, first_free(connection, entries))


def _batched(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The rows some at a time."""
    return (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))
