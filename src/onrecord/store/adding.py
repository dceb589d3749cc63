"""Before anything is written: records are checked, and what became of them has a name."""

import hashlib
import os
import re
from dataclasses import dataclass
from typing import Literal

from onrecord.errors import StoreError
from onrecord.record import Record, digest_of, verify
from onrecord.record.codec import to_json

__all__ = ["Added", "Outcome", "Ready", "ready"]

Outcome = Literal["new", "version", "reread", "restored", "unchanged"]

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
    """A record that has been checked, with its JSON and the place it was read at."""

    record: Record
    json: str
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
    try:
        if report.digest != digest_of(report.text):
            raise StoreError(f"{report.address or report.id}: the digest is not that of the text")
        return Ready(record, to_json(record), _place(report.address, report.digest))
    except (TypeError, ValueError) as error:
        raise StoreError(f"{report.address or report.id}: cannot be written: {error}") from error


def _place(address: str | None, digest: str) -> str:
    """A hash of where a report was read: its address, its file, or for want of both its words."""
    place = address or digest
    if address and not _ADDRESS.match(address):
        place = os.path.abspath(address)  # noqa: PTH100 - the path need not be one of this machine
    return hashlib.sha256(place.encode()).hexdigest()
