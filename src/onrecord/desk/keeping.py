"""Keeping: which library is meant, and putting into it what was read."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.desk.reading import failure
from onrecord.errors import NotFound, StoreError
from onrecord.record import Record
from onrecord.store.adding import Added
from onrecord.store.library import Library, open_library
from onrecord.store.opening import is_address

__all__ = ["VARIABLE", "Kept", "keep", "library_at", "location_of", "records_of"]

VARIABLE = "ONRECORD_LIBRARY"
"""The environment variable that names the library where no option does."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a record: ``added``, or ``failure`` with the reason why it was not kept."""

    record: Record
    added: Added | None
    failure: str | None


def location_of(given: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """The library that is meant: the one given, that of ``ONRECORD_LIBRARY``, or a person's own.

    A person's own is ``onrecord/library.db`` in the folder for data: ``$XDG_DATA_HOME`` or
    ``~/.local/share``, on Windows ``%LOCALAPPDATA%``.
    """
    named = given or environment.get(VARIABLE)
    if named:
        return named
    folder = environment.get("LOCALAPPDATA" if os.name == "nt" else "XDG_DATA_HOME")
    data = Path(folder) if folder else Path.home() / ".local" / "share"
    return str(data / "onrecord" / "library.db")


def library_at(given: str | None, *, make: bool = False) -> Library:
    """Open the library that `location_of` finds.

    Raises `NotFound` where there is none and ``make`` does not ask for one, `StoreError` where it
    cannot be opened.
    """
    location = location_of(given)
    if not is_address(location) and not Path(location).exists():
        if not make:
            raise NotFound(f"{location}: no library there; onrecord add makes one")
        if not (given or os.environ.get(VARIABLE)):
            _make_folder(Path(location).parent)
    return open_library(location)


def _make_folder(folder: Path) -> None:
    """Make the folder of a person's own library; one that is named must be there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: {error.strerror or error}") from error


def records_of(reports: Sequence[str], library: str | None) -> tuple[list[Record], tuple[str, ...]]:
    """The records of reports of a library by their ids, and the ids that no report has.

    With people's corrections, in the order given. ``library`` as for `library_at`; raises
    `NotFound` where there is none, `StoreError` where several reports begin so.
    """
    found: list[Record] = []
    missing: list[str] = []
    with _opened_for(reports, library) as opened:
        for report in reports:
            try:
                found.append(opened.corrected(report))
            except NotFound:
                missing.append(report)
    return found, tuple(missing)


def _opened_for(reports: Sequence[str], library: str | None) -> Library:
    """The library that is asked for ``reports``, which are no files."""
    try:
        return library_at(library)
    except NotFound as error:
        raise NotFound(f"{', '.join(reports)}: no such file, and {error}") from error


def keep(library: Library, records: Iterable[Record]) -> Iterator[Kept]:
    """Put records into a library as they are read; say of each what became of it, in order.

    A record whose source failed is handed back with the reason. Records are told of once they are
    kept for good, up to a second after they were read. Raises as `Library.add_many` does.
    """
    waiting: deque[Record] = deque()

    def readable() -> Iterator[Record]:
        for record in records:
            waiting.append(record)
            if _reason(record) is None:
                yield record

    for added in library.add_many(readable()):
        yield from _failed(waiting)
        yield Kept(waiting.popleft(), added, None)
    yield from _failed(waiting)


def _failed(waiting: deque[Record]) -> Iterator[Kept]:
    """The failures that wait before the next record that was kept."""
    while waiting and (reason := _reason(waiting[0])) is not None:
        yield Kept(waiting.popleft(), None, reason)


def _reason(record: Record) -> str | None:
    """Why a record is not kept, None where it is."""
    empty = f"{record.report.address or record.report.id}: holds no words"
    return failure(record) or (None if record.report.text.strip() else empty)
