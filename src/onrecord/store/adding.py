"""Before anything is written: records are checked, and what became of them has a name."""

import hashlib
import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.errors import StoreError
from onrecord.record import Record, digest_of, verify
from onrecord.record.codec import to_json
from onrecord.store.packing import packed

__all__ = ["Added", "Outcome", "Ready", "batches", "is_id", "ready"]

Outcome = Literal["new", "version", "reread", "restored", "unchanged"]

_MOST_RECORDS = 512
_MOST_CHARACTERS = 16_000_000
_MOST_SECONDS = 1.0

_LONGEST_ID = 64
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a record: the ``id`` the library knows its words by, and the ``outcome``.

    ``new``: a report the library did not have. ``version``: other words at a known place, and
    ``number`` counts them from 1. ``reread``: the same words, read to another record, which now
    stands. ``restored``: an older version that the place shows again. ``unchanged``: nothing to do.
    """

    id: str
    outcome: Outcome
    number: int


@dataclass(frozen=True, slots=True)
class Ready:
    """A record that has been checked, with its JSON, packed, and the place it was read at.

    ``size`` is that of the JSON before, in characters.
    """

    record: Record
    json: bytes
    size: int
    place: str


def ready(record: Record) -> Ready:
    """Check a record before anything is written.

    Raises `SpanError` where its spans do not hold their words or its ids are not closed, and
    `StoreError` where it has no words or cannot be written.
    """
    report = record.report
    if not report.text.strip():
        raise StoreError(f"{report.address or report.id}: a report without words is not kept")
    verify(record)
    if not all(map(is_id, _ids(record))):
        raise StoreError(f"{report.address or report.id}: an id that is none")
    try:
        if report.digest != digest_of(report.text):
            raise StoreError(f"{report.address or report.id}: the digest is not that of the text")
        json = to_json(record)
        place = _place(report.address, report.digest)
        return Ready(record, packed(json), len(json), place)
    except (TypeError, ValueError) as error:
        raise StoreError(f"{report.address or report.id}: cannot be written: {error}") from error


def is_id(text: str) -> bool:
    """Can this be an id? Up to 64 letters, digits and signs of ASCII."""
    return 0 < len(text) <= _LONGEST_ID and text.isascii() and text.isprintable()


def _ids(record: Record) -> Iterator[str]:
    yield record.report.id
    yield from (entry.id for entry in record.entries())


def batches(records: Iterable[Ready]) -> Iterator[list[Ready]]:
    """The records in batches of one transaction each, no place twice in one.

    A batch is handed on when it has 512 records or 16 million characters of JSON, and when a record
    comes a second or more after its first.
    """
    batch: dict[str, Ready] = {}
    size, begun = 0, time.monotonic()
    for each in records:
        if each.place in batch:
            yield list(batch.values())
            batch, size, begun = {}, 0, time.monotonic()
        batch[each.place] = each
        size += each.size
        full = len(batch) >= _MOST_RECORDS or size >= _MOST_CHARACTERS
        if full or time.monotonic() - begun >= _MOST_SECONDS:
            yield list(batch.values())
            batch, size, begun = {}, 0, time.monotonic()
    if batch:
        yield list(batch.values())


def _place(address: str | None, digest: str) -> str:
    """A hash of where a report was read: its address, its file, or for want of both its words."""
    place = address or digest
    if address and not _ADDRESS.match(address):
        place = os.path.abspath(address)  # noqa: PTH100 - the path need not be one of this machine
    return hashlib.sha256(place.encode()).hexdigest()
